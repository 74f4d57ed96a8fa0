import { AbortController, AbortSignal } from './abort.ts';
import { native } from './native.ts';
import { TextDecoder, TextEncoder } from './text-coding.ts';
import { clearTimeout, setTimeout } from './timers.ts';

// What our code uses of the web platform and the engine does not have. The entry point of a program imports this first.

function printError(...values: readonly unknown[]): void {
  native.writeError(`${values.map(String).join(' ')}\n`);
}

/** Standard output carries the protocol: there is nothing else to print to. */
const console = { error: printError, warn: printError, log: printError, info: printError, debug: printError };

const crypto = {
  /** Up to 256 bytes. */
  getRandomValues(bytes: Uint8Array): Uint8Array {
    native.random(bytes);
    return bytes;
  },
};

function queueMicrotask(run: () => void): void {
  void Promise.resolve().then(run);
}

/** A snapshot would repeat what the engine draws: its seed is in the heap. */
function random(): number {
  const bytes = new Uint8Array(4);
  native.random(bytes);
  return new DataView(bytes.buffer).getUint32(0) / 2 ** 32;
}

const platform = {
  AbortController,
  AbortSignal,
  clearTimeout,
  console,
  crypto,
  queueMicrotask,
  setTimeout,
  TextDecoder,
  TextEncoder,
};
for (const [name, value] of Object.entries(platform))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
Math.random = random;

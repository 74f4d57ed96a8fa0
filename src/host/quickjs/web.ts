import { AbortController, AbortSignal } from './abort.ts';
import { native } from './native.ts';
import { TextDecoder, TextEncoder } from './text-coding.ts';
import { clearTimeout, setTimeout } from './timers.ts';

// Defines the parts of the web platform that our code uses and the engine lacks. The entry point of a program imports
// this first.

function printError(...values: readonly unknown[]): void {
  native.writeError(`${values.map(String).join(' ')}\n`);
}

/** Standard output carries the protocol, so everything is printed to standard error. */
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

/** The engine's own generator keeps its seed in the heap, so every start from a snapshot would repeat its numbers. */
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

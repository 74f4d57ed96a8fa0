import type { ByteListener, ByteStream } from '../byte-stream.ts';
import { native } from './native.ts';
import { runTimers } from './timers.ts';

let listener: ByteListener | undefined;
const turn: (() => void)[] = [];
/** Callbacks for writes that are not finished. */
const unsent: (() => void)[] = [];

/** Sets the function that the process runs. Each program for this host calls it once while it is loaded. */
export function startProgram(main: () => void): void {
  native.start({
    onMain: main,
    onData: (bytes) => listener?.onData(bytes),
    onEnd: (reason) => listener?.onEnd(reason === undefined ? undefined : new Error(reason)),
    onTurn: () => runAll(turn.splice(0)),
    onTimer: () => {
      try {
        runTimers();
      } catch (error) {
        report(error);
      }
    },
    onDrain: () => runAll(unsent.splice(0)),
    onReject: report,
  });
}

/** Undefined if nobody wants to know. */
let unhandled: ((error: unknown) => void) | undefined;

export function onUnhandled(report: (error: unknown) => void): () => void {
  unhandled = report;
  return () => {
    unhandled = undefined;
  };
}

/** What is thrown here ends the process. */
function report(error: unknown): void {
  if (unhandled === undefined) throw error;
  unhandled(error);
}

export function environment(): Record<string, string> {
  const entries = native.environment().map((entry) => {
    const at = entry.indexOf('=');
    return [entry.slice(0, at), entry.slice(at + 1)] as const;
  });
  return Object.fromEntries(entries);
}

export function openStdio(): ByteStream {
  native.openStreams();
  return {
    open(given) {
      listener = given;
    },
    write(bytes, onSent) {
      const left = native.write(bytes);
      if (onSent === undefined) return;
      if (left) onSent();
      else unsent.push(onSent);
    },
    close() {
      listener = undefined;
    },
  };
}

export function writeError(text: string): void {
  native.writeError(text);
}

export function exit(code: number): void {
  native.exit(code);
}

export function afterTurn(run: () => void): void {
  if (turn.push(run) === 1) native.requestTurn();
}

function runAll(callbacks: readonly (() => void)[]): void {
  for (const run of callbacks) run();
}

/** Signals on this host do not count their listeners. */
export function expectManyListeners(_signal: AbortSignal): void {}

import { setMaxListeners } from 'node:events';
import { Socket } from 'node:net';
import type { ByteStream } from '../byte-stream.ts';
import { byteStreamOf } from './byte-stream.ts';

export function environment(): NodeJS.ProcessEnv {
  return process.env;
}

/** After this call, nothing else may write to standard output. */
export function openStdio(): ByteStream {
  const input = new Socket({ fd: 0, readable: true, writable: false });
  return byteStreamOf(input, new Socket({ fd: 1, readable: false, writable: true }));
}

export function writeError(text: string): void {
  process.stderr.write(text);
}

export function startProgram(main: () => void): void {
  main();
}

export function exit(code: number): void {
  process.exit(code);
}

export function onUnhandled(report: (error: unknown) => void): () => void {
  process.on('uncaughtException', report);
  return () => void process.off('uncaughtException', report);
}

export function afterTurn(run: () => void): void {
  process.nextTick(run);
}

export function expectManyListeners(signal: AbortSignal): void {
  setMaxListeners(0, signal);
}

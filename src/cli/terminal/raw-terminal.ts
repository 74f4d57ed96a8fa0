import { closeSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import type { RawTerminal } from '../../debug/step-shell.ts';
import type { CliIo } from '../io.ts';

/** The terminal of a command in raw mode. */
export interface OpenTerminal extends RawTerminal {
  /** Ends raw mode. Input that was typed and not read is lost. */
  close(): void;
}

/** Whether both ends of the conversation are a terminal. */
export function hasTerminal({ stdin, stdout }: CliIo): boolean {
  return (stdin as ReadStream).isTTY === true && stdout.isTTY;
}

/**
 * Puts the terminal into raw mode: keys go to a program elsewhere, Ctrl-C included. The mode ends with {@link
 * OpenTerminal.close}, and when the process ends, however it does. A hangup of the terminal aborts `gone` instead of ending the
 * process.
 */
export function openRawTerminal({ stdin, stdout, signal }: CliIo): OpenTerminal {
  const input = stdin as ReadStream;
  const gone = new AbortController();
  const hangUp = (): void => {
    if (gone.signal.aborted) return;
    process.once('exit', closeStreams);
    gone.abort(new Error('the terminal is gone'));
  };
  const keys = readKeys(input, hangUp);
  const restore = (): void => void input.setRawMode(false);
  input.setRawMode(true);
  process.once('exit', restore);
  // A command that is cancelled loses its standard input at once, and the mode could not be restored after that.
  signal.addEventListener('abort', restore, { once: true });
  process.on('SIGHUP', hangUp);
  return {
    input: keys,
    output: (bytes) => write(stdout.bytes, bytes),
    size: () => ({ rows: stdout.rows ?? 24, columns: stdout.columns ?? 80 }),
    onResize: (listener) => {
      stdout.on('resize', listener);
      return () => stdout.off('resize', listener);
    },
    gone: gone.signal,
    close: () => {
      keys.close();
      restore();
      process.off('exit', restore);
      signal.removeEventListener('abort', restore);
      // A terminal that is gone sends its signal once or twice; the command must still end by itself.
      if (!gone.signal.aborted) process.off('SIGHUP', hangUp);
    },
  };
}

/** Node resets the mode of the terminals that it started with when it exits, and aborts if one of them is gone. */
function closeStreams(): void {
  for (const fd of [0, 1, 2]) {
    try {
      closeSync(fd);
    } catch {
      // It is closed already.
    }
  }
}

/** Resolves when there is room for more output. */
async function write(stream: NodeJS.WritableStream, bytes: Uint8Array): Promise<void> {
  if (stream.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off('drain', done);
      stream.off('close', done);
      stream.off('error', done);
      resolve();
    };
    stream.on('drain', done).on('close', done).on('error', done);
  });
}

/** Iterating over the stream itself would destroy it at the end, but a command may read lines from it afterwards. */
function readKeys(input: ReadStream, onEnd: () => void): AsyncIterable<Uint8Array> & { close(): void } {
  const waiting: Uint8Array[] = [];
  let isOver = false;
  let wake: () => void = () => {};
  const add = (bytes: Uint8Array): void => {
    waiting.push(bytes);
    wake();
  };
  const close = (): void => {
    isOver = true;
    input.off('data', add).off('end', end).off('close', end).off('error', end).pause();
    wake();
  };
  const end = (): void => {
    close();
    onEnd();
  };
  input.on('data', add).on('end', end).on('close', end).on('error', end).resume();
  return {
    close,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else if (isOver) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

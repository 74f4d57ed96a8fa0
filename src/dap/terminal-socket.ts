import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fromBase64, toBase64 } from '../base/base64.ts';
import { jsonCount, jsonObject, jsonOptional, jsonText } from '../base/json-shape.ts';
import { randomId } from '../base/random-id.ts';
import type { RawTerminal } from '../debug/step-shell.ts';
import { MessageDecoder } from './message-decoder.ts';

/** The messages of the program in the terminal: keys, and the size of the terminal. It receives output. */
const terminalShape = jsonObject({
  keys: jsonOptional(jsonText),
  size: jsonOptional(jsonObject({ rows: jsonCount, columns: jsonCount })),
});

export type TerminalMessage = ReturnType<typeof terminalShape.read>;

/** How long an editor has to open a terminal. */
const startMs = 30_000;

/** A place where one program connects its terminal. Only this user can reach it. */
export interface TerminalSocket {
  readonly path: string;
  /** Resolves when the program has connected. Rejects if it does not, and when the signal is aborted. */
  accept(signal: AbortSignal): Promise<ConnectedTerminal>;
  close(): Promise<void>;
}

/** The terminal of a program that has connected. */
export interface ConnectedTerminal extends RawTerminal {
  close(): void;
}

/** Opens a socket in a private directory. */
export async function openTerminalSocket(): Promise<TerminalSocket> {
  const isWindows = process.platform === 'win32';
  const directory = isWindows ? undefined : await mkdtemp(join(tmpdir(), 'dockerfile-llb-terminal-'));
  const path = directory === undefined ? `\\\\.\\pipe\\${randomId()}` : join(directory, 'socket');
  const server = createServer();
  const connected = new Promise<Socket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return {
    path,
    accept: (signal) => accept(server, connected, signal),
    close: async () => {
      server.close();
      if (directory !== undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

async function accept(
  server: Server,
  connected: Promise<Socket>,
  signal: AbortSignal,
): Promise<ConnectedTerminal> {
  const timer = new AbortController();
  const late = delay(startMs, undefined, { signal: AbortSignal.any([signal, timer.signal]) });
  try {
    const socket = await Promise.race([
      connected,
      late.then(() => {
        throw new Error(`the editor has not opened a terminal within ${startMs / 1000} seconds`);
      }),
    ]);
    // One terminal is enough.
    server.close();
    return terminalOn(socket);
  } finally {
    timer.abort();
    late.catch(() => {});
  }
}

function terminalOn(socket: Socket): ConnectedTerminal {
  const gone = new AbortController();
  const end = (): void => gone.abort(new Error('the terminal is gone'));
  const listeners = new Set<() => void>();
  let size = { rows: 24, columns: 80 };
  const keys: Uint8Array[] = [];
  let wake = (): void => {};
  const decoder = new MessageDecoder();
  const take = (bytes: Uint8Array): void => {
    for (const message of decoder.push(bytes)) {
      const read = terminalShape.read(message, '');
      if (read.keys !== undefined) keys.push(fromBase64(read.keys));
      if (read.size) size = read.size;
      if (read.size) for (const listener of listeners) listener();
    }
    wake();
  };
  socket.on('data', (bytes) => {
    try {
      take(bytes);
    } catch {
      // Another program than ours has connected.
      socket.destroy();
    }
  });
  socket.on('error', () => {}).on('close', end);
  gone.signal.addEventListener('abort', () => wake(), { once: true });
  return {
    input: {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          const next = keys.shift();
          if (next !== undefined) yield next;
          else if (gone.signal.aborted) return;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      },
    },
    output: (bytes) => new Promise<void>((resolve) => socket.write(bytes, () => resolve())),
    size: () => size,
    onResize: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gone: gone.signal,
    close: () => void socket.end(),
  };
}

/** A message of the program in the terminal, as bytes. */
export function terminalMessage({
  keys,
  size,
}: {
  keys?: Uint8Array;
  size?: TerminalMessage['size'];
}): Uint8Array {
  const body = JSON.stringify({ ...(keys && { keys: toBase64(keys) }), ...(size && { size }) });
  return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

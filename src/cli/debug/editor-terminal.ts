import { createConnection } from 'node:net';
import { terminalMessage } from '../../dap/terminal-socket.ts';
import type { CliIo } from '../io.ts';
import { hasTerminal, openRawTerminal } from '../terminal/raw-terminal.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Connects this terminal with a debug adapter, which runs a program of a container on it. Resolves when that ends. Throws a
 * {@link UsageError} without a terminal, and if the adapter is gone.
 */
export async function connectEditorTerminal(path: string, io: CliIo): Promise<void> {
  if (!hasTerminal(io)) throw new UsageError('--dap-terminal: standard input is not a terminal');
  const socket = createConnection(path);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', (error) =>
      reject(new UsageError(`--dap-terminal ${path}: the debug adapter is gone (${error.message})`)),
    );
  });
  const terminal = openRawTerminal(io);
  const closed = new Promise<void>((resolve) => socket.on('error', () => {}).once('close', () => resolve()));
  const resize = (): void => void socket.write(terminalMessage({ size: terminal.size() }));
  const stop = terminal.onResize(resize);
  resize();
  void sendKeys();
  socket.on('data', (bytes) => void terminal.output(bytes));
  terminal.gone.addEventListener('abort', () => socket.destroy(), { once: true });
  io.signal.addEventListener('abort', () => socket.destroy(), { once: true });
  await closed;
  stop();
  terminal.close();

  async function sendKeys(): Promise<void> {
    for await (const keys of terminal.input) socket.write(terminalMessage({ keys }));
  }
}

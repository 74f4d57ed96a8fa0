import type { StepFailure } from '../debug/debug-session.ts';
import { runStepShell } from '../debug/step-shell.ts';
import { type AdapterState, loadedBuild, type StepFrame } from './adapter-state.ts';
import { RequestError } from './request-error.ts';
import { openTerminalSocket, type TerminalSocket } from './terminal-socket.ts';

interface AskedTerminal {
  readonly frame: StepFrame;
  readonly failure: StepFailure | undefined;
  /** A shell and its arguments; without it, `/bin/sh`. */
  readonly program: string | undefined;
}

/**
 * Opens a terminal of the editor with a shell in the container of a step. Resolves when it is open; the shell runs until it ends,
 * or the build does. Rejects with a {@link RequestError} for an editor without terminals.
 */
export async function openStepTerminal(adapter: AdapterState, asked: AskedTerminal): Promise<string> {
  if (!adapter.client?.supportsRunInTerminalRequest)
    throw new RequestError('this editor cannot open a terminal (runInTerminal); write a command instead');
  const build = loadedBuild(adapter);
  const socket = await openTerminalSocket();
  const opened = new Promise<void>((resolve, reject) => {
    const never = new AbortController();
    const work = (signal: AbortSignal) => runIn(socket, { adapter, ...asked, signal, opened: resolve });
    build.task(work, never.signal).catch(reject);
  });
  await opened;
  return 'A terminal in the container of this step is open.';
}

interface RunningTerminal extends AskedTerminal {
  readonly adapter: AdapterState;
  readonly signal: AbortSignal;
  readonly opened: () => void;
}

async function runIn(socket: TerminalSocket, running: RunningTerminal): Promise<void> {
  const { adapter, frame, failure, program, signal, opened } = running;
  const { connection, host } = adapter;
  const { build } = frame.thread;
  const title = `line ${frame.point.step.line}: ${frame.point.step.text}`.slice(0, 60);
  const args = host.terminalCommand(socket.path);
  const say = (output: string): void =>
    connection.event('output', { category: 'console', output: `${output}\n` });
  try {
    const asked = connection.request('runInTerminal', { kind: 'integrated', title, cwd: '', args }, signal);
    const [terminal] = await Promise.all([socket.accept(signal), asked]);
    opened();
    try {
      const { tools } = build.options;
      const onToolbox = (why: string): void =>
        say(`The container cannot run this shell (${why}). Using the shell of ${tools}.`);
      const step = await build.container(frame.point, failure);
      const words = program?.trim() ? program.trim().split(/\s+/) : ['/bin/sh'];
      await runStepShell({ ...build.options, signal }, { step, program: words, tools, onToolbox }, terminal);
    } catch (error) {
      if (!signal.aborted) say(`The terminal has ended: ${(error as Error).message}`);
    } finally {
      terminal.close();
    }
  } finally {
    await socket.close();
  }
}

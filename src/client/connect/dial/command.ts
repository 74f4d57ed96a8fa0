import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { DaemonError } from '../daemon-error.ts';

const maxStderr = 2000;

/** How a program that relays a connection ended unexpectedly. */
export interface CommandEnd {
  /** Exit code; null if a signal ended it. */
  readonly code: number | null;
  readonly stderr: string;
}

/** A program whose standard streams are the connection. */
export interface DialCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** What to do next, depending on how it ended; the first match is used. */
  readonly hints: readonly (readonly [when: (end: CommandEnd) => boolean, hint: string])[];
}

type Relay = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Starts the program and returns its streams as one duplex. When the program ends, so does the stream, with a {@link
 * DaemonError} that contains its last output unless we ended it. The program runs in its own session, so that Ctrl-C
 * reaches only us and our cancellation still gets through. When our process ends, the program's input ends, and the
 * program with it.
 */
export async function dialCommand(command: DialCommand, signal?: AbortSignal): Promise<Duplex> {
  signal?.throwIfAborted();
  const child = spawn(command.program, command.args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  await started(child, command);
  return relayStream(child, command);
}

function started(child: Relay, { program }: DialCommand): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT';
      const text = missing
        ? `${program} is not installed`
        : `${program} could not be started: ${error.message}`;
      const hint = missing ? `Install ${program}, or put it on the PATH.` : undefined;
      reject(new DaemonError(text, 'connection-failed', { hint, cause: error }));
    });
  });
}

function relayStream(child: Relay, command: DialCommand): Duplex {
  const stream = new Duplex({
    read: () => void child.stdout.resume(),
    write: (chunk: Buffer, _encoding, callback) => void child.stdin.write(chunk, () => callback()),
    final: (callback) => {
      child.stdin.end();
      callback();
    },
    destroy: (error, callback) => {
      child.stdin.destroy();
      child.kill('SIGTERM');
      callback(error);
    },
  });
  let stderr = '';
  let begun = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-maxStderr)));
  // For a broken pipe, the exit of the program is reported, which explains it.
  child.stdin.on('error', () => {});
  child.stdout.on('data', (chunk: Buffer) => {
    if (!begun && !isProtocol(chunk)) return void stream.destroy(chatter(command, chunk));
    begun = true;
    if (!stream.push(chunk)) child.stdout.pause();
  });
  child.on('close', (code) => {
    if (!stream.destroyed) stream.destroy(endError(command, { code, stderr: stderr.trim() }));
  });
  return stream;
}

/** Whether a stream starts like a daemon's: with a small HTTP/2 frame, or an HTTP/1 response. */
export function isProtocol(start: Buffer): boolean {
  return start[0] === 0 || start.toString('latin1', 0, 4) === 'HTTP';
}

function chatter({ program }: DialCommand, chunk: Buffer): DaemonError {
  // Data from the daemon may follow directly.
  const [text = ''] = chunk.toString('utf8', 0, 200).split('\0');
  const words = JSON.stringify(text.trim());
  const hint =
    'Only the daemon may write to that output: look for a shell start-up file that prints something.';
  const what = `${program} printed ${words} where the daemon should answer`;
  return new DaemonError(what, 'not-buildkit', { hint });
}

function endError({ program, hints }: DialCommand, end: CommandEnd): DaemonError {
  const how = end.code === null ? 'was killed by a signal' : `ended with exit code ${end.code}`;
  const words = end.stderr === '' ? '' : `: ${end.stderr}`;
  const hint = hints.find(([when]) => when(end))?.[1];
  return new DaemonError(`${program} ${how}${words}`, 'connection-failed', { hint });
}

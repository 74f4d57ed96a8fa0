import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addKey } from './add-key.ts';
import { SshAgentError } from './ssh-agent-error.ts';

/** An agent that belongs to one build. */
export interface KeyAgent {
  readonly socket: string;
  /** Ends the agent and removes its socket. */
  close(): Promise<void>;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Starts the system's `ssh-agent` with the keys in these files. It holds them only in memory, behind a socket in a
 * directory that nobody else can enter, and it ends no later than this process, however that ends. Throws an {@link
 * SshAgentError} that names the file whose key cannot be used.
 */
export async function startKeyAgent(files: readonly string[], env: Env): Promise<KeyAgent> {
  const folder = await mkdtemp(join(tmpdir(), 'dockerfile-llb-agent-'));
  const agent = { socket: join(folder, 'agent'), folder, env };
  const shell = spawnAgent(agent);
  const close = () => stopAgent(shell, folder);
  try {
    await untilReady(shell);
    // In sequence, so that an error is about one file.
    for (const file of files) await addKey(file, agent.socket, env);
    return { socket: agent.socket, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The shell waits for the end of its input, which comes when we close it or when our process dies, even by a signal
 * that cannot be caught. It then ends the agent. Its output ends with the agent's.
 */
const script = `command -v ssh-agent >/dev/null || exit 127
ssh-agent -D -a "$1" &
exec >/dev/null
cat
kill $!
wait
rm -rf -- "$2"`;

function spawnAgent({
  socket,
  folder,
  env,
}: {
  socket: string;
  folder: string;
  env: Env;
}): ChildProcessWithoutNullStreams {
  const shell = spawn('sh', ['-c', script, 'sh', socket, folder], {
    // In its own process group, because Ctrl-C on the terminal is for us.
    detached: true,
    env: { ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  shell.stdin.on('error', () => {});
  // Does not keep the process alive if the caller forgets to close the agent.
  shell.unref();
  for (const stream of shell.stdio) (stream as Socket | null)?.unref();
  return shell;
}

/** The agent prints the path of its socket when it listens. */
async function untilReady(shell: ChildProcessWithoutNullStreams): Promise<void> {
  let stderr = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<never>((_resolve, reject) => {
    const fail = () => reject(startFailure(shell.exitCode, stderr));
    shell.on('error', fail);
    shell.stdout.on('end', () => setImmediate(fail));
  });
  // The race awaits it; this handler is for an agent that ends later.
  ended.catch(() => undefined);
  // Keeps the event loop alive while waiting.
  const alive = setInterval(() => {}, 1000);
  try {
    await Promise.race([once(shell.stdout, 'data'), ended]);
  } finally {
    clearInterval(alive);
  }
}

function startFailure(code: number | null, stderr: string): SshAgentError {
  const hint = 'Start an agent yourself, add the key there (ssh-add), and set SSH_AUTH_SOCK.';
  const missing = code === 127 || stderr === '';
  const why = missing
    ? 'key files need ssh-agent, which is not on the PATH'
    : `ssh-agent did not start: ${stderr.trim()}`;
  return missing
    ? new SshAgentError(why, 'ssh-not-installed', {
        hint: `Install the OpenSSH client (openssh-client). ${hint}`,
      })
    : new SshAgentError(why, 'ssh-agent-failed', { hint });
}

async function stopAgent(shell: ChildProcessWithoutNullStreams, folder: string): Promise<void> {
  const running = shell.pid !== undefined && shell.exitCode === null && shell.signalCode === null;
  if (running) {
    shell.ref();
    const gone = once(shell, 'exit');
    shell.stdin.end();
    await gone;
  }
  await rm(folder, { recursive: true, force: true });
}

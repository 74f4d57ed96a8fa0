import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileReason } from '../../base/file-reason.ts';
import { SshAgentError } from './ssh-agent-error.ts';

/**
 * Adds a key file to an agent with `ssh-add`, and prevents it from asking for a passphrase. Throws an {@link
 * SshAgentError}.
 */
export async function addKey(
  file: string,
  socket: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    const text = `${file}: the key cannot be read (${fileReason(error)})`;
    throw new SshAgentError(text, 'ssh-unreadable', { data: { file } });
  });
  const child = spawn('ssh-add', ['-q', resolve(file)], {
    // A session without a terminal and without a helper cannot ask for a passphrase.
    detached: true,
    env: { ...env, ...silent, SSH_AUTH_SOCK: socket },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // Rejects if the program does not exist.
  const [code] = await once(child, 'close').catch((error: Error) => {
    throw new SshAgentError(`ssh-add did not run: ${error.message}`, 'ssh-not-installed', {
      hint: 'Install the OpenSSH client (openssh-client).',
    });
  });
  if (code !== 0) throw refusal(file, stderr);
}

/** OpenSSH before 8.4 does not know `SSH_ASKPASS_REQUIRE`, but does not ask without a display. */
const silent = { SSH_ASKPASS_REQUIRE: 'never', SSH_ASKPASS: undefined, DISPLAY: undefined, LC_ALL: 'C' };

function refusal(file: string, stderr: string): SshAgentError {
  const data = { file };
  if (/are too open/.test(stderr)) {
    return new SshAgentError(
      `${file}: other users can read this key, so ssh-add rejects it`,
      'ssh-key-too-open',
      { hint: `Run chmod 600 ${file}.`, data },
    );
  }
  if (stderr.trim() === '' || /passphrase/i.test(stderr)) {
    return new SshAgentError(
      `${file}: the key is encrypted with a passphrase, which a build cannot ask for`,
      'ssh-key-encrypted',
      { hint: `Add it to your own agent: ssh-add ${file}.`, data },
    );
  }
  const last = stderr.trim().split('\n').at(-1) ?? '';
  return new SshAgentError(
    `${file}: neither an agent socket nor a private key (ssh-add: ${last})`,
    'ssh-not-a-key',
    { hint: 'Name the file of the private key, not the .pub file.', data },
  );
}

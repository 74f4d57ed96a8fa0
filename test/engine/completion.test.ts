import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cliFile, directory } from './harness.ts';

/** A shell in a terminal, in a directory with two Dockerfiles, that has read the completion script. */
function openShell(command: string, setUp: string) {
  const bin = directory({ 'dockerfile-llb': `#!/bin/sh\nexec "${process.execPath}" "${cliFile}" "$@"\n` });
  chmodSync(join(bin, 'dockerfile-llb'), 0o755);
  const cwd = directory({ 'Dockerfile.one': '', 'My Dockerfile': '', 'sub dir/a': '' });
  const home = mkdtempSync(join(tmpdir(), 'dockerfile-llb-home-'));
  // A shell that is ending may still write there.
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }));
  const socket = `dockerfile-llb-${randomBytes(4).toString('hex')}`;
  const env = {
    ...process.env,
    TMUX: undefined,
    LANG: 'C.UTF-8',
    PATH: `${bin}:${process.env['PATH']}`,
    // Nothing of this user is read, and nothing stays behind.
    HOME: home,
    HISTFILE: '/dev/null',
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-u', '-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', env });
  tmux('new-session', '-d', '-x', '200', '-y', '50', '-c', cwd, command);
  onTestFinished(() => void tmux('kill-server'));
  const type = (text: string, ...keys: string[]) => {
    tmux('send-keys', '-l', text);
    for (const key of keys) tmux('send-keys', key);
  };
  const screen = () => tmux('capture-pane', '-p');
  type(`${setUp}; echo re''ady`, 'Enter');
  return { type, screen, ready: () => shows(screen, /^ready/m) };
}

async function shows(screen: () => string, pattern: RegExp): Promise<void> {
  await vi.waitFor(() => expect(screen()).toMatch(pattern), { timeout: 20_000, interval: 100 });
}

const shells = {
  bash: { command: 'bash --norc --noprofile', setUp: 'source <(dockerfile-llb completion bash)' },
  zsh: {
    command: 'zsh -f',
    setUp: 'autoload -U compinit; compinit -u; source <(dockerfile-llb completion zsh)',
  },
  fish: { command: 'fish --no-config', setUp: 'dockerfile-llb completion fish | source' },
} as const;

describe.each(Object.entries(shells))('%s completes', (_name, { command, setUp }) => {
  test.each([
    ['a command', 'dockerfile-llb bui', /dockerfile-llb build$/m],
    ['a command of a command', 'dockerfile-llb history att', /history att/],
    ['the same with a command before', 'dockerfile-llb history insp', /dockerfile-llb history inspect$/m],
    ['a flag', 'dockerfile-llb build --no-cache-f', /build --no-cache-filter/],
    ['a flag of an alias', 'dockerfile-llb b --metad', /b --metadata-file/],
    ['a flag of a command below', 'dockerfile-llb history ls --loc', /ls --local/],
    ['a value', 'dockerfile-llb build --progress raw', /--progress rawjson/],
    ['a value behind an equals sign', 'dockerfile-llb build --progress=raw', /--progress=rawjson/],
    ['a value of a flag with choices', 'dockerfile-llb compile --format do', /--format dot/],
    ['a file of a short flag', 'dockerfile-llb build -f Docker', /-f Dockerfile\.one/],
    ['a file with a space', 'dockerfile-llb build --file My', /--file My\\ Dockerfile/],
    ['a directory as the context', 'dockerfile-llb build su', /build sub\\ dir\//],
    ['an argument with choices', 'dockerfile-llb completion fi', /completion fish/],
    ['a command to show the help of', 'dockerfile-llb help work', /help workers/],
  ])('%s', async (_what, line, pattern) => {
    const shell = openShell(command, setUp);
    await shell.ready();
    shell.type(line, 'Tab');
    await shows(shell.screen, pattern);
  });

  test('lists commands and flags', async () => {
    const shell = openShell(command, setUp);
    await shell.ready();
    shell.type('dockerfile-llb history ', 'Tab', 'Tab');
    for (const word of ['ls', 'inspect', 'logs', 'trace', 'export', 'rm'])
      await shows(shell.screen, new RegExp(`^.*\\b${word}\\b`, 'm'));
  });
});

import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostile } from '../cli/hostile/hostile-text.ts';
import { forbiddenIn } from '../diagnostics/forbidden.ts';
import { build, cliFile, directory, engine, fromBusybox, nonce, runCli, runCommand } from './harness.ts';

/** What a shell prints for {@link hostile}. */
const printed = Buffer.from(hostile).toString('hex').replace(/../g, '\\x$&');

function hostileDockerfile(end: string): string {
  return [
    fromBusybox('build'),
    `# ${hostile}`,
    `ENV evil="${hostile}"`,
    `LABEL evil="${hostile}"`,
    'COPY a* /x/',
    `RUN echo ${nonce()} '${hostile}' && printf '${printed}\\n' && printf '${printed}\\n' >&2`,
    `maintainer ${hostile}`,
    end,
    '',
  ].join('\n');
}

/** A file's name is a pattern to the daemon: what makes one is left out. */
const hostileName = `Dockerfile.${hostile.replace(/[[\]\\]/g, '')}`;

function context(end: string): string {
  const files = { [`a${hostile}`]: '', 'a plain': '', [hostileName]: hostileDockerfile(end) };
  return directory({ Dockerfile: hostileDockerfile(end), ...files });
}

test.each([
  ['a build that is done', 'RUN true', 0],
  ['a step that fails', `RUN printf '${printed}' && exit 3`, 1],
  ['a file that is missing', `COPY ${hostile}missing /`, 1],
  ['an image that is missing', `FROM ${engine.registry}/${nonce()}`, 1],
])(
  '%s, and what the daemon remembers of it, hold no control character',
  { timeout: 120_000 },
  async (_, end, code) => {
    const dir = context(end);
    const args = ['--build-arg', `X=${hostile}`, '--label', `y=${hostile}`];
    for (const more of [[], ['--progress', 'rawjson'], ['-f', join(dir, hostileName), '--debug']]) {
      const outcome = await build(dir, [...args, ...more]);
      expect(outcome.code, outcome.stderr).toBe(code);
      expect(forbiddenIn(outcome.stdout + outcome.stderr)).toEqual([]);
      expect(outcome.stdout + outcome.stderr).toContain('EVIL');
    }
    for (const words of [
      ['ls'],
      ['ls', '--format', 'json'],
      ['inspect'],
      ['inspect', '--format', 'json'],
      ['logs'],
      ['logs', '--progress', 'rawjson'],
      ['trace'],
      ['trace', '--format', 'json'],
    ]) {
      const { stdout, stderr } = await runCli(['history', ...words]);
      expect(forbiddenIn(stdout + stderr), words.join(' ')).toEqual([]);
    }
    const { stdout, stderr } = await runCli(['du', '--verbose']);
    expect(forbiddenIn(stdout + stderr)).toEqual([]);
  },
);

test.each(['outline', 'targets', 'check'])('--call %s of a hostile Dockerfile', async (call) => {
  for (const format of ['', ',format=json']) {
    const { stdout, stderr } = await build(context('RUN true'), ['--call', `${call}${format}`]);
    expect(forbiddenIn(stdout + stderr)).toEqual([]);
    expect(stdout.length).toBeGreaterThan(0);
  }
});

test('the Dockerfile comes out of a pipe of the shell', async () => {
  const dir = directory({ a: 'a' });
  const script = `"$0" "$1" build . --progress plain -f <(printf 'FROM scratch\\nCOPY a /\\n')`;
  const { code, stderr } = await runCommand('bash', ['-c', script, process.execPath, cliFile], { cwd: dir });
  expect(code, stderr).toBe(0);
});

test('the Dockerfile is a link inside the repository, to another directory', async () => {
  const dir = directory({
    '.git': null,
    'docker/main': 'FROM scratch\nCOPY a /\n',
    'ctx/a': nonce(),
    'ctx/b': '',
  });
  mkdirSync(join(dir, 'sub'));
  symlinkSync('../docker/main', join(dir, 'sub/Dockerfile'));
  symlinkSync(join(dir, 'docker/main'), join(dir, 'sub/absolute'));
  writeFileSync(join(dir, 'sub/Dockerfile.dockerignore'), 'b\n');
  for (const name of ['Dockerfile', 'absolute']) {
    const out = directory();
    const outcome = await build(join(dir, 'ctx'), ['-f', join(dir, 'sub', name), '-o', out]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(out, 'a'), 'utf8')).toBe(readFileSync(join(dir, 'ctx/a'), 'utf8'));
  }
});

test('a Dockerfile that leads out of the repository, and pipes in a context, end a build at once', async () => {
  const dir = directory({ 'repo/.git': null, secret: 'TOP-SECRET', 'repo/a': '' });
  symlinkSync('../secret', join(dir, 'repo/Dockerfile'));
  const linked = await build(join(dir, 'repo'));
  expect(linked.code).toBe(1);
  expect(linked.stderr).toContain(join(dir, 'secret'));
  expect(linked.stderr).not.toContain('TOP-SECRET');
  const piped = directory({ Dockerfile: 'FROM scratch\nCOPY a /\n', a: '' });
  execFileSync('mkfifo', [join(piped, '.dockerignore')]);
  expect((await build(piped)).stderr).toContain('.dockerignore is a named pipe, not a regular file');
});

test('links in a context are sent as links', async () => {
  const dir = directory({ Dockerfile: 'FROM scratch\nCOPY . /\n', secret: 'x' });
  symlinkSync('/etc/passwd', join(dir, 'out'));
  const out = directory();
  const { code, stderr } = await build(dir, ['-o', `type=tar,dest=${join(out, 'a.tar')}`]);
  expect(code, stderr).toBe(0);
  expect(execFileSync('tar', ['tvf', join(out, 'a.tar')], { encoding: 'utf8' })).toContain(
    'out -> /etc/passwd',
  );
});

test('metadata goes into a device that is named, which stays one', async () => {
  const dir = directory({ Dockerfile: `FROM scratch\nLABEL x="${nonce()}"\n` });
  const command = `"$0" "$1" build . -q --metadata-file /dev/stdout`;
  for (const script of [command, `${command} | cat`, `${command} > out && cat out`]) {
    const { code, stdout, stderr } = await runCommand('bash', ['-c', script, process.execPath, cliFile], {
      cwd: dir,
    });
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^sha256:/);
    expect(stdout).toContain('buildx.build.ref');
    expect(lstatSync('/dev/stdout').isSymbolicLink()).toBe(true);
  }
});

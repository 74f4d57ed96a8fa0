import { spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePipe, makeSparse } from '../../files/files.ts';
import { scratchDir } from '../../session/scratch-dir.ts';
import { type CliOutcome, cli } from '../support.ts';

const secret = 'TOP-SECRET';
const dockerfile = 'FROM scratch\nCOPY a /\n';

/** A git repository with a secret beside it. */
function repository(files: Record<string, string> = {}): string {
  const base = scratchDir({ secret, 'repo/.git/': '', 'repo/a': '', ...files });
  return join(base, 'repo');
}

const nobody = 'unix:///nowhere/buildkitd.sock';
/** Each command that reads the Dockerfile of a directory, and one that is named. */
const commands: Record<string, { dir: string[]; file: (path: string) => string[] }> = {
  build: { dir: ['build', '--addr', nobody], file: (path) => ['build', '--addr', nobody, '.', '-f', path] },
  compile: { dir: ['compile', '--offline'], file: (path) => ['compile', '--offline', '.', '-f', path] },
  outline: { dir: ['outline'], file: (path) => ['outline', '.', '-f', path] },
  targets: { dir: ['targets'], file: (path) => ['targets', '.', '-f', path] },
  check: { dir: ['check'], file: (path) => ['check', path] },
  fix: { dir: ['check', '--fix'], file: (path) => ['check', '--fix=all', path] },
  fmt: { dir: ['fmt'], file: (path) => ['fmt', path] },
};
const names = Object.keys(commands);
const readers = names.filter((name) => !['check', 'fix', 'fmt'].includes(name));

function expectRefused({ code, stdout, stderr }: CliOutcome, ...words: string[]): void {
  expect(code).not.toBe(0);
  for (const word of words) expect(stderr).toContain(word);
  expect(stdout + stderr).not.toContain(secret);
}

describe('a Dockerfile that is a link out of the repository', () => {
  test.each(names)('%s, named: the error names both paths', async (name) => {
    const repo = repository({ 'repo/Dockerfile': '-> ../secret' });
    const outcome = await cli(commands[name]!.file('Dockerfile'), { cwd: repo });
    expectRefused(outcome, 'Dockerfile is a link to', join(repo, '..', 'secret'));
    expect(readFileSync(join(repo, '../secret'), 'utf8')).toBe(secret);
  });

  test.each(readers)('%s, in a directory that is named', async (name) => {
    const repo = repository({ 'repo/Dockerfile': '-> ../secret' });
    expectRefused(await cli([...commands[name]!.dir, '.'], { cwd: repo }), join(repo, '..', 'secret'));
  });

  test.each(readers)('%s, in a directory of the repository, which is the root then', async (name) => {
    const repo = repository({ 'repo/sub/Dockerfile': '-> ../Dockerfile', 'repo/Dockerfile': secret });
    expectRefused(await cli([...commands[name]!.dir, 'sub'], { cwd: repo }), join(repo, 'Dockerfile'));
  });

  test.each(['check', 'fmt'])('%s of a directory leaves it out', async (name) => {
    const repo = repository({ 'repo/Dockerfile': '-> ../secret', 'repo/b.Dockerfile': dockerfile });
    const outcome = await cli(commands[name]!.dir, { cwd: repo });
    expect(outcome.code).toBe(0);
    expect(outcome.stdout + outcome.stderr).not.toContain(secret);
  });

  test.each(names)('%s: a directory on the way that is a link', async (name) => {
    const repo = repository({ 'outside/Dockerfile': secret, 'repo/sub': '-> ../outside' });
    expectRefused(await cli(commands[name]!.file('sub/Dockerfile'), { cwd: repo }), 'outside/Dockerfile');
  });
});

describe('a Dockerfile that is a link inside the repository', () => {
  test.each(['compile', 'outline', 'targets', 'check', 'fmt'])('%s follows it', async (name) => {
    const files = { 'repo/docker/main': dockerfile, 'repo/sub/Dockerfile': '-> ../docker/main' };
    const repo = repository(files);
    symlinkSync(join(repo, 'docker/main'), join(repo, 'sub/absolute'));
    const plain = await cli(commands[name]!.file('docker/main'), { cwd: repo });
    expect(plain.code).toBe(0);
    for (const path of ['sub/Dockerfile', 'sub/absolute']) {
      const linked = await cli(commands[name]!.file(path), { cwd: repo });
      expect(linked.code, linked.stderr).toBe(0);
      if (name !== 'compile') expect(linked.stdout).toBe(plain.stdout);
      else expect(linked.stdout.split('\n').length).toBe(plain.stdout.split('\n').length);
    }
  });

  test('its ignore file counts, too', async () => {
    const repo = repository({
      'repo/docker/main': dockerfile,
      'repo/sub/Dockerfile': '-> ../docker/main',
      'repo/sub/Dockerfile.dockerignore': '*.log\n',
    });
    const { stdout } = await cli([...commands['compile']!.file('sub/Dockerfile'), '--format', 'json'], {
      cwd: repo,
    });
    expect(stdout).toContain('*.log');
  });

  test('fmt and --fix write what it points at, and it stays a link', async () => {
    for (const name of ['fmt', 'fix']) {
      const repo = repository({ 'repo/real': 'FROM scratch as a\ncopy a /\n', 'repo/Dockerfile': '-> real' });
      await cli(commands[name]!.file('Dockerfile'), { cwd: repo });
      expect(lstatSync(join(repo, 'Dockerfile')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(repo, 'real'), 'utf8')).toContain('FROM scratch AS a');
    }
  });
});

describe('what is no regular file', () => {
  test.each(names)('%s: a named pipe in a repository is not waited for', async (name) => {
    const repo = repository();
    makePipe(join(repo, 'Dockerfile'));
    expectRefused(
      await cli(commands[name]!.file('Dockerfile'), { cwd: repo }),
      'is a named pipe, not a regular file',
    );
    if (readers.includes(name))
      expectRefused(
        await cli([...commands[name]!.dir, '.'], { cwd: repo }),
        'is a named pipe, not a regular file',
      );
  });

  test.each(names)('%s: a link to a device', async (name) => {
    const repo = repository();
    symlinkSync('/dev/zero', join(repo, 'Dockerfile'));
    expectRefused(await cli(commands[name]!.file('Dockerfile'), { cwd: repo }), '/dev/zero');
  });

  test.each(names.filter((name) => name !== 'fmt' && name !== 'fix'))(
    '%s: a device that is named',
    async (name) => {
      expectRefused(
        await cli(commands[name]!.file('/dev/zero'), { cwd: repository() }),
        'not a regular file',
      );
    },
  );

  test.each(names.filter((name) => name !== 'build'))('%s: a directory', async (name) => {
    const repo = repository({ 'repo/Dockerfile/x': '' });
    const outcome = await cli(commands[name]!.file('Dockerfile'), { cwd: repo });
    expect(outcome.code).not.toBe(0);
  });

  test.each(names)('%s: a file of 10 GB', async (name) => {
    const repo = repository();
    makeSparse(join(repo, 'Dockerfile'), 10 * 1024 ** 3);
    const words = 'Dockerfile is larger than the 16 MiB that a Dockerfile may have';
    expectRefused(await cli(commands[name]!.file('Dockerfile'), { cwd: repo }), words);
    expectRefused(await cli(commands[name]!.dir, { cwd: repo }), words);
  });

  test.each(names)('%s: links to nothing and in a circle', async (name) => {
    const repo = repository({
      'repo/gone': '-> nowhere',
      'repo/round': '-> around',
      'repo/around': '-> round',
    });
    expectRefused(
      await cli(commands[name]!.file('gone'), { cwd: repo }),
      'gone is a link to nowhere, which does not exist',
    );
    expectRefused(
      await cli(commands[name]!.file('round'), { cwd: repo }),
      'too many levels of symbolic links',
    );
  });
});

describe('pipes that the user names', () => {
  test.each(['compile', 'outline', 'targets'])('%s reads one outside of any repository', async (name) => {
    const dir = scratchDir({ a: '' });
    makePipe(join(dir, 'pipe'));
    const writer = spawn('sh', ['-c', `printf 'FROM scratch\\nCOPY a /\\n' > pipe`], { cwd: dir });
    const outcome = await cli(commands[name]!.file('pipe'), { cwd: dir });
    expect(outcome.code, outcome.stderr).toBe(0);
    writer.kill();
  });

  test.each(['build', 'compile'])('%s gives up on one that nobody writes to', async (name) => {
    const dir = scratchDir({ a: '' });
    makePipe(join(dir, 'pipe'));
    expectRefused(await cli(commands[name]!.file('pipe'), { cwd: dir }), 'nothing was written to it');
  });
});

describe('ignore files', () => {
  const ignored = { 'repo/Dockerfile': dockerfile, 'repo/sub/.dockerignore': '', 'repo/sub/a': '' };

  test.each(readers)('%s does not wait for a pipe, nor read a large one', async (name) => {
    for (const ignore of ['.dockerignore', 'Dockerfile.dockerignore']) {
      const repo = repository(ignored);
      makePipe(join(repo, ignore));
      expectRefused(await cli([...commands[name]!.dir, '.'], { cwd: repo }), `${ignore} is a named pipe`);
    }
    const large = repository(ignored);
    makeSparse(join(large, '.dockerignore'), 10 * 1024 ** 3);
    expectRefused(
      await cli([...commands[name]!.dir, '.'], { cwd: large }),
      '16 MiB that an ignore file may have',
    );
  });

  test.each(['compile', 'build', 'check'])('%s: nor those of named contexts', async (name) => {
    const repo = repository({ ...ignored, 'repo/named/x': '' });
    makePipe(join(repo, 'named/.dockerignore'));
    const flags = ['--build-context', 'named=named'];
    expectRefused(await cli([...commands[name]!.dir, '.', ...flags], { cwd: repo }), 'is a named pipe');
  });

  test('a link counts from the context, as for a daemon: one that leads outside is none', async () => {
    const plain = repository(ignored);
    const linked = repository({ ...ignored, 'repo/.dockerignore': '-> ../secret' });
    const inside = repository({ ...ignored, 'repo/.dockerignore': '-> /rules', 'repo/rules': '*.log\n' });
    const compile = async (cwd: string) =>
      (await cli(['compile', '--offline', '--format', 'json', '.'], { cwd })).stdout;
    expect(await compile(linked)).toBe(await compile(plain));
    expect(await compile(inside)).toContain('*.log');
  });

  test('check: the one of the Dockerfile, and that of the context', async () => {
    const repo = repository({ ...ignored, 'repo/Dockerfile.dockerignore': '-> ../secret' });
    expectRefused(
      await cli(['check', '--context', '.', 'Dockerfile'], { cwd: repo }),
      join(repo, '../secret'),
    );
    const other = repository(ignored);
    makePipe(join(other, '.dockerignore'));
    expectRefused(await cli(['check', '--context', '.', 'Dockerfile'], { cwd: other }), 'is a named pipe');
  });

  test('a .gitignore that is a link or a pipe is none; a large one keeps nothing from being checked', async () => {
    for (const make of [(path: string) => symlinkSync('../secret', path), makePipe]) {
      const repo = repository({ 'repo/Dockerfile': dockerfile, 'repo/sub/Dockerfile': dockerfile });
      make(join(repo, '.gitignore'));
      for (const dir of ['.', 'sub']) expect((await cli(['check', dir], { cwd: repo })).code).toBe(0);
    }
    const repo = repository({ 'repo/Dockerfile': dockerfile });
    makeSparse(join(repo, '.gitignore'), 10 * 1024 ** 3);
    const { code, stdout, stderr } = await cli(['check', '--format', 'text'], { cwd: repo });
    expect(code).toBe(1);
    expect(stderr).toContain('.gitignore is larger than the 1 MiB that a .gitignore may have');
    expect(stdout).toContain('1 file checked');
  });
});

describe('the configuration of check', () => {
  const config = '.dockerfile-llb.json';

  test.each([
    ['found', ['check']],
    ['found above', ['check', 'sub']],
    ['named', ['check', '--config', config]],
  ])('one that is %s and leads outside', async (_, words) => {
    const repo = repository({
      'repo/Dockerfile': dockerfile,
      'repo/sub/Dockerfile': dockerfile,
      [`repo/${config}`]: '-> ../secret',
    });
    expectRefused(await cli(words, { cwd: repo }), config, join(repo, '../secret'));
  });

  test('one that leads to the environment, a device, a pipe, or is large', async () => {
    const makers: [(path: string) => void, string][] = [
      [(path) => symlinkSync('/proc/self/environ', path), '/environ'],
      [(path) => symlinkSync('/dev/zero', path), '/dev/zero'],
      [makePipe, 'is a named pipe'],
      [(path) => makeSparse(path, 10 * 1024 ** 3), 'larger than the 1 MiB'],
      [(path) => mkdirSync(path), 'is a directory'],
    ];
    for (const [make, word] of makers) {
      const repo = repository({ 'repo/Dockerfile': dockerfile });
      make(join(repo, config));
      expectRefused(await cli(['check'], { cwd: repo }), word);
    }
  });

  test('one that is a link inside counts', async () => {
    const repo = repository({
      'repo/Dockerfile': 'FROM scratch AS a\nMAINTAINER x\n',
      [`repo/${config}`]: '-> settings.json',
      'repo/settings.json': '{"rules": {"MaintainerDeprecated": "error"}}',
    });
    expect((await cli(['check'], { cwd: repo })).code).toBe(1);
  });
});

describe('one bad file', () => {
  test.each(['check', 'fmt'])('%s: it hides no other', async (name) => {
    const repo = repository({ 'repo/bad': '-> ../secret', 'repo/b': 'from scratch as B\nMAINTAINER x\n' });
    makePipe(join(repo, 'pipe'));
    const { code, stdout, stderr } = await cli([name, 'bad', 'pipe', 'b'], { cwd: repo });
    expect(code).toBe(1);
    expect(stderr).toContain('bad is a link to');
    expect(stderr).toContain('pipe is a named pipe');
    expect(stdout + stderr).toContain(name === 'check' ? 'MaintainerDeprecated' : 'b: formatted');
  });

  test('a directory in which links go round is searched once', async () => {
    const repo = repository({ 'repo/Dockerfile': dockerfile, 'repo/sub/up': '-> ..', 'repo/loop': '-> .' });
    expect((await cli(['check', '--format', 'text'], { cwd: repo })).stdout).toContain('1 file checked');
  });

  test('a name that looks like a command of GitHub Actions is not at the start of a line', async () => {
    const repo = repository({ 'repo/::set-output name=a::.Dockerfile': 'FROM scratch\nMAINTAINER x\n' });
    const { stdout, stderr } = await cli(['check', '--fix=all', '--diff', '.'], { cwd: repo });
    expect(`\n${stdout}\n${stderr}`).not.toMatch(/\n\s*::/);
  });
});

describe('outputs', () => {
  test('a device is written to, and stays', async () => {
    const dir = scratchDir({ Dockerfile: dockerfile, a: '' });
    const { code } = await cli(['compile', '--offline', '.', '-o', '/dev/null'], { cwd: dir });
    expect(code).toBe(0);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a link in the place of an output is replaced, not followed', async () => {
    const dir = scratchDir({ Dockerfile: dockerfile, a: '', other: 'kept', out: '-> other' });
    expect((await cli(['compile', '--offline', dir, '-o', join(dir, 'out')], { cwd: dir })).code).toBe(0);
    expect(readFileSync(join(dir, 'other'), 'utf8')).toBe('kept');
    expect(lstatSync(join(dir, 'out')).isFile()).toBe(true);
  });
});

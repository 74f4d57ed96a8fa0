import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { parseLock } from '../../../src/lock/read-lock.ts';
import { cli, folder } from '../support.ts';

/** Serves files by path from this machine; gives the URL. */
async function serve(files: Record<string, string>): Promise<string> {
  const server = createServer((request, response) => {
    const text = files[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const digestOf = (text: string) => sha256(new TextEncoder().encode(text));
const lockPath = (cwd: string) => join(cwd, 'Dockerfile.lock');
const readLock = (cwd: string) => parseLock(readFileSync(lockPath(cwd)));

async function project() {
  const served = { '/a': 'one', '/b': 'two' };
  const url = await serve(served);
  const cwd = folder({ Dockerfile: `FROM scratch\nADD ${url}/a /a\nADD ${url}/b /b\n` });
  return { served, url, cwd };
}

test('lock writes what is new, keeps what it has, and drops what is gone', async () => {
  const { served, url, cwd } = await project();
  const first = await cli(['lock', '--platform', 'linux/arm64'], { cwd });
  expect(first).toEqual({
    code: 0,
    stdout: `+ ${url}/a ${digestOf('one')}\n+ ${url}/b ${digestOf('two')}\n`,
    stderr: 'Dockerfile.lock: written (2 sources for linux/arm64)\n',
  });
  served['/a'] = 'changed';
  expect(await cli(['lock'], { cwd })).toMatchObject({
    code: 0,
    stdout: '',
    stderr: 'Dockerfile.lock: unchanged (2 sources for linux/arm64)\n',
  });
  writeFileSync(join(cwd, 'Dockerfile'), `FROM scratch\nADD ${url}/a /a\n`);
  const third = await cli(['lock'], { cwd });
  expect(third.stdout).toBe(`- ${url}/b ${digestOf('two')}\n`);
  expect(readLock(cwd)).toMatchObject({
    platforms: ['linux/arm64'],
    sources: [{ source: `${url}/a`, digest: digestOf('one') }],
  });
});

test('--update takes what is new for one source or for all, and prints old and new', async () => {
  const { served, url, cwd } = await project();
  await cli(['lock'], { cwd });
  Object.assign(served, { '/a': 'ONE', '/b': 'TWO' });
  const one = await cli(['lock', '.', '--update', `${url}/a`], { cwd });
  expect(one.stdout).toBe(`${url}/a ${digestOf('one')} -> ${digestOf('ONE')}\n`);
  const all = await cli(['lock', '--update', '.'], { cwd });
  expect(all.stdout).toBe(`${url}/b ${digestOf('two')} -> ${digestOf('TWO')}\n`);
  const unknown = await cli(['lock', '--update', 'alpine'], { cwd });
  expect(unknown).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Dockerfile.lock has no alpine'),
  });
  const none = await cli(['lock', '--update'], { cwd: folder({ Dockerfile: 'FROM scratch\n' }) });
  expect(none).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('cannot update Dockerfile.lock: the file does not exist'),
  });
});

test('--check writes nothing, and its exit code says whether the lock is complete', async () => {
  const { served, url, cwd } = await project();
  expect(await cli(['lock', '--check'], { cwd })).toMatchObject({
    code: 1,
    stderr: 'Dockerfile.lock does not exist: run dockerfile-llb lock\n',
  });
  expect(readdirSync(cwd)).toEqual(['Dockerfile']);
  await cli(['lock'], { cwd });
  expect((await cli(['lock', '--check'], { cwd })).code).toBe(0);
  served['/a'] = 'changed';
  expect((await cli(['lock', '--check'], { cwd })).code).toBe(0);
  const outdated = await cli(['lock', '--check', '--update'], { cwd });
  expect(outdated.code).toBe(1);
  expect(outdated.stdout).toContain(`${url}/a ${digestOf('one')} -> ${digestOf('changed')}`);
  const dockerfile = readFileSync(join(cwd, 'Dockerfile'), 'utf8');
  writeFileSync(join(cwd, 'Dockerfile'), `# a comment\n${dockerfile}`);
  expect((await cli(['lock', '--check'], { cwd })).code).toBe(0);
  writeFileSync(join(cwd, 'Dockerfile'), `${dockerfile}USER 1\n`);
  expect(await cli(['lock', '--check'], { cwd })).toMatchObject({
    code: 1,
    stderr: 'Dockerfile.lock is not up to date, because the Dockerfile changed: run dockerfile-llb lock\n',
  });
  expect(readLock(cwd).sources[0]).toEqual({ source: `${url}/a`, digest: digestOf('one') });
});

describe('the file', () => {
  test('is neither read nor written through a link', async () => {
    const { cwd } = await project();
    const target = join(folder({ other: 'kept' }), 'other');
    symlinkSync(target, lockPath(cwd));
    const outcome = await cli(['lock'], { cwd });
    expect(outcome).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Dockerfile.lock is a symbolic link'),
    });
    expect(readFileSync(target, 'utf8')).toBe('kept');
    expect(lstatSync(lockPath(cwd)).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['something else', 'no lock', 'it is not JSON'],
    ['a newer version', '{"lockVersion": 9}', 'its version is 9'],
  ])('with %s stays as it is', async (_, content, problem) => {
    const { cwd } = await project();
    writeFileSync(lockPath(cwd), content);
    const outcome = await cli(['lock'], { cwd });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(problem);
    expect(outcome.stderr).toContain('Delete the file');
    expect(readFileSync(lockPath(cwd), 'utf8')).toBe(content);
  });

  test('has the name of its Dockerfile, and is beside it', async () => {
    const cwd = folder({ 'docker/app.Dockerfile': 'FROM scratch\n', 'context/a': '' });
    const outcome = await cli(['lock', 'context', '-f', 'docker/app.Dockerfile'], { cwd });
    expect(outcome.stderr).toContain('docker/app.Dockerfile.lock: written (0 sources');
    expect(readdirSync(join(cwd, 'docker'))).toEqual(['app.Dockerfile', 'app.Dockerfile.lock']);
    const lower = folder({ dockerfile: 'FROM scratch\n' });
    await cli(['lock', '--platform', 'linux/amd64'], { cwd: lower });
    expect(readdirSync(lower)).toEqual(['dockerfile', 'dockerfile.lock']);
    const compiled = await cli(['compile', '--locked', '--platform', 'linux/amd64'], { cwd: lower });
    expect(compiled).toMatchObject({ code: 0, stderr: '' });
  });
});

test('what cannot be fetched is an error that names it without its login', async () => {
  const { url } = await project();
  const source = `${url.replace('://', '://me:secret@')}/missing`;
  const outcome = await cli(['lock'], { cwd: folder({ Dockerfile: `FROM scratch\nADD ${source} /\n` }) });
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain(
    `cannot download ${url.replace('://', '://xxxxx@')}/missing: the server answered 404`,
  );
  expect(outcome.stderr.replace(/^.*>>> .*$/m, '')).not.toContain('secret');
  expect(outcome.stderr).toContain('2 | >>> ADD');
});

test('the time of a stage needs no daemon, and its source is locked', async () => {
  const { url } = await project();
  const lines = [
    'ARG SOURCE_DATE_EPOCH=src',
    'FROM scratch AS src',
    `ADD ${url}/a /`,
    'FROM scratch',
    'ENV A=1',
    '',
  ];
  const cwd = folder({ Dockerfile: lines.join('\n') });
  expect(await cli(['lock'], { cwd })).toMatchObject({ code: 0, stdout: `+ ${url}/a ${digestOf('one')}\n` });
});

test('a Dockerfile on standard input has no lock', async () => {
  const outcome = await cli(['lock', '-f', '-'], { cwd: folder({}), stdin: 'FROM scratch\n' });
  expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('has no lock') });
});

describe('compile', () => {
  test('says in one line that it does not use a lock', async () => {
    const { cwd } = await project();
    expect((await cli(['compile'], { cwd })).stderr).toBe('');
    await cli(['lock'], { cwd });
    const outcome = await cli(['compile'], { cwd });
    expect(outcome.stderr).toBe('Dockerfile.lock is not used: add --locked to use its digests\n');
    expect(outcome.stdout).not.toContain(digestOf('one'));
  });

  test('with --locked uses it, and shows the line of what is not in it', async () => {
    const { cwd, url } = await project();
    await cli(['lock'], { cwd });
    const outcome = await cli(['compile', '--locked', '--format', 'json'], { cwd });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain(digestOf('one'));
    const lock = readLock(cwd);
    writeFileSync(
      lockPath(cwd),
      JSON.stringify({ lockVersion: 1, ...lock, sources: lock.sources.slice(0, 1) }),
    );
    const missing = await cli(['compile', '--locked'], { cwd });
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain(`3 | >>> ADD ${url}/b /b`);
    expect(missing.stderr).toContain(`${url}/b is not in Dockerfile.lock: run dockerfile-llb lock`);
  });

  test.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path]), 'is a named pipe'],
    ['huge', (path: string) => writeFileSync(path, ' '.repeat((4 << 20) + 9)), 'larger than the 4 MiB'],
    ['cut off', (path: string) => truncateSync(path, 100), 'it is not JSON'],
  ])('with --locked and a lock that is %s ends with an error', async (_, change, problem) => {
    const { cwd } = await project();
    await cli(['lock'], { cwd });
    if (problem !== 'it is not JSON') rmSync(lockPath(cwd));
    change(lockPath(cwd));
    const outcome = await cli(['compile', '--locked'], { cwd });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(problem);
  });

  test('with --locked of a Dockerfile that is a link reads the lock beside the link', async () => {
    const { cwd: shared } = await project();
    const text = readFileSync(join(shared, 'Dockerfile'));
    const cwd = folder({ '.git/HEAD': 'ref: refs/heads/main\n', 'shared/Dockerfile': text, 'app/a': '' });
    symlinkSync('../shared/Dockerfile', join(cwd, 'app/Dockerfile'));
    await cli(['lock', 'app', '-f', 'app/Dockerfile'], { cwd });
    expect(readdirSync(join(cwd, 'app')).sort()).toEqual(['Dockerfile', 'Dockerfile.lock', 'a']);
    const linked = await cli(['compile', 'app', '-f', 'app/Dockerfile', '--locked'], { cwd });
    expect(linked).toMatchObject({ code: 0, stderr: '' });
    expect(await cli(['compile', 'app', '-f', 'shared/Dockerfile', '--locked'], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Dockerfile.lock does not exist: run dockerfile-llb lock'),
    });
  });
});

test.each([
  [['--frontend', 'dockerfile.v0'], '--frontend'],
  [['--follow-syntax'], '--follow-syntax'],
  [['--llb', 'x'], '--llb'],
  [['--build-arg', 'BUILDKIT_SYNTAX=docker/dockerfile:1'], '--build-arg BUILDKIT_SYNTAX'],
])('build --locked with %j is an error that names the policy', async (flags, shown) => {
  const outcome = await cli(['build', '--locked', ...flags], {
    cwd: folder({ Dockerfile: 'FROM scratch\n' }),
  });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(`--locked and ${shown} cannot be used together`);
  expect(outcome.stderr).toContain('lock --policy');
});

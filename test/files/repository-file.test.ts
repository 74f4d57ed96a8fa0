import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileError } from '../../src/files/file-error.ts';
import {
  openWithin,
  readRepositoryFile,
  replaceRepositoryFile,
  requireWayWithin,
} from '../../src/files/repository-file.ts';
import { rootOfFile } from '../../src/files/repository-root.ts';
import { scratchDir } from '../session/scratch-dir.ts';
import { makePipe, makeSparse } from './files.ts';

const kind = { name: 'a test', limit: 1 << 20 };

function fileIn(base: string, name: string) {
  const path = join(base, 'repo', name);
  return { path, root: join(base, 'repo'), shown: name };
}

function world(files: Record<string, string> = {}): string {
  return scratchDir({ 'repo/real': 'inside', 'repo/sub/other': 'below', secret: 'TOP-SECRET', ...files });
}

async function problemOf(result: Promise<unknown>): Promise<FileError> {
  return await result.then(
    () => expect.fail('was not refused'),
    (error: FileError) => error,
  );
}

describe('reading', () => {
  test.each([
    ['real', {}],
    ['link', { 'repo/link': '-> real' }],
    ['sub/link', { 'repo/sub/link': '-> ../real' }],
    ['dir/real', { 'repo/sub/dir/': '', 'repo/dir': '-> .' }],
    ['one', { 'repo/one': '-> two', 'repo/two': '-> sub/../real' }],
  ])('%s stays inside', async (name, files: Record<string, string>) => {
    expect((await readRepositoryFile(fileIn(world(files), name), kind)).toString()).toBe('inside');
  });

  test('an absolute link that stays inside', async () => {
    const base = world();
    symlinkSync(join(base, 'repo/real'), join(base, 'repo/link'));
    expect((await readRepositoryFile(fileIn(base, 'link'), kind)).toString()).toBe('inside');
  });

  test.each([
    ['link', { 'repo/link': '-> ../secret' }],
    ['sub/link', { 'repo/sub/link': '-> ../../secret' }],
    ['dir/secret', { 'repo/dir': '-> ..' }],
    ['one', { 'repo/one': '-> sub/two', 'repo/sub/two': '-> ../../secret' }],
    ['../secret', {}],
    // It begins with the root's name, and is another directory.
    ['link', { 'repo-other': 'TOP-SECRET', 'repo/link': '-> ../repo-other' }],
  ])('%s leads outside, and both paths are named', async (name, files: Record<string, string>) => {
    const base = world(files);
    const error = await problemOf(readRepositoryFile(fileIn(base, name), kind));
    expect(error.code).toBe('outside');
    expect(error.message).toContain(name);
    expect(error.message).toMatch(/ is a link to \/.*(?:secret|repo-other), which is outside \//);
    expect(error.message).not.toContain('TOP-SECRET');
  });

  test.each([
    ['a link to nothing', 'missing', { 'repo/x': '-> nowhere' }],
    ['nothing', 'missing', {}],
    ['a circle of links', 'unreadable', { 'repo/x': '-> y', 'repo/y': '-> x' }],
    ['a directory', 'not-regular', { 'repo/x/': '' }],
  ])('%s is %s', async (_, problem, files: Record<string, string>) => {
    expect((await problemOf(readRepositoryFile(fileIn(world(files), 'x'), kind))).code).toBe(problem);
  });

  test('a pipe and a device are not waited for', async () => {
    const base = world();
    makePipe(join(base, 'repo/pipe'));
    const pipe = await problemOf(readRepositoryFile(fileIn(base, 'pipe'), kind));
    expect(pipe.message).toBe('pipe is a named pipe, not a regular file');
    const zero = { path: '/dev/zero', root: '/dev', shown: 'zero' };
    expect((await problemOf(readRepositoryFile(zero, kind))).message).toBe(
      'zero is a device, not a regular file',
    );
  });

  test('a file may be as large as its kind, and no larger', async () => {
    const base = world();
    makeSparse(join(base, 'repo/most'), kind.limit);
    makeSparse(join(base, 'repo/more'), kind.limit + 1);
    makeSparse(join(base, 'repo/huge'), 10 * 1024 ** 3);
    expect(await readRepositoryFile(fileIn(base, 'most'), kind)).toHaveLength(kind.limit);
    for (const name of ['more', 'huge'])
      expect((await problemOf(readRepositoryFile(fileIn(base, name), kind))).message).toBe(
        `${name} is larger than the 1 MiB that a test may have`,
      );
  });

  test('a file that says it is empty and is not is read up to the limit', async () => {
    const maps = { path: '/proc/self/maps', root: '/proc', shown: 'maps' };
    expect((await readRepositoryFile(maps, kind)).length).toBeGreaterThan(1000);
    const small = { name: 'a test', limit: 100 };
    expect((await problemOf(readRepositoryFile(maps, small))).code).toBe('too-large');
  });

  test('a directory that becomes a link after its path was looked at leads nowhere', async () => {
    const base = world({ 'elsewhere/other': 'TOP-SECRET', 'repo/gone': '-> ../elsewhere' });
    const file = fileIn(base, 'gone/other');
    expect((await problemOf(openWithin(file, file.path))).code).toBe('outside');
  });
});

describe('replacing', () => {
  const before = Buffer.from('inside');
  const after = Buffer.from('after');

  test('keeps the mode, and a link inside the root', async () => {
    const base = world({ 'repo/link': '-> real' });
    chmodSync(join(base, 'repo/real'), 0o751);
    await replaceRepositoryFile(fileIn(base, 'link'), before, after);
    expect(readFileSync(join(base, 'repo/real'), 'utf8')).toBe('after');
    expect(statSync(join(base, 'repo/real')).mode & 0o7777).toBe(0o751);
    expect(lstatSync(join(base, 'repo/link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(base, 'repo')).sort()).toEqual(['link', 'real', 'sub']);
  });

  test('a link out of the root is not written through, and names both paths', async () => {
    const base = world({ 'repo/link': '-> ../secret' });
    const error = await problemOf(
      replaceRepositoryFile(fileIn(base, 'link'), Buffer.from('TOP-SECRET'), after),
    );
    expect(error.message).toContain(`to ${join(base, 'secret')}`);
    expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('TOP-SECRET');
  });

  test.each([
    ['another text', 'INSIDE'],
    ['a longer text', 'inside and more'],
    ['a shorter text', 'in'],
  ])('%s that was written meanwhile stays', async (_, text) => {
    const base = world();
    writeFileSync(join(base, 'repo/real'), text);
    const error = await problemOf(replaceRepositoryFile(fileIn(base, 'real'), before, after));
    expect(error.message).toBe('real: not written (it changed meanwhile)');
    expect(readFileSync(join(base, 'repo/real'), 'utf8')).toBe(text);
  });

  test('a pipe in the place of the file is not waited for', async () => {
    const base = world();
    makePipe(join(base, 'repo/pipe'));
    expect((await problemOf(replaceRepositoryFile(fileIn(base, 'pipe'), before, after))).code).toBe(
      'not-regular',
    );
  });
});

test('the root of a named file is the top of its git repository, else its directory', async () => {
  const base = scratchDir({ 'a/.git/': '', 'a/b/c': '', 'd/e/f': '', 'd/link': '-> ../a/b' });
  expect(await rootOfFile(join(base, 'a/b/c'))).toBe(join(base, 'a'));
  expect(await rootOfFile(join(base, 'd/e/f'))).toBe(join(base, 'd/e'));
  // A link does not choose another repository.
  expect(await rootOfFile(join(base, 'd/link/c'))).toBe(join(base, 'd/link'));
});

test('a path that is to be made does not lead out of its root', async () => {
  const base = scratchDir({
    'root/inner/': '',
    'root/link': '-> inner',
    'root/out': '-> ../elsewhere',
    'elsewhere/': '',
  });
  const root = join(base, 'root');
  await requireWayWithin(root, join(root, 'inner/new/file'));
  await requireWayWithin(root, join(root, 'link/new/file'));
  expect((await problemOf(requireWayWithin(root, join(root, 'out/new/file')))).code).toBe('outside');
  expect(existsSync(join(base, 'elsewhere/new'))).toBe(false);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scopedPath } from '../../src/files/scoped-path.ts';
import { scratchDir } from '../session/scratch-dir.ts';

// What fs.RootPath of github.com/containerd/continuity answers for the same trees (fs/path_test.go has most of them).
test.each([
  ['a/b', 'a/b', {}],
  ['../../a', 'a', {}],
  ['a/../../../b', 'b', {}],
  ['link', 'etc/passwd', { link: '-> /etc/passwd' }],
  ['link', 'etc/passwd', { link: '-> ../../../etc/passwd' }],
  ['dir/x', 'real/x', { dir: '-> /real' }],
  ['a/b/link', 'c', { 'a/b/link': '-> ../../c' }],
  ['one', 'three', { one: '-> two', two: '-> /three' }],
  ['gone', 'nowhere', { gone: '-> nowhere' }],
  ['', '', {}],
  ['.', '', {}],
])('%j is %j', async (name, expected, files: Record<string, string>) => {
  const root = scratchDir(files);
  expect(await scopedPath(root, name)).toBe(join(root, expected));
});

test('a circle of links has an end', async () => {
  const root = scratchDir({ a: '-> b', b: '-> a' });
  await expect(scopedPath(root, 'a')).rejects.toMatchObject({ code: 'ELOOP' });
});

import { expect, test } from 'vitest';
import { diffStates } from '../../src/debug/diff-states.ts';
import type { FileStat } from '../../src/frontend/gateway.ts';

const directory = 0x80000000 | 0o755;
const file = (path: string, changes: Partial<FileStat> = {}): FileStat => ({
  path,
  mode: 0o644,
  size: 1n,
  modTime: 0n,
  linkname: '',
  uid: 0,
  gid: 0,
  ...changes,
});
const dir = (path: string, changes: Partial<FileStat> = {}) =>
  file(path, { mode: directory >>> 0, ...changes });

const listing = (tree: Readonly<Record<string, readonly FileStat[]>>) => async (path: string) =>
  tree[path] ?? [];

test('finds what was added, removed and changed, in order', async () => {
  const before = listing({
    '/': [dir('a'), dir('gone'), file('same'), file('mode'), file('kind')],
    '/a': [file('x'), file('y')],
    '/gone': [file('z')],
  });
  const after = listing({
    '/': [
      dir('a', { size: 9n, modTime: 5n }),
      file('same'),
      file('mode', { mode: 0o600 }),
      dir('kind'),
      dir('new'),
    ],
    '/a': [file('x', { modTime: 1n }), file('y', { uid: 3 })],
    '/new': [file('w')],
  });
  const changes = await diffStates('/', before, after);
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'changed /a/x',
    'changed /a/y',
    'removed /gone',
    'changed /kind',
    'changed /mode',
    'added /new',
  ]);
  expect(await diffStates('/', before, before)).toEqual([]);
});

test.each<Partial<FileStat>>([
  { mode: 0o600 },
  { uid: 1 },
  { gid: 1 },
  { size: 2n },
  { modTime: 1n },
  { linkname: 'y' },
])('a file with another value is changed: %o', async (change) => {
  const changes = await diffStates(
    '/d',
    listing({ '/d': [file('x')] }),
    listing({ '/d': [file('x', change)] }),
  );
  expect(changes).toEqual([{ kind: 'changed', path: '/d/x', file: file('x', change) }]);
});

test('ends when there are too many changes', async () => {
  const directories = Array.from({ length: 20 }, (_, i) => dir(`d${i}`));
  const files = Array.from({ length: 1000 }, (_, i) => file(`f${i}`));
  const list = (inside: readonly FileStat[]) => async (path: string) => (path === '/' ? directories : inside);
  expect(await diffStates('/', list([]), list(files))).toHaveLength(10_000);
});

import { expect, it } from 'vitest';
import { dropNested, followPaths } from '../../src/session/files/follow-paths.ts';
import { scratchDir } from './scratch-dir.ts';

const tree = {
  'dir/foo': 'x',
  'dir/bar': '-> foo',
  'dir/l1': '-> /outside/../dir/l2',
  'dir/l2': '-> ../dir/loop1',
  'dir/loop1': '-> loop2',
  'dir/loop2': '-> loop1',
  up: '-> ../../../dir/foo',
  alias: '-> dir',
  'wild/a1': '-> ../dir/foo',
  'wild/a2': '-> ../dir/bar',
  'wild/b': 'x',
  self: '-> .',
  '[self]': '-> dir',
};

it.each<[string, string[], readonly string[] | undefined]>([
  ['a plain file', ['dir/foo'], ['dir/foo']],
  ['a missing file', ['nope/x'], ['nope/x']],
  ['a symlink and its target', ['dir/bar'], ['dir/bar', 'dir/foo']],
  ['a path through a symlinked directory', ['alias/foo'], ['alias', 'dir/foo']],
  ['a path through a link to a link', ['alias/bar'], ['alias', 'dir/bar', 'dir/foo']],
  ['a link that climbs out counts from the root', ['up'], ['dir/foo', 'up']],
  ['loops', ['dir/l1'], ['dir/l1', 'dir/l2', 'dir/loop1', 'dir/loop2']],
  ['wildcards', ['wild/a*'], ['dir/bar', 'dir/foo', 'wild/a*']],
  ['wildcards without links', ['dir/f*'], ['dir/f*']],
  ['what lies under another path', ['dir', 'dir/foo', 'dirx'], ['dir', 'dirx']],
  ['the root', ['.'], undefined],
  ['a link to the root', ['self/dir/foo'], ['dir/foo', 'self']],
  ['a file as a directory', ['dir/foo/x'], ['dir/foo/x']],
  // Without any pattern, all would be sent.
  ['out of the root', ['../etc', 'dir/../../x'], ['../etc', '../x']],
  ['wildcards below a link that is itself named like one', ['[self]/f*'], ['[self]/f*']],
])('follows %s', (_, paths, expected) => {
  expect(followPaths(scratchDir(tree), paths)).toEqual(expected);
});

it('absolute patterns are dropped in front of others, as fsutil drops them', () => {
  expect(dropNested(['/a', '/b', 'c', 'c/d', 'e'])).toEqual(['c', 'e']);
});

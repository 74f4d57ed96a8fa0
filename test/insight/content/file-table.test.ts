import { describe, expect, it } from 'vitest';
import { GoMode } from '../../../src/go/file-mode.ts';
import { changedPaths } from '../../../src/insight/content/changed-paths.ts';
import { changedSelection } from '../../../src/insight/content/changed-selection.ts';
import type { ContextFile, ContextFiles } from '../../../src/insight/content/context-files.ts';
import { FileTable, FileTableWriter } from '../../../src/insight/content/file-table.ts';

/** A file whose digest is made of one digit. A name that ends with a slash is a directory, `a>b` a symlink. */
function fileOf(text: string): ContextFile {
  const [, path = '', slash, link, digit = '0'] = /^(.*?)(\/)?(?:>(.*?))?(?:=(.))?$/.exec(text) ?? [];
  const type = slash ? GoMode.dir : link === undefined ? 0 : GoMode.symlink;
  return { path, mode: type + 0o644, linkname: link ?? '', size: 1, digest: `sha256:${digit.repeat(64)}` };
}

function tableOf(...texts: readonly string[]): FileTable {
  const writer = new FileTableWriter();
  for (const text of texts) writer.add(fileOf(text));
  return writer.finish();
}

/** What the table has, as a map. */
function mapOf(files: ContextFiles): ContextFiles {
  return new Map([...files.values()].map((file) => [file.path, file]));
}

const before = tableOf('a=1', 'b/', 'b/x=1', 'b/y=1', 'c>b', 'd=1');

describe('a table of files', () => {
  it('has its files by path and in order', () => {
    expect([...before.values()]).toEqual(
      ['a=1', 'b/', 'b/x=1', 'b/y=1', 'c>b', 'd=1'].map((text) => fileOf(text)),
    );
    expect(before.get('b/y')).toEqual(fileOf('b/y=1'));
    expect(before.get('b/z')).toBeUndefined();
    expect([...before.keys()]).toEqual(['a', 'b', 'b/x', 'b/y', 'c', 'd']);
  });

  it('is copied in parts', () => {
    const writer = new FileTableWriter();
    writer.copy(before, 0, 2);
    writer.add(fileOf('b/w=7'));
    writer.copy(before, 3, 3);
    expect([...writer.finish().values()]).toEqual([
      ...tableOf('a=1', 'b/', 'b/w=7', 'b/y=1', 'c>b', 'd=1').values(),
    ]);
  });

  it('takes no columns of different lengths', () => {
    const { columns } = before;
    expect(() => new FileTable({ ...columns, digests: columns.digests.slice(1) })).toThrow(RangeError);
    expect(() => new FileTable({ ...columns, links: [] })).toThrow(RangeError);
  });
});

describe('changed paths', () => {
  it.each([
    ['nothing', ['a=1', 'b/', 'b/x=1', 'b/y=1', 'c>b', 'd=1'], []],
    ['a content', ['a=2', 'b/', 'b/x=1', 'b/y=1', 'c>b', 'd=1'], ['a']],
    ['a target', ['a=1', 'b/', 'b/x=1', 'b/y=1', 'c>a', 'd=1'], ['c']],
    ['a type', ['a=1', 'b/', 'b/x=1', 'b/y=1', 'c=1', 'd=1'], ['c']],
    ['a removed file', ['a=1', 'b/', 'b/y=1', 'c>b', 'd=1'], ['b/x']],
    ['added files', ['a=1', 'aa=1', 'b/', 'b/x=1', 'b/y=1', 'b/z=1', 'c>b', 'd=1'], ['aa', 'b/z']],
    ['another order', ['d=1', 'c>b', 'b/', 'b/y=1', 'b/x=1', 'a=1'], []],
    ['all', [], ['a', 'b', 'b/x', 'b/y', 'c', 'd']],
  ])('by %s', (_, texts, expected) => {
    const after = tableOf(...texts);
    expect(changedPaths(before, after)).toEqual(expected);
    expect(changedPaths(mapOf(before), after)).toEqual(expected);
  });
});

describe('changed files that a selector takes', () => {
  const after = tableOf('a=2', 'b/', 'b/x=2', 'c>b', 'd=1', 'e=1');

  it.each([
    ['', {}, ['a', 'b/x', 'e', 'b/y']],
    ['/', {}, ['a', 'b/x', 'e', 'b/y']],
    ['b', {}, ['b/x', 'b/y']],
    ['/b/', {}, ['b/x', 'b/y']],
    ['b/x', {}, ['b/x']],
    ['c', {}, []],
    ['c', { followLinks: true }, ['b/x', 'b/y']],
    ['c/x', {}, ['b/x']],
    ['missing', {}, []],
    ['?', { wildcard: true }, ['a', 'b/x', 'e', 'b/y']],
    ['/', { excludePatterns: ['b/x', 'e'] }, ['a', 'b/y']],
    ['b', { includePatterns: ['y'] }, ['b/y']],
  ])('%s %o', (path, more, expected) => {
    expect(changedSelection(before, after, [{ path, ...more }])).toEqual(expected);
    expect(changedSelection(mapOf(before), mapOf(after), [{ path, ...more }])).toEqual(expected);
  });

  it('is what one of several takes, and with none everything', () => {
    expect(changedSelection(before, after, [{ path: 'a' }, { path: 'e' }])).toEqual(['a', 'e']);
    expect(changedSelection(before, after, [])).toEqual(['a', 'b/x', 'e', 'b/y']);
  });
});

import { expect, it } from 'vitest';
import { encodeFileList, readFileList, type StoredList } from '../../../src/client/ledger/file-list.ts';
import { GoMode } from '../../../src/go/file-mode.ts';
import type { ContextFile } from '../../../src/insight/content/context-files.ts';
import { type FileTable, FileTableWriter } from '../../../src/insight/content/file-table.ts';

function fileOf(path: string, digit = '1', size = 1): ContextFile {
  return { path, mode: 0o644, linkname: '', digest: `sha256:${digit.repeat(64)}`, size };
}

function tableOf(...files: readonly ContextFile[]): FileTable {
  const writer = new FileTableWriter();
  for (const file of files) writer.add(file);
  return writer.finish();
}

const link = { ...fileOf('link'), mode: GoMode.symlink + 0o777, linkname: 'a' };
const first = tableOf(fileOf('a'), fileOf('b', '2', 2 ** 40), link);
const second = tableOf(fileOf('a', '3'), fileOf('a-b'), fileOf('a/c'), link);
const third = tableOf(fileOf('a', '3'), fileOf('a-b', '4'), fileOf('a/c'), link);

/** Stores each list as the difference to the one before. */
function storedChain(...tables: readonly FileTable[]): readonly StoredList[] {
  const lists: StoredList[] = [];
  for (const [i, files] of tables.entries()) {
    const [id, base] = [lists.at(-1)?.id, tables[i - 1]];
    lists.push(encodeFileList(files, id !== undefined && base ? { id, files: base } : undefined));
  }
  return lists;
}

function read(lists: readonly StoredList[], { id }: StoredList): readonly ContextFile[] | undefined {
  const files = readFileList(id, (each) => lists.find((list) => list.id === each)?.text);
  return files && [...files.values()];
}

it('is read as it was written, also as a difference', () => {
  const lists = storedChain(first, second, third);
  // A directory comes before what is in it, and a name with a smaller character behind both.
  for (const [i, table] of [first, second, third].entries())
    expect(new Set(read(lists, lists[i]!))).toEqual(new Set(table.values()));
  expect(read(lists, lists[1]!)?.map(({ path }) => path)).toEqual(['a', 'a/c', 'a-b', 'link']);
});

it('says that nothing is different', () => {
  expect(encodeFileList(first, { id: 'x', files: tableOf(...first.values()) }).isEmpty).toBe(true);
  expect(encodeFileList(first, { id: 'x', files: second }).isEmpty).toBe(false);
});

it('of no files is one of no files', () => {
  const lists = storedChain(tableOf(), first, tableOf());
  expect(lists.map((list) => read(lists, list)?.length)).toEqual([0, 3, 0]);
});

it('is not known when a part is missing, or is something else', () => {
  const lists = storedChain(first, second);
  expect(read(lists.slice(1), lists[1]!)).toBeUndefined();
  const { id } = lists[0]!;
  for (const change of [
    { sizes: '1 1' },
    { sizes: '1 x 1' },
    { modes: '-1 1 1' },
    { digests: '' },
    { paths: 3 },
  ]) {
    const text = JSON.stringify({ ...JSON.parse(lists[0]!.text), ...change });
    expect(read([{ id, text }], lists[0]!), text).toBeUndefined();
  }
  const endless = { id, text: lists[1]!.text };
  expect(read([endless], endless)).toBeUndefined();
});

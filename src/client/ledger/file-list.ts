import { createHash } from 'node:crypto';
import { jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import { changedPaths } from '../../insight/content/changed-paths.ts';
import type { ContextFile, ContextFiles } from '../../insight/content/context-files.ts';
import { FileTable, FileTableWriter } from '../../insight/content/file-table.ts';

/** A list of files in its stored form. The id is derived from the content. */
export interface StoredList {
  readonly id: string;
  readonly text: string;
}

/** An encoded list. A list that is a difference also says whether that difference is empty. */
export interface EncodedList extends StoredList {
  readonly isEmpty: boolean;
}

/** Encodes the list as text. With `base`, the text contains only the differences from the list with that id. */
export function encodeFileList(
  files: FileTable,
  base?: { readonly id: string; readonly files: FileTable },
): EncodedList {
  const changed = base ? changedPaths(base.files, files) : [];
  const removed = changed.filter((path) => !files.has(path));
  const columns = base ? someOf(files, changed) : files.columns;
  const { paths, links, modes, sizes, digests } = columns;
  const text = JSON.stringify({
    ...(base && { base: base.id }),
    removed,
    paths: paths.join('\0'),
    links: links.join('\0'),
    modes: Array.from(modes).join(' '),
    sizes: Array.from(sizes).join(' '),
    digests,
  });
  const id = createHash('sha256').update(text).digest('hex');
  return { id, text, isEmpty: changed.length === 0 };
}

function someOf(files: FileTable, paths: readonly string[]): FileTable['columns'] {
  const writer = new FileTableWriter();
  for (const path of paths) {
    const file = files.get(path);
    if (file) writer.add(file);
  }
  return writer.finish().columns;
}

/** Decodes the text of {@link encodeFileList} and of its base lists; undefined if one of them is missing or invalid. */
export function readFileList(
  id: string,
  textOf: (id: string) => string | undefined,
  depth = 0,
): ContextFiles | undefined {
  const text = depth > maxBases ? undefined : textOf(id);
  if (text === undefined) return undefined;
  try {
    const { base, removed, ...columns } = parseJson(text, listShape);
    const files = readColumns(columns);
    if (base === undefined) return files;
    const below = readFileList(base, textOf, depth + 1);
    return below && patched(below, removed, files);
  } catch {
    return undefined;
  }
}

function readColumns({ paths, links, modes, sizes, digests }: ListColumns): FileTable {
  // A single empty path and an empty list would have the same text.
  const isEmpty = digests === '';
  return new FileTable({
    paths: isEmpty ? [] : paths.split('\0'),
    links: isEmpty ? [] : links.split('\0'),
    modes: numbersOf(modes),
    sizes: numbersOf(sizes),
    digests,
  });
}

function numbersOf(words: string): readonly number[] {
  const numbers = words === '' ? [] : words.split(' ').map(Number);
  if (!numbers.every((each) => Number.isSafeInteger(each) && each >= 0))
    throw new RangeError('the list contains an invalid number');
  return numbers;
}

function patched(below: ContextFiles, removed: readonly string[], files: FileTable): ContextFiles {
  const all = new Map<string, ContextFile>();
  for (const file of below.values()) all.set(file.path, file);
  for (const path of removed) all.delete(path);
  for (const file of files.values()) all.set(file.path, file);
  const isAdded = [...files.keys()].some((path) => !below.has(path));
  return isAdded ? inOrder(all) : all;
}

/** Sorts files in the order of a transfer: a directory before its contents. */
function inOrder(files: ReadonlyMap<string, ContextFile>): ReadonlyMap<string, ContextFile> {
  const keyed = [...files].map((entry) => ({ key: entry[0].replaceAll('/', '\0'), entry }));
  return new Map(keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ entry }) => entry));
}

/** The longest chain of differences. It is limited because each list of the chain has to be read. */
export const maxBases = 15;

/** The stored form: paths and links are joined by NULs, numbers by spaces. */
interface ListColumns {
  readonly paths: string;
  readonly links: string;
  readonly modes: string;
  readonly sizes: string;
  readonly digests: string;
}

const listShape = jsonObject({
  base: jsonOptional(jsonText),
  removed: jsonList(jsonText),
  paths: jsonText,
  links: jsonText,
  modes: jsonText,
  sizes: jsonText,
  digests: jsonText,
});

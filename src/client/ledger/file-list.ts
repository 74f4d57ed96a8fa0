import { createHash } from 'node:crypto';
import { jsonCount, jsonList, jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import type { ContextFile } from '../../insight/content/context-files.ts';

/** A file of a context with what a daemon judges it by. */
export interface ListedFile extends ContextFile {
  /** Nanoseconds since 1970, in digits. */
  readonly mtime: string;
}

/** The files of a transfer by path, in its order. */
export type FileList = ReadonlyMap<string, ListedFile>;

/** A list of files as it is stored: under an id of what is in it. */
export interface StoredList {
  readonly id: string;
  readonly text: string;
}

/** The list as text; with `base`, only what differs from the list of that id. */
export function encodeFileList(
  files: FileList,
  base?: { readonly id: string; readonly files: FileList },
): StoredList {
  const changed = [...files.values()].filter((file) => !isEqual(file, base?.files.get(file.path)));
  const removed = base ? [...base.files.keys()].filter((path) => !files.has(path)) : [];
  const text = JSON.stringify({ ...(base && { base: base.id }), removed, files: changed });
  return { id: createHash('sha256').update(text).digest('hex'), text };
}

function isEqual(one: ListedFile, other: ListedFile | undefined): boolean {
  return (
    other !== undefined &&
    one.digest === other.digest &&
    one.mtime === other.mtime &&
    one.mode === other.mode &&
    one.size === other.size &&
    one.linkname === other.linkname
  );
}

/** Reads {@link encodeFileList}, with the lists below it; undefined when one of them is not there, or another text. */
export function readFileList(
  id: string,
  textOf: (id: string) => string | undefined,
  depth = 0,
): FileList | undefined {
  const text = depth > maxBases ? undefined : textOf(id);
  if (text === undefined) return undefined;
  try {
    const { base, removed, files } = parseJson(text, listShape);
    const below = base === undefined ? new Map() : readFileList(base, textOf, depth + 1);
    if (below === undefined) return undefined;
    const all = new Map<string, ListedFile>(below);
    for (const path of removed) all.delete(path);
    for (const file of files) all.set(file.path, file);
    const isAdded = files.some(({ path }) => !below.has(path));
    return isAdded ? inOrder(all) : all;
  } catch {
    return undefined;
  }
}

/** The order of a transfer: a directory before what is in it. */
function inOrder(files: FileList): FileList {
  const keyed = [...files].map((entry) => ({ key: entry[0].replaceAll('/', '\0'), entry }));
  return new Map(keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ entry }) => entry));
}

/** Lists may build upon so many others: reading them takes time. */
export const maxBases = 15;

const listShape = jsonObject({
  base: jsonOptional(jsonText),
  removed: jsonList(jsonText),
  files: jsonList(
    jsonObject({
      path: jsonText,
      mode: jsonCount,
      linkname: jsonText,
      digest: jsonText,
      size: jsonCount,
      mtime: jsonText,
    }),
  ),
});

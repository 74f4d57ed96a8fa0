import { createHash } from 'node:crypto';
import { jsonCount, jsonList, jsonObject, jsonText, parseJson } from '../../base/json-shape.ts';
import type { ContextFile } from '../../insight/content/context-files.ts';

/** A file of a context with what a daemon judges it by. */
export interface ListedFile extends ContextFile {
  /** Nanoseconds since 1970, in digits. */
  readonly mtime: string;
}

/** The files of a transfer by path, in its order. */
export type FileList = ReadonlyMap<string, ListedFile>;

/** The list as text, and an id of what is in it. */
export function encodeFileList(files: FileList): { readonly id: string; readonly text: string } {
  const text = JSON.stringify([...files.values()]);
  return { id: createHash('sha256').update(text).digest('hex'), text };
}

/** Reads {@link encodeFileList}; undefined for another text. */
export function decodeFileList(text: string | undefined): FileList | undefined {
  if (text === undefined) return undefined;
  try {
    return new Map(parseJson(text, listShape).map((file) => [file.path, file]));
  } catch {
    return undefined;
  }
}

const listShape = jsonList(
  jsonObject({
    path: jsonText,
    mode: jsonCount,
    linkname: jsonText,
    digest: jsonText,
    size: jsonCount,
    mtime: jsonText,
  }),
);

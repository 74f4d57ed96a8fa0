import { concatBytes } from '../../src/base/bytes.ts';
import { sha256 } from '../../src/base/digest.ts';
import { jsonList, jsonText, parseJson } from '../../src/base/json-shape.ts';
import { encodeText } from '../../src/base/text.ts';
import { GoMode } from '../../src/go/file-mode.ts';
import { compareBytes } from '../../src/go/strings.ts';
import type { ContextFile } from '../../src/insight/content/context-files.ts';
import { headerBytes } from '../../src/insight/content/file-header.ts';
import { createPathFilter, type DirVerdict } from '../../src/session/files/path-filter.ts';
import type { PlaygroundFile } from '../model/playground-state.ts';

/** The files that a local source sends, by path. A directory comes before its contents. */
export type ContextListing = ReadonlyMap<string, ContextFile>;

/**
 * What a client would send for a source with these attributes, which select the files. Files belong to root and have the
 * usual modes. Throws for a malformed pattern.
 */
export function listContext(
  files: readonly PlaygroundFile[],
  attrs: Readonly<Record<string, string>>,
): ContextListing {
  const includes = [...textsOf(attrs['local.includepattern']), ...textsOf(attrs['local.followpaths'])];
  const listing: Listing = {
    tree: treeOf(files),
    filter: createPathFilter(includes, textsOf(attrs['local.excludepatterns'])),
    kept: new Map(),
  };
  listDirectory(listing, listing.tree, { include: undefined, exclude: undefined });
  return listing.kept;
}

/** A directory of the context. */
interface Directory {
  readonly path: string;
  readonly entries: Map<string, Directory | PlaygroundFile>;
}

interface Listing {
  readonly tree: Directory;
  readonly filter: ReturnType<typeof createPathFilter>;
  readonly kept: Map<string, ContextFile>;
}

function treeOf(files: readonly PlaygroundFile[]): Directory {
  const root: Directory = { path: '', entries: new Map() };
  for (const file of files) {
    let at = root;
    const names = file.path.split('/');
    const name = names.pop() ?? '';
    for (const [index, part] of names.entries()) {
      const known = at.entries.get(part);
      const next: Directory =
        known && 'entries' in known
          ? known
          : { path: names.slice(0, index + 1).join('/'), entries: new Map() };
      at.entries.set(part, next);
      at = next;
    }
    at.entries.set(name, file);
  }
  return root;
}

/** A directory is sent if something in it is. */
function listDirectory({ filter, kept }: Listing, { entries }: Directory, parent: DirVerdict): void {
  const sorted = [...entries].sort(([one], [other]) => compareBytes(one, other));
  for (const [, entry] of sorted) {
    const isDirectory = 'entries' in entry;
    const verdict = filter.judge(entry.path, isDirectory, parent);
    if (!isDirectory) {
      if (verdict.kept) kept.set(entry.path, fileOf(entry));
      continue;
    }
    const inside = new Map<string, ContextFile>();
    if (verdict.enter) listDirectory({ tree: entry, filter, kept: inside }, entry, verdict.dir);
    if (!verdict.kept && inside.size === 0) continue;
    kept.set(entry.path, hashed(entry.path, GoMode.dir + 0o755, new Uint8Array()));
    for (const [path, file] of inside) kept.set(path, file);
  }
}

function fileOf({ path, text }: PlaygroundFile): ContextFile {
  return hashed(path, 0o644, encodeText(text));
}

function hashed(path: string, mode: number, data: Uint8Array): ContextFile {
  const header = headerBytes({
    path,
    mode,
    uid: 0,
    gid: 0,
    size: BigInt(data.length),
    linkname: '',
    devmajor: 0,
    devminor: 0,
  });
  return { path, mode, linkname: '', size: data.length, digest: sha256(concatBytes([header, data])) };
}

function textsOf(json: string | undefined): readonly string[] {
  return json ? parseJson(json, jsonList(jsonText)) : [];
}

import { realpathSync } from 'node:fs';
import { jsonList, jsonText, parseJson } from '../../base/json-shape.ts';
import { goFileType } from '../../go/file-mode.ts';
import { dropNested, followPaths } from '../../session/files/follow-paths.ts';
import { createPathFilter } from '../../session/files/path-filter.ts';
import { type WalkedFile, walkFiles } from '../../session/files/walk.ts';
import { loadXattrAccess } from '../../session/files/xattrs.ts';
import type { ContextIndex } from './context-index.ts';
import type { FileList, ListedFile } from './file-list.ts';

/** The files that a local source brings to a daemon. */
export interface ScannedContext {
  /** As the daemon has them after the transfer. */
  readonly files: FileList;
  /** Files whose content changed though size and time did not: the daemon keeps what it has. */
  readonly unseen: readonly string[];
  /** Bytes of files that the transfer would send. */
  readonly bytes: number;
  /** How many files those are. */
  readonly sent: number;
}

/** What a scan is told. */
export interface ScanRequest {
  readonly directory: string;
  /** Attributes of the source: which files it takes. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly index: ContextIndex;
  /** What the daemon has from the last transfer; undefined when it has nothing. */
  readonly before: FileList | undefined;
}

/**
 * Lists the files of a directory as a transfer does, with the digests that the daemon will have. Files that are the same
 * to the index are not read. Throws the error of the file system.
 */
export function scanContext({ directory, attrs, index, before }: ScanRequest): ScannedContext {
  const root = realpathSync(directory);
  const files = new Map<string, ListedFile>();
  const unseen: string[] = [];
  let bytes = 0;
  let sent = 0;
  for (const file of walkSource(root === '/' ? '' : root, attrs)) {
    const digest = index.digestOf(root, file);
    const old = before?.get(file.path);
    const isKept = old !== undefined && keepsDigest(old, file);
    if (isKept && old.digest !== digest && goFileType(file.mode) === 'file') unseen.push(file.path);
    if (!isKept && goFileType(file.mode) === 'file' && file.linkname === '') {
      bytes += Number(file.size);
      sent++;
    }
    files.set(file.path, listed(file, isKept ? old.digest : digest));
  }
  return { files, unseen, bytes, sent };
}

/** The files of a source with these attributes, below a resolved directory; '' is the root. */
export function walkSource(root: string, attrs: ScanRequest['attrs']): Iterable<WalkedFile> {
  const follow = textsOf(attrs['local.followpaths']);
  const includes = textsOf(attrs['local.includepattern']);
  const followed = follow.length > 0 ? followPaths(root, follow) : undefined;
  const all = followed === undefined ? includes : (dropNested([...includes, ...followed]) ?? []);
  return walkFiles(root, createPathFilter(all, textsOf(attrs['local.excludepatterns'])), loadXattrAccess());
}

/**
 * Whether the daemon keeps the digest that it has: it compares what a list of files tells, and of a directory it never
 * hashes the header again. (fsutil diff.go `sameFile`; the second seen on Docker Engine 28.5 and BuildKit v0.32)
 */
function keepsDigest(old: ListedFile, file: WalkedFile): boolean {
  const [type, oldType] = [goFileType(file.mode), goFileType(old.mode)];
  if (type === 'dir' || oldType === 'dir') return type === oldType;
  return (
    old.mode === file.mode &&
    old.size === Number(file.size) &&
    old.mtime === String(file.modTime) &&
    old.linkname === file.linkname
  );
}

function listed({ path, mode, linkname, size, modTime }: WalkedFile, digest: string): ListedFile {
  return { path, mode, linkname, digest, size: Number(size), mtime: String(modTime) };
}

function textsOf(json: string | undefined): readonly string[] {
  return json ? parseJson(json, jsonList(jsonText)) : [];
}

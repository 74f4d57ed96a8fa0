import { realpathSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { jsonList, jsonText, parseJson } from '../../base/json-shape.ts';
import { createPathFilter } from '../../session/files/path-filter.ts';
import { type WalkedFile, walkFiles, withXattrs } from '../../session/files/walk.ts';
import { loadXattrAccess, type XattrAccess } from '../../session/files/xattrs.ts';
import { includePatterns } from '../../session/services/file-sync.ts';
import type { FileIndex } from './file-index.ts';
import { readDigest } from './read-digest.ts';
import { type FileReader, type ScannedContext, settleFiles } from './settle-files.ts';
import { WalkedFiles } from './walked-files.ts';

/** A directory whose files should be listed. */
export interface ScanRequest {
  readonly directory: string;
  /** Attributes of the source, which select the files. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly known: KnownIndexes;
  /** Its files compared with `known.before`, if the directory has been walked already. */
  readonly walked?: WalkedFiles | undefined;
}

/** What is known about the files of a directory. */
export interface KnownIndexes extends Pick<FileReader, 'scanned'> {
  /** What the daemon has from the last transfer, or undefined. */
  readonly before: FileIndex | undefined;
}

/** A scan, and how many files had to be read for it. */
export interface DirectoryScan extends ScannedContext {
  readonly reads: number;
}

/**
 * Lists the files of a directory as a transfer does, with the digests that the daemon will compute. Throws the error of the
 * file system.
 */
export function scanDirectory(request: ScanRequest): DirectoryScan {
  const { directory, attrs, known } = request;
  const root = realRoot(directory);
  let reads = 0;
  let access: XattrAccess | undefined;
  // Attributes are part of the digest only: a file whose status did not change has the attributes that it had.
  const digestOf = (file: WalkedFile) => {
    if (reads++ === 0) access = loadXattrAccess();
    return readDigest(root, access ? withXattrs(root, file, access) : file);
  };
  const walked = request.walked ?? new WalkedFiles(known.before);
  if (!request.walked) for (const file of walkSource(root, attrs)) walked.add(file);
  return { ...settleFiles(walked, { scanned: known.scanned, digestOf, now: walked.started }), reads, root };
}

/**
 * Walks a directory for {@link scanDirectory} and compares it with what is known. It yields to other work in between.
 * Rejects with the error of the file system.
 */
export async function walkDirectory({ directory, attrs, known }: WalkRequest): Promise<WalkedFiles> {
  const walked = new WalkedFiles(known.before);
  for (const file of walkSource(realRoot(directory), attrs)) {
    walked.add(file);
    if (walked.size % filesAtOnce === 0) await setImmediate();
  }
  return walked;
}

/** {@link walkDirectory} in a thread that has nothing else to do. Throws the error of the file system. */
export function walkDirectorySync({ directory, attrs, known }: WalkRequest): WalkedFiles {
  const walked = new WalkedFiles(known.before);
  for (const file of walkSource(realRoot(directory), attrs)) walked.add(file);
  return walked;
}

/** The same for a directory with at most so many files and bytes; undefined for a larger one, whose walk ends early. */
export function walkSmallDirectory(
  { directory, attrs, known }: WalkRequest,
  { files, bytes }: { readonly files: number; readonly bytes: number },
): WalkedFiles | undefined {
  const walked = new WalkedFiles(known.before);
  let size = 0;
  for (const file of walkSource(realRoot(directory), attrs)) {
    walked.add(file);
    size += Number(file.size);
    if (walked.size > files || size > bytes) return undefined;
  }
  return walked;
}

/** A directory to walk. */
export interface WalkRequest extends Pick<ScanRequest, 'directory' | 'attrs'> {
  readonly known: Pick<KnownIndexes, 'before'>;
}

/** The directory with symlinks resolved; '' is the root of the file system. */
function realRoot(directory: string): string {
  const real = realpathSync(directory);
  return real === '/' ? '' : real;
}

/** Walking this many files takes about a millisecond. */
const filesAtOnce = 128;

/** The files of a source with these attributes, without xattrs, below a resolved directory; '' is the root. */
function walkSource(root: string, attrs: ScanRequest['attrs']): Iterable<WalkedFile> {
  const includes = includePatterns({
    root,
    includes: textsOf(attrs['local.includepattern']),
    follow: textsOf(attrs['local.followpaths']),
  });
  return walkFiles(root, createPathFilter(includes, textsOf(attrs['local.excludepatterns'])));
}

function textsOf(json: string | undefined): readonly string[] {
  return json ? parseJson(json, jsonList(jsonText)) : [];
}

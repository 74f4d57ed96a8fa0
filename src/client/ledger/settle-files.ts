import { goFileType } from '../../go/file-mode.ts';
import type { ContextFile } from '../../insight/content/context-files.ts';
import type { WalkedFile } from '../../session/files/walk.ts';
import type { FileIndex, FileStatus } from './file-index.ts';
import { IndexWriter } from './index-writer.ts';
import type { WalkedFiles } from './walked-files.ts';

/** The files that a transfer sends to a daemon. */
export interface SettledFiles {
  /**
   * The files as the daemon has them after the transfer, for the next build. Its `lists` are those of the previous
   * index.
   */
  readonly index: FileIndex;
  /** Files whose content changed though their size and time did not. The daemon keeps the old content. */
  readonly unseen: readonly string[];
  /** Total size in bytes of the files that the transfer sends. */
  readonly bytes: number;
  /** How many files the transfer sends. */
  readonly sent: number;
  /** Whether the index is the previous one, unchanged. */
  readonly isSame: boolean;
}

/** The files that a local source sends to a daemon. */
export interface ScannedContext extends SettledFiles {
  /** The directory, with symlinks resolved. */
  readonly root: string;
}

/** How the digests of unknown files are found. */
export interface FileReader {
  /** An index of an earlier scan, whose digests are used for files with the same status. */
  readonly scanned?: FileIndex | undefined;
  /** Reads a file and returns the SHA-256 of its header and its data. */
  readonly digestOf: (file: WalkedFile) => string;
  /** When the files were listed, in milliseconds since 1970. */
  readonly now: number;
  /** The digest of a file whose content was sent; undefined for any other file. */
  readonly sent?: (file: WalkedFile) => string | undefined;
  /** Whether the daemon has no earlier copy of the files. */
  readonly isNew?: boolean;
  /** Whether a file that was listed is known to have no extended attributes; by default, nothing is known. */
  readonly hasNoXattrs?: ((file: WalkedFile) => boolean) | undefined;
}

/**
 * Determines what the daemon has after the transfer of these files. A file whose status is known is not read. Throws the
 * error of the file system.
 */
export function settleFiles(walked: WalkedFiles, reader: FileReader): SettledFiles {
  const { before } = walked;
  if (before && walked.isSame) return { index: before, unseen: [], bytes: 0, sent: 0, isSame: true };
  const writer = new IndexWriter(walked.size);
  const unseen: string[] = [];
  let [bytes, sent] = [0, 0];
  for (const part of walked.parts) {
    if ('count' in part) {
      if (before) writer.copy(before, part.from, part.count);
      continue;
    }
    const settled = settleFile(part, before, reader);
    writer.add(settled.file, settled.status);
    if (settled.isUnseen) unseen.push(part.path);
    if (!settled.isSent) continue;
    bytes += Number(part.size);
    sent++;
  }
  return {
    index: writer.finish({ lists: before?.lists ?? [], keys: new Map(), made: before?.made ?? [] }),
    unseen,
    bytes,
    sent,
    isSame: false,
  };
}

interface SettledFile {
  readonly file: ContextFile;
  readonly status: FileStatus;
  readonly isUnseen: boolean;
  readonly isSent: boolean;
}

function settleFile(
  walked: WalkedFile,
  before: FileIndex | undefined,
  { scanned, digestOf, now, hasNoXattrs, sent, isNew = false }: FileReader,
): SettledFile {
  const wasSent = sent?.(walked);
  const onDisk = wasSent ?? (scanned && knownDigest(scanned, walked)) ?? digestOf(walked);
  const place = wasSent !== undefined || isNew ? -1 : (before?.table.indexOf(walked.path) ?? -1);
  const isKept = before !== undefined && place !== -1 && keepsDigest(before.statusAt(place), walked);
  const digest = (isKept && before.table.at(place).digest) || onDisk;
  const { path, mode, linkname, size } = walked;
  const isFile = goFileType(mode) === 'file';
  return {
    file: { path, mode, linkname, digest, size: Number(size) },
    status: {
      ...walked,
      changed: isTrue(walked, digest === onDisk, now) ? walked.changed : 0n,
      hasNoXattrs: isSettled(walked, now) && hasNoXattrs?.(walked) === true,
    },
    isUnseen: isKept && isFile && digest !== onDisk,
    isSent: !isKept && isFile && linkname === '',
  };
}

function knownDigest(index: FileIndex, file: WalkedFile): string | undefined {
  const place = index.table.indexOf(file.path);
  return place !== -1 && index.isUnchanged(place, file) ? index.table.at(place).digest : undefined;
}

/**
 * Whether the next scan can trust the digest: the daemon has the file's content, and the file did not change just
 * before.
 */
function isTrue(file: WalkedFile, isOnDisk: boolean, now: number): boolean {
  return isOnDisk && (goFileType(file.mode) === 'dir' || isSettled(file, now));
}

/** Whether any later change of the file's status has a later time. */
function isSettled({ changed }: WalkedFile, now: number): boolean {
  return Number(changed / 1_000_000n) < now - settleMs;
}

/**
 * Whether the daemon keeps its digest of a file. It compares the listed metadata, and it never hashes the header of a
 * directory again. (fsutil diff.go `sameFile`; the latter was observed on Docker Engine 28.5 and BuildKit v0.32)
 */
export function keepsDigest(old: FileStatus, file: WalkedFile): boolean {
  const [type, oldType] = [goFileType(file.mode), goFileType(old.mode)];
  if (type === 'dir' || oldType === 'dir') return type === oldType;
  return (
    old.mode === file.mode &&
    old.size === file.size &&
    old.modTime === file.modTime &&
    old.linkname === file.linkname
  );
}

/** A file system may give two changes in quick succession the same time. */
const settleMs = 1000;

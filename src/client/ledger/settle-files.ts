import { goFileType } from '../../go/file-mode.ts';
import type { ContextFile } from '../../insight/content/context-files.ts';
import type { WalkedFile } from '../../session/files/walk.ts';
import type { FileIndex, FileStatus } from './file-index.ts';
import { IndexWriter } from './index-writer.ts';
import type { WalkedFiles } from './walked-files.ts';

/** The files that a local source brings to a daemon. */
export interface ScannedContext {
  /** As the daemon has them after the transfer, for the next time. Its lists are those that there were before. */
  readonly index: FileIndex;
  /** Files whose content changed though size and time did not: the daemon keeps what it has. */
  readonly unseen: readonly string[];
  /** Bytes of files that the transfer sends. */
  readonly bytes: number;
  /** How many files those are. */
  readonly sent: number;
  /** The index is the one that there was before. */
  readonly isSame: boolean;
}

/** How files are looked at that are not known. */
export interface FileReader {
  /** Digests by the status of a file, from other scans. */
  readonly scanned?: FileIndex | undefined;
  /** Reads a file: the SHA-256 of its header and its data. */
  readonly digestOf: (file: WalkedFile) => string;
  /** Milliseconds since 1970 at which the files were listed. */
  readonly now: number;
}

/**
 * Tells what the daemon has after the transfer of these files. A file whose status is known is not read. Throws the error
 * of the file system.
 */
export function settleFiles(walked: WalkedFiles, reader: FileReader): ScannedContext {
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
  return { index: writer.finish(before?.lists ?? [], new Map()), unseen, bytes, sent, isSame: false };
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
  { scanned, digestOf, now }: FileReader,
): SettledFile {
  const onDisk = (scanned && knownDigest(scanned, walked)) ?? digestOf(walked);
  const place = before?.table.indexOf(walked.path) ?? -1;
  const isKept = before !== undefined && place !== -1 && keepsDigest(before.statusAt(place), walked);
  const digest = (isKept && before.table.at(place).digest) || onDisk;
  const { path, mode, linkname, size } = walked;
  const isFile = goFileType(mode) === 'file';
  return {
    file: { path, mode, linkname, digest, size: Number(size) },
    status: { ...walked, changed: isTrue(walked, digest === onDisk, now) ? walked.changed : 0n },
    isUnseen: isKept && isFile && digest !== onDisk,
    isSent: !isKept && isFile && linkname === '',
  };
}

function knownDigest(index: FileIndex, file: WalkedFile): string | undefined {
  const place = index.table.indexOf(file.path);
  return place !== -1 && index.isUnchanged(place, file) ? index.table.at(place).digest : undefined;
}

/** A file that changed at about the time when it was read is looked at again, and one that the daemon has otherwise. */
function isTrue({ changed, mode }: WalkedFile, isOnDisk: boolean, now: number): boolean {
  const isSettled = Number(changed / 1_000_000n) < now - settleMs;
  return isOnDisk && (isSettled || goFileType(mode) === 'dir');
}

/**
 * Whether the daemon keeps the digest that it has: it compares what a list of files tells, and of a directory it never
 * hashes the header again. (fsutil diff.go `sameFile`; the second seen on Docker Engine 28.5 and BuildKit v0.32)
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

/** A file system may not tell two changes apart that come one behind the other. */
const settleMs = 1000;

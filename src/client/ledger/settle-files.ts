import { goFileType } from '../../go/file-mode.ts';
import type { WalkedFile } from '../../session/files/walk.ts';
import type { FileList, ListedFile } from './file-list.ts';
import type { FileState, FileStates } from './file-state.ts';

/** The files that a local source brings to a daemon. */
export interface ScannedContext {
  /** As the daemon has them after the transfer. */
  readonly files: FileList;
  /** Files whose content changed though size and time did not: the daemon keeps what it has. */
  readonly unseen: readonly string[];
  /** Bytes of files that the transfer sends. */
  readonly bytes: number;
  /** How many files those are. */
  readonly sent: number;
  /** For the next time. */
  readonly states: readonly FileState[];
  /** The states are those that there were before. */
  readonly isSame: boolean;
}

/** What is known of the files before they are looked at. */
export interface KnownFiles {
  /** What the daemon has from the last transfer; undefined when it has nothing. */
  readonly before: FileStates | undefined;
  /** Digests by the status of a file, from other scans. */
  readonly scanned?: FileStates | undefined;
  /** Reads a file: the SHA-256 of its header and its data. */
  readonly digestOf: (file: WalkedFile) => string;
  /** Milliseconds since 1970 at which the files were listed. */
  readonly now: number;
}

/**
 * Tells what the daemon has after the transfer of these files. A file whose status is known is not read. Throws the error
 * of the file system.
 */
export function settleFiles(walked: Iterable<WalkedFile>, known: KnownFiles): ScannedContext {
  const files = new Map<string, ListedFile>();
  const unseen: string[] = [];
  const states: FileState[] = [];
  let [bytes, sent, same] = [0, 0, 0];
  for (const file of walked) {
    const isFile = goFileType(file.mode) === 'file';
    const unchanged = known.before?.unchanged(file);
    if (unchanged) {
      same++;
      states.push(unchanged);
      files.set(file.path, listed(unchanged));
      continue;
    }
    const digest = known.scanned?.unchanged(file)?.digest ?? known.digestOf(file);
    const old = known.before?.get(file.path);
    const isKept = old !== undefined && keepsDigest(old, file);
    if (isKept && isFile && old.digest !== digest) unseen.push(file.path);
    if (!isKept && isFile && file.linkname === '') {
      bytes += Number(file.size);
      sent++;
    }
    const state = stateOf(file, { digest: isKept ? old.digest : digest, onDisk: digest, now: known.now });
    states.push(state);
    files.set(file.path, listed(state));
  }
  return {
    files,
    unseen,
    bytes,
    sent,
    states,
    isSame: same === states.length && same === known.before?.size,
  };
}

/**
 * Whether the daemon keeps the digest that it has: it compares what a list of files tells, and of a directory it never
 * hashes the header again. (fsutil diff.go `sameFile`; the second seen on Docker Engine 28.5 and BuildKit v0.32)
 */
export function keepsDigest(old: FileState, file: WalkedFile): boolean {
  const [type, oldType] = [goFileType(file.mode), goFileType(old.mode)];
  if (type === 'dir' || oldType === 'dir') return type === oldType;
  return (
    old.mode === file.mode &&
    old.size === file.size &&
    old.modTime === file.modTime &&
    old.linkname === file.linkname
  );
}

interface Digests {
  /** What the daemon has. */
  readonly digest: string;
  readonly onDisk: string;
  readonly now: number;
}

/** A file that changed at about the time when it was read is looked at again, and one that the daemon has otherwise. */
function stateOf(file: WalkedFile, { digest, onDisk, now }: Digests): FileState {
  const { path, mode, size, modTime, linkname, inode, changed } = file;
  const isSettled = Number(changed / 1_000_000n) < now - settleMs;
  const isTrue = digest === onDisk && (isSettled || goFileType(mode) === 'dir');
  return { path, mode, size, modTime, linkname, inode, digest, changed: isTrue ? changed : 0n };
}

function listed({ path, mode, linkname, digest, size, modTime }: FileState): ListedFile {
  return { path, mode, linkname, digest, size: Number(size), mtime: String(modTime) };
}

/** A file system may not tell two changes apart that come one behind the other. */
const settleMs = 1000;

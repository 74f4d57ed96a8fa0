import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileErrorText, fsPath } from './local-path.ts';
import type { PacketBatch } from './packet-batch.ts';

/** Content bytes per packet. Receivers accept 4 MiB, but larger packets are not faster. */
export const chunk = 256 << 10;
/** A file that has become a symlink since the walk must not lead out of the directory, and a pipe must not block. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A regular file that the receiver requested. `size` is the size in the file list; `path` is relative to `root`. */
export interface SentFile {
  readonly id: number;
  readonly root: string;
  readonly path: string;
  readonly size: number;
  /** Opens what takes the content, too. */
  readonly sink?: () => ContentSink;
}

/** Takes the content of a file, piece by piece. A piece is valid during the call only. */
export interface ContentSink {
  update(piece: Uint8Array): unknown;
  /** The file is complete. */
  end(): void;
}

/**
 * Sends a small file synchronously: it comes from the page cache, and asynchronous calls would take longer than the
 * reads. Throws an `Error` that names the file if it cannot be read or has become shorter. A file that has grown is
 * sent as it is now.
 */
export async function sendSmallFile(file: SentFile, batch: PacketBatch): Promise<void> {
  const handle = openFile(file);
  const sink = file.sink?.();
  try {
    let sent = 0;
    // Reading one more byte than expected tells whether that is all.
    for (let limit = file.size + 1; sent < limit; ) {
      await batch.reserve(Math.min(limit - sent, chunk));
      const target = batch.begin(file.id, Math.min(limit - sent, chunk));
      const read = readNow(handle, target, file);
      sink?.update(target.subarray(0, read));
      batch.commit(read);
      sent += read;
      if (read === 0) break;
      if (sent > file.size && limit === file.size + 1) limit = Math.max(sent, fstatSync(handle).size);
    }
    if (sent < file.size) throw becameShorter(file, sent);
    sink?.end();
    batch.addEnd(file.id);
  } finally {
    closeSync(handle);
  }
}

/**
 * Sends a file of any size without blocking others. Otherwise like {@link sendSmallFile}, but also throws for a file
 * that was rewritten.
 */
export async function sendLargeFile(
  file: SentFile,
  batch: PacketBatch,
  isStopped: () => boolean,
): Promise<void> {
  const handle = await open(fullPath(file), openFlags).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw new Error(`${file.path} is no longer a regular file`);
    if (before.size < file.size) throw becameShorter(file, before.size);
    const sink = file.sink?.();
    await sendContent(file, { handle, size: before.size, sink, isStopped }, batch);
    const after = await handle.stat();
    // Appending to a file (such as a log) is harmless; any other change can mix old and new content.
    if (after.mtimeMs !== before.mtimeMs && after.size <= before.size)
      throw new Error(`${file.path} changed while it was being sent`);
    sink?.end();
    batch.addEnd(file.id);
    await batch.drain();
  } finally {
    await handle.close();
  }
}

interface OpenedFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly sink: ContentSink | undefined;
  readonly isStopped: () => boolean;
}

async function sendContent(
  file: SentFile,
  { handle, size, sink, isStopped }: OpenedFile,
  batch: PacketBatch,
): Promise<void> {
  for (let at = 0; at < size; ) {
    if (isStopped()) return;
    await batch.reserve(Math.min(size - at, chunk));
    const target = batch.begin(file.id, Math.min(size - at, chunk));
    const { bytesRead } = await handle.read(target, 0, target.length, at).catch((error: unknown) => {
      throw unreadable(file, error);
    });
    if (bytesRead === 0) throw becameShorter(file, at);
    sink?.update(target.subarray(0, bytesRead));
    batch.commit(bytesRead);
    at += bytesRead;
  }
}

function openFile(file: SentFile): number {
  try {
    return openSync(fullPath(file), openFlags);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function readNow(handle: number, target: Buffer, file: SentFile): number {
  try {
    return readSync(handle, target, 0, target.length, null);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function fullPath({ root, path }: SentFile): string | Buffer {
  return fsPath(`${root}/${path}`);
}

function unreadable(file: SentFile, cause: unknown): Error {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Error(`${file.path} vanished while the context was being sent`, { cause });
  if (code === 'EISDIR') return new Error(`${file.path} became a directory`, { cause });
  if (code === 'ELOOP') return new Error(`${file.path} became a symbolic link`, { cause });
  return new Error(`could not read ${file.path}: ${fileErrorText(cause)}`, { cause });
}

function becameShorter({ path, size }: SentFile, now: number): Error {
  return new Error(
    `${path} became shorter while the context was being sent: ${size} bytes before, ${now} now`,
  );
}

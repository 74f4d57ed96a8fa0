import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareBytes } from '../../go/strings.ts';
import type { OutputSink } from '../../session/services/file-send.ts';
import { tarHeader, tarPadding } from './tar-header.ts';

/** Two empty blocks, with which Go ends an archive. */
const endBytes = 1024;

/** Writes a layout directory as an archive, in the order of containerd's (containerd v2 core/images/archive/exporter.go). */
export async function archiveLayout(root: string, sink: OutputSink): Promise<void> {
  await throughSink(sink, layoutEntries(root));
}

async function* layoutEntries(root: string): AsyncGenerator<Uint8Array> {
  const blobs = (await readdir(join(root, 'blobs', 'sha256'))).sort(compareBytes);
  for (const name of ['blobs/', 'blobs/sha256/']) yield tarHeader({ name, mode: 0o755, size: 0 });
  for (const name of [...blobs.map((blob) => `blobs/sha256/${blob}`), 'index.json', 'oci-layout']) {
    const path = join(root, name);
    const { size } = await stat(path);
    yield tarHeader({ name, mode: 0o444, size });
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
    yield tarPadding(size);
  }
  yield new Uint8Array(endBytes);
}

/**
 * Writes archives of files as one. Each has the files of other platforms, so nothing is there twice. Rejects for one
 * that is not complete.
 */
export async function joinArchives(paths: readonly string[], sink: OutputSink): Promise<void> {
  await throughSink(sink, entriesOf(paths));
}

async function* entriesOf(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths) {
    const end = await entriesEnd(path);
    if (end > 0) yield* createReadStream(path, { end: end - 1 }) as AsyncIterable<Uint8Array>;
  }
  yield new Uint8Array(endBytes);
}

async function entriesEnd(path: string): Promise<number> {
  const file: FileHandle = await open(path);
  try {
    const { size } = await file.stat();
    const last = new Uint8Array(endBytes);
    const { bytesRead } = await file.read(last, 0, endBytes, Math.max(0, size - endBytes));
    if (bytesRead !== endBytes || last.some((byte) => byte !== 0))
      throw new Error('the archive of a node is not complete');
    return size - endBytes;
  } finally {
    await file.close();
  }
}

async function throughSink(sink: OutputSink, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of chunks) await sink.write(chunk);
    await sink.finish();
  } catch (error) {
    await sink.discard().catch(() => undefined);
    throw error;
  }
}

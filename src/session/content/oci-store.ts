import { createHash } from 'node:crypto';
import { access, type FileHandle, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../../files/file-error.ts';
import {
  openWithin,
  type RepositoryFile,
  realPathWithin,
  requireWayWithin,
} from '../../files/repository-file.ts';
import { compareBytes } from '../../go/strings.ts';
import { algorithmOf } from '../../image/content-digest.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { isNotFound } from '../files/local-path.ts';
import { makeDirs } from '../files/make-dirs.ts';
import { parseBlobDigest } from './blob-digest.ts';
import { BlobWriter, type WriteStatus } from './blob-writer.ts';

/** Each unfinished write has an open file; an export writes a few at a time. */
const maxUnfinished = 256;

/** An existing blob; times are in milliseconds. */
export interface BlobInfo {
  readonly digest: string;
  readonly size: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What the daemon may do. A context or a cache to import is read-only. */
export type StoreAccess = 'read' | 'write';

/**
 * The blobs in an OCI image layout directory, as the daemon reads and writes them (containerd v2
 * plugins/content/local/store.go).
 *
 * A content store holds immutable blobs, addressed by digest: `blobs/<algorithm>/<hex>`. A write happens under a
 * `ref`, a name chosen by the daemon, in the directory `ingest`. It can be interrupted and continued under the same
 * ref. A commit verifies size and digest and renames the file to its blob, so blobs appear completely or not at all.
 * Closing the store removes everything that was not committed.
 *
 * No link leads out of the directory. Failures are `RpcError`s, or `FileError`s for files of the wrong kind.
 */
export class OciStore {
  readonly root: string;
  readonly #access: StoreAccess;
  readonly #writers = new Map<string, BlobWriter>();
  /** Refs that are being written. */
  readonly #locked = new Set<string>();
  /** Blobs written by this build, the only ones that the daemon may delete. */
  readonly #written = new Set<string>();

  /** Opens a directory. For writing, it is created if it does not exist; for reading, it must exist. */
  static async open(root: string, allowed: StoreAccess): Promise<OciStore> {
    if (allowed === 'write') await makeDirs(root);
    else await access(root);
    return new OciStore(root, allowed);
  }

  private constructor(root: string, allowed: StoreAccess) {
    this.root = root;
    this.#access = allowed;
  }

  async info(digest: string): Promise<BlobInfo> {
    try {
      const stats = await stat(await realPathWithin(this.#blobFile(digest)));
      if (!stats.isFile()) throw notFound(digest);
      return { digest, size: stats.size, createdAt: stats.mtimeMs, updatedAt: stats.atimeMs };
    } catch (error) {
      throw isMissing(error) ? notFound(digest) : error;
    }
  }

  async *list(): AsyncGenerator<BlobInfo> {
    for (const algorithm of await namesIn(join(this.root, 'blobs'))) {
      for (const hex of await namesIn(join(this.root, 'blobs', algorithm))) {
        const info = await this.info(`${algorithm}:${hex}`).catch(() => undefined);
        if (info) yield info;
      }
    }
  }

  /** The caller closes the file. */
  async openBlob(digest: string): Promise<FileHandle> {
    try {
      const file = this.#blobFile(digest);
      return await openWithin(file, await realPathWithin(file));
    } catch (error) {
      throw isMissing(error) ? notFound(digest) : error;
    }
  }

  /**
   * Starts a write, or continues an interrupted one; only one at a time for each `ref`. Call {@link release}
   * afterwards.
   */
  async acquire(ref: string, total: number, expected: string): Promise<BlobWriter> {
    this.#requireWrite();
    if (expected !== '' && (await this.has(expected)))
      throw new RpcError(`content ${expected}: already exists`, RpcCode.alreadyExists);
    if (this.#locked.has(ref)) throw new RpcError(`ref ${ref} locked: unavailable`, RpcCode.unavailable);
    if (!this.#writers.has(ref) && this.#writers.size >= maxUnfinished)
      throw new RpcError(`${maxUnfinished} uploads are already unfinished`, RpcCode.resourceExhausted);
    this.#locked.add(ref);
    try {
      const writer = this.#writers.get(ref) ?? (await this.#openWriter(ref, expected));
      this.#writers.set(ref, writer);
      if (total > 0) writer.total = total;
      return writer;
    } catch (error) {
      this.#locked.delete(ref);
      throw error;
    }
  }

  release(ref: string): void {
    this.#locked.delete(ref);
  }

  /** Commits the write of `ref` as a blob and returns its digest. */
  async commit(ref: string, writer: BlobWriter, expected: string): Promise<string> {
    this.#writers.delete(ref);
    try {
      const digest = await writer.commit(expected, async (text) => {
        const path = this.#blobPath(text);
        await requireWayWithin(this.root, path);
        return path;
      });
      this.#written.add(digest);
      return digest;
    } catch (error) {
      await writer.discard();
      throw error;
    }
  }

  /** Discards an unfinished write. */
  async abort(ref: string): Promise<void> {
    const writer = this.#writers.get(ref);
    if (!writer) throw new RpcError(`ingest ref ${JSON.stringify(ref)}: not found`, RpcCode.notFound);
    this.#writers.delete(ref);
    await writer.discard();
  }

  statuses(): readonly WriteStatus[] {
    return [...this.#writers.values()].map((writer) => writer.status);
  }

  async delete(digest: string): Promise<void> {
    this.#requireWrite();
    await this.info(digest);
    if (!this.#written.has(digest))
      throw new RpcError(`content ${digest} does not belong to this build`, RpcCode.permissionDenied);
    await rm(this.#blobPath(digest), { force: true });
  }

  async has(digest: string): Promise<boolean> {
    const found = await this.info(digest).catch((error: unknown) => {
      if (error instanceof RpcError && error.code === RpcCode.notFound) return undefined;
      throw error;
    });
    return found !== undefined;
  }

  /** Removes everything that was not committed. */
  async close(): Promise<void> {
    for (const writer of this.#writers.values()) await writer.discard();
    this.#writers.clear();
    // Other builds may be writing there.
    if (this.#access === 'write') await rmdir(join(this.root, 'ingest')).catch(() => {});
  }

  async #openWriter(ref: string, expected: string): Promise<BlobWriter> {
    const path = this.#ingestPath(ref);
    await requireWayWithin(this.root, path);
    return BlobWriter.open(ref, path, expected);
  }

  #blobFile(digest: string): RepositoryFile {
    const path = this.#blobPath(digest);
    return { path, root: this.root, shown: path };
  }

  #blobPath(digest: string): string {
    const checked = parseBlobDigest(digest);
    const algorithm = algorithmOf(checked);
    return join(this.root, 'blobs', algorithm, checked.slice(algorithm.length + 1));
  }

  /** A ref can be any text. The process id separates concurrent builds. */
  #ingestPath(ref: string): string {
    const name = createHash('sha256').update(ref).digest('hex').slice(0, 32);
    return join(this.root, 'ingest', `${name}.${process.pid}`);
  }

  #requireWrite(): void {
    if (this.#access !== 'write')
      throw new RpcError('the content store is read-only', RpcCode.permissionDenied);
  }
}

function isMissing(error: unknown): boolean {
  return (error instanceof FileError && error.code === 'missing') || isNotFound(error);
}

function notFound(digest: string): RpcError {
  return new RpcError(`content ${digest}: not found`, RpcCode.notFound);
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort(compareBytes);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

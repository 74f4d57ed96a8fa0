import { createHash, type Hash } from 'node:crypto';
import { access, chmod, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAll } from '../../files/write-all.ts';
import { algorithmOf } from '../../image/content-digest.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { writeFailure } from '../files/local-path.ts';
import { makeDirs } from '../files/make-dirs.ts';
import { parseBlobDigest } from './blob-digest.ts';

/** How far the write of a blob is; times in milliseconds. */
export interface WriteStatus {
  readonly ref: string;
  readonly offset: number;
  readonly total: number;
  readonly startedAt: number;
  readonly updatedAt: number;
}

/**
 * A blob that is being written, in a file of its own that becomes the blob when it is complete and its digest is
 * right (containerd v2 plugins/content/local/writer.go). Failures are `RpcError`s.
 */
export class BlobWriter {
  readonly #ref: string;
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #startedAt = Date.now();
  #hash: Hash;
  #algorithm: string;
  #offset = 0;
  #updatedAt = this.#startedAt;
  /** What the client says the size will be; 0 when it does not. */
  total = 0;

  /** `path` must not exist yet. */
  static async open(ref: string, path: string, expected: string): Promise<BlobWriter> {
    await makeDirs(dirname(path));
    const handle = await open(path, 'wx+', 0o644);
    return new BlobWriter(ref, path, handle, expected === '' ? 'sha256' : algorithmOf(expected));
  }

  private constructor(ref: string, path: string, handle: FileHandle, algorithm: string) {
    this.#ref = ref;
    this.#path = path;
    this.#handle = handle;
    this.#algorithm = algorithm;
    this.#hash = createHash(algorithm);
  }

  get status(): WriteStatus {
    const { total } = this;
    return {
      ref: this.#ref,
      offset: this.#offset,
      total,
      startedAt: this.#startedAt,
      updatedAt: this.#updatedAt,
    };
  }

  /** Of what was written so far. */
  get digest(): string {
    return `${this.#algorithm}:${this.#hash.copy().digest('hex')}`;
  }

  async write(data: Uint8Array): Promise<void> {
    try {
      await writeAll(this.#handle, data, this.#offset);
    } catch (error) {
      throw writeFailure(this.#path, error);
    }
    this.#hash.update(data);
    this.#offset += data.length;
    this.#updatedAt = Date.now();
  }

  async restart(): Promise<void> {
    await this.#handle.truncate(0);
    this.#hash = createHash(this.#algorithm);
    this.#offset = 0;
  }

  /**
   * Puts the blob in its place, read-only; `target` gives the place of a digest. Afterwards the writer is spent.
   * Rejects with `failedPrecondition` for another size or digest than expected, `alreadyExists` when it is there.
   */
  async commit(expected: string, target: (digest: string) => Promise<string>): Promise<string> {
    if (this.total > 0 && this.total !== this.#offset) {
      const text = `unexpected commit size ${this.#offset}, expected ${this.total}: failed precondition`;
      throw new RpcError(text, RpcCode.failedPrecondition);
    }
    const digest = await this.#finalDigest(expected);
    if (expected !== '' && expected !== digest) {
      const text = `unexpected commit digest ${digest}, expected ${expected}: failed precondition`;
      throw new RpcError(text, RpcCode.failedPrecondition);
    }
    await this.#handle.sync();
    await this.#handle.close();
    await this.#moveTo(await target(digest), digest);
    return digest;
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#path, { force: true });
  }

  async #moveTo(path: string, digest: string): Promise<void> {
    try {
      await makeDirs(dirname(path));
      if (await exists(path)) throw new RpcError(`content ${digest}: already exists`, RpcCode.alreadyExists);
      await chmod(this.#path, 0o444);
      await rename(this.#path, path);
    } finally {
      await rm(this.#path, { force: true });
    }
  }

  /** A digest of another kind than we computed along the way needs the file once more. */
  async #finalDigest(expected: string): Promise<string> {
    if (expected === '' || algorithmOf(parseBlobDigest(expected)) === this.#algorithm) return this.digest;
    this.#algorithm = algorithmOf(expected);
    this.#hash = createHash(this.#algorithm);
    const stream = this.#handle.createReadStream({ start: 0, autoClose: false });
    for await (const chunk of stream) this.#hash.update(chunk as Buffer);
    return this.digest;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

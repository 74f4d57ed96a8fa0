import { createHash, type Hash } from 'node:crypto';
import { access, chmod, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAll } from '../../files/write-all.ts';
import { algorithmOf } from '../../image/content-digest.ts';
import { RpcCode, RpcError } from '../../rpc/channel.ts';
import { writeFailure } from '../files/local-path.ts';
import { makeDirs } from '../files/make-dirs.ts';
import { parseBlobDigest } from './blob-digest.ts';

/** The progress of a blob that is being written; times are in milliseconds. */
export interface WriteStatus {
  readonly ref: string;
  readonly offset: number;
  readonly total: number;
  readonly startedAt: number;
  readonly updatedAt: number;
}

/** An incomplete blob: its id in the protocol and the file with the data so far. */
interface PartialBlob {
  readonly ref: string;
  readonly path: string;
}

/**
 * A blob that is being written to a file of its own. The file becomes the blob when it is complete and its digest is
 * verified (containerd v2 plugins/content/local/writer.go). Failures are `RpcError`s.
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
  /** The size that the client announced; 0 if it did not. */
  total = 0;

  /** `path` must not exist. */
  static async open(ref: string, path: string, expected: string): Promise<BlobWriter> {
    await makeDirs(dirname(path));
    const handle = await open(path, 'wx+', 0o644);
    return new BlobWriter({ ref, path }, handle, expected === '' ? 'sha256' : algorithmOf(expected));
  }

  private constructor({ ref, path }: PartialBlob, handle: FileHandle, algorithm: string) {
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

  /** The digest of the data so far. */
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
   * Moves the blob to its final path and makes it read-only; `target` returns the path for a digest. The writer
   * cannot be used afterwards. Rejects with `failedPrecondition` if size or digest differ from what was expected, and
   * with `alreadyExists` if the blob exists.
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

  /** Reads the file again if the digest has another algorithm than the one computed while writing. */
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

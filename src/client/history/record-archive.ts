import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { type JsonShape, parseJson } from '../../base/json-shape.ts';
import { algorithmOf, isContentDigest } from '../../image/content-digest.ts';
import { BuildRecordError } from './build-record-error.ts';

/** The files of an OCI layout in an archive. */
export class RecordArchive {
  /** How messages name the archive. */
  readonly name: string;
  readonly #files: ReadonlyMap<string, Uint8Array>;

  private constructor(name: string, files: ReadonlyMap<string, Uint8Array>) {
    this.name = name;
    this.#files = files;
  }

  /** Unpacks a tar, which may be compressed with gzip. Rejects with a {@link BuildRecordError}. */
  static async read(name: string, bytes: Uint8Array): Promise<RecordArchive> {
    try {
      const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const tar = isGzip ? await promisify(gunzip)(bytes, { maxOutputLength: maxUnpacked }) : bytes;
      return new RecordArchive(name, await unpack(tar));
    } catch (error) {
      throw invalid(name, (error as Error).message, error);
    }
  }

  /** The JSON of the file `index.json`. Throws a {@link BuildRecordError}. */
  index<T>(shape: JsonShape<T>): T {
    return this.#parse(this.#files.get('index.json'), 'index.json', shape);
  }

  /** A blob in JSON. Throws a {@link BuildRecordError}. */
  json<T>(digest: string, shape: JsonShape<T>): T {
    return this.#parse(this.blob(digest), digest, shape);
  }

  /** The content of a blob, whose digest is checked. Throws a {@link BuildRecordError}. */
  blob(digest: string): Uint8Array {
    if (!isContentDigest(digest))
      throw invalid(this.name, `it names ${digest.slice(0, 150)}, which is not a digest`);
    const bytes = this.#files.get(`blobs/${digest.replace(':', '/')}`);
    if (bytes === undefined) throw invalid(this.name, `it has no ${digest}`);
    const algorithm = algorithmOf(digest);
    const found = `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
    if (found !== digest) throw invalid(this.name, `it has other content under ${digest}`);
    return bytes;
  }

  #parse<T>(bytes: Uint8Array | undefined, what: string, shape: JsonShape<T>): T {
    if (bytes === undefined) throw invalid(this.name, `it has no ${what}`);
    try {
      return parseJson(new TextDecoder().decode(bytes), shape);
    } catch (error) {
      throw invalid(this.name, `${what} cannot be read: ${(error as Error).message}`, error);
    }
  }
}

/** What is wrong with an archive. */
export function invalid(name: string, what: string, cause?: unknown): BuildRecordError {
  return new BuildRecordError(`${name} is not an archive of build records: ${what}`, 'record-invalid', cause);
}

/** Everything but regular files is passed over. */
async function unpack(tar: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries = extract();
  entries.end(tar);
  for await (const entry of entries) {
    if (files.size === maxFiles) throw new Error(`it has more than ${maxFiles} files`);
    const parts: Uint8Array[] = [];
    for await (const part of entry) parts.push(part as Uint8Array);
    if (entry.header.type === 'file') files.set(entry.header.name.replace(/^\.\//, ''), Buffer.concat(parts));
  }
  return files;
}

const maxUnpacked = 512 << 20;
const maxFiles = 100_000;

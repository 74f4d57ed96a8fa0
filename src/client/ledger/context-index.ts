import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { jsonCount, jsonList, jsonNumber, jsonObject, jsonText, parseJson } from '../../base/json-shape.ts';
import { makePrivateDirectory } from '../../files/private-directory.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { hasData, headerBytes } from '../../insight/content/file-header.ts';
import { fsPath } from '../../session/files/local-path.ts';
import type { PacketStat } from '../../session/files/packet.ts';
import type { WalkedFile } from '../../session/files/walk.ts';

/**
 * Digests of the files of a directory, from the last time that they were read, as git's index has them: a file whose
 * status is the same needs not be read again. A file that was changed at about the time when it was read is read again.
 */
export class ContextIndex {
  readonly #path: string | undefined;
  readonly #old = new Map<string, IndexEntry>();
  readonly #new = new Map<string, IndexEntry>();
  #readAt = 0;
  /** Files that were read because the index did not have them. */
  reads = 0;

  private constructor(path: string | undefined) {
    this.#path = path;
  }

  /** The index of a directory; an empty one where nothing is kept. `state` is where it lies. */
  static open(state: string | undefined, directory: string): ContextIndex {
    const place = state && join(state, 'index');
    const isUsable = place !== undefined && makePrivateDirectory(place);
    const name = createHash('sha256').update(directory).digest('hex').slice(0, 24);
    const index = new ContextIndex(isUsable ? join(place, `${name}.json.gz`) : undefined);
    index.#load();
    return index;
  }

  #load(): void {
    if (this.#path === undefined) return;
    try {
      const text = gunzipSync(readFileSync(this.#path), { maxOutputLength: maxText }).toString('utf8');
      const { version, time, entries } = parseJson(text, indexShape);
      if (version !== formatVersion) return;
      this.#readAt = time;
      for (const { path, ...entry } of entries) this.#old.set(path, entry);
    } catch {
      // Without an index all files are read.
    }
  }

  /** The SHA-256 of the header and the data of a file below `root`. Throws the error of the file system. */
  digestOf(root: string, file: WalkedFile): string {
    const status = statusOf(file);
    const known = this.#old.get(file.path);
    const isSame = known?.status === status && Number(file.changed ?? 0n) / 1e6 < this.#readAt - settleMs;
    const digest = isSame && known ? known.digest : this.#read(root, file);
    this.#new.set(file.path, { status, digest });
    return digest;
  }

  #read(root: string, file: PacketStat): string {
    this.reads++;
    return fileDigest(root, file);
  }

  /** Keeps what is known now. Failures are passed over: the next time all files are read. */
  async save(): Promise<void> {
    if (this.#path === undefined || this.reads === 0) return;
    // Another build may take other files of the directory.
    const all = new Map([...this.#old, ...this.#new]);
    if (all.size > maxEntries) return;
    const entries = [...all].map(([path, entry]) => ({ path, ...entry }));
    const text = JSON.stringify({ version: formatVersion, time: Date.now(), entries });
    await writeWhole(this.#path, gzipSync(text, { level: 1 }), 0o600).catch(() => undefined);
  }
}

interface IndexEntry {
  /** Mode, size, times and inode. */
  readonly status: string;
  readonly digest: string;
}

function statusOf({ mode, size, modTime, linkname, changed, inode }: WalkedFile): string {
  return `${mode} ${size} ${modTime} ${changed} ${inode} ${linkname}`;
}

/** Reads a file as the daemon hashes it. */
function fileDigest(root: string, file: PacketStat): string {
  const hash = createHash('sha256').update(headerBytes(file));
  if (hasData(file) && !file.isSocket) readInto(hash, `${root}/${file.path}`);
  return `sha256:${hash.digest('hex')}`;
}

function readInto(hash: { update(bytes: Uint8Array): unknown }, path: string): void {
  const descriptor = openSync(fsPath(path), 'r');
  try {
    for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer))
      hash.update(buffer.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}

const buffer = Buffer.allocUnsafe(1 << 18);
const formatVersion = 1;
/** A file system may not tell two changes apart that come one behind the other. */
const settleMs = 1000;
const maxText = 256 << 20;
const maxEntries = 500_000;

const indexShape = jsonObject({
  version: jsonCount,
  time: jsonNumber,
  entries: jsonList(jsonObject({ path: jsonText, status: jsonText, digest: jsonText })),
});

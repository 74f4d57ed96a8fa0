import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { sha256 } from '../../base/digest.ts';
import { firstOf } from '../../base/list.ts';
import { type GoJsonValue, goJson, goJsonIndent } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import { ociTypes } from '../../image/media-types.ts';
import { fromLong } from '../../proto/codec.ts';
import type { moby } from '../../proto/control-codec.ts';
import { recordJson } from './bundle-record.ts';
import type { HistoryRecord } from './history.ts';
import type { LocalState } from './local-state.ts';
import { type ContentSource, readContent } from './read-content.ts';
import { sanitizeTrace } from './trace/sanitize-trace.ts';

const recordType = 'application/vnd.buildkit.historyrecord.v0';

/**
 * Exports build records with their logs, traces, attestations and results to an archive that Docker Desktop can
 * import (`.dockerbuild`). It is an OCI image layout as tar.gz, in which each build is a manifest whose config is the
 * record. Its files are byte for byte those of `docker buildx history export` (docker/buildx v0.36.1
 * util/desktop/bundle). Credentials of caches and in command lines are left out. Rejects with an `RpcError`.
 */
export async function buildBundle(
  { channel, signal }: ContentSource,
  records: readonly HistoryRecord[],
  facts: BundleFacts,
): Promise<Uint8Array> {
  const bundle = new Bundle((digest) => readContent(channel, digest, signal));
  const manifests: Descriptor[] = [];
  for (const record of records) manifests.push(await bundle.addRecord(record, facts));
  return bundle.toArchive(records.length === 1 ? firstOf(manifests) : bundle.addIndex(records, manifests));
}

/** What an archive contains in addition to the daemon's records. */
export interface BundleFacts {
  /** The daemon's own platform. */
  readonly platform: string;
  /** What this machine has stored about a build and the daemon does not know, by the ref of the build. */
  readonly localState: (ref: string) => LocalState | undefined;
}

class Bundle {
  readonly #read: (digest: string) => Promise<Uint8Array>;
  readonly #blobs = new Map<string, Uint8Array>();

  constructor(read: (digest: string) => Promise<Uint8Array>) {
    this.#read = read;
  }

  async addRecord(record: HistoryRecord, { platform, localState }: BundleFacts): Promise<Descriptor> {
    const layers = new Layers((blob) => this.#copy(blob));
    const trace = record.trace && (await this.#addTrace(record.trace));
    if (trace) layers.list.push(trace);
    const config = this.#addJson(
      recordType,
      recordJson(record, trace, { platform, localState: localState(record.Ref ?? '') }),
    );
    if (record.logs) await layers.add(record.logs);
    await layers.addResult(record.Result);
    if (record.externalError) await layers.add(record.externalError);
    for (const [, result] of sorted(record.Results)) await layers.addResult(result);
    return this.#addJson(ociTypes.manifest, {
      schemaVersion: 2,
      mediaType: ociTypes.manifest,
      config,
      layers: layers.list,
    });
  }

  addIndex(records: readonly HistoryRecord[], manifests: readonly Descriptor[]): Descriptor {
    const named = manifests.map((manifest, i) => ({
      ...manifest,
      annotations: { 'vnd.buildkit.history.reference': records[i]?.Ref ?? '' },
    }));
    return this.#addJson(ociTypes.index, { schemaVersion: 2, mediaType: ociTypes.index, manifests: named });
  }

  /** Entries are sorted by name, owned by root, and from 1970. */
  async toArchive(root: Descriptor): Promise<Uint8Array> {
    const tar = pack();
    const entry = { uid: 0, gid: 0, mtime: new Date(0) };
    for (const name of ['blobs/', 'blobs/sha256/'])
      tar.entry({ ...entry, name, mode: 0o755, type: 'directory' });
    for (const [digest, bytes] of sorted(Object.fromEntries(this.#blobs))) {
      const name = `blobs/${digest.replace(':', '/')}`;
      tar.entry({ ...entry, name, mode: 0o444 }, Buffer.from(bytes));
    }
    const index = goJson({ schemaVersion: 2, mediaType: ociTypes.index, manifests: [root] });
    tar.entry({ ...entry, name: 'index.json', mode: 0o644 }, index);
    tar.entry({ ...entry, name: 'oci-layout', mode: 0o444 }, goJson({ imageLayoutVersion: '1.0.0' }));
    tar.finalize();
    const parts: Uint8Array[] = [];
    for await (const part of tar) parts.push(part as Uint8Array);
    return promisify(gzip)(Buffer.concat(parts));
  }

  async #addTrace(trace: WireDescriptor): Promise<Descriptor> {
    const text = new TextDecoder().decode(await this.#read(trace.digest ?? ''));
    return this.#add(trace.media_type ?? '', Buffer.from(sanitizeTrace(text)));
  }

  async #copy(blob: WireDescriptor): Promise<void> {
    const digest = blob.digest ?? '';
    if (!this.#blobs.has(digest)) this.#blobs.set(digest, await this.#read(digest));
  }

  #addJson(mediaType: string, value: GoJsonValue): Descriptor {
    return this.#add(mediaType, Buffer.from(goJsonIndent(value, '  ')));
  }

  #add(mediaType: string, bytes: Uint8Array): Descriptor {
    const digest = sha256(bytes);
    this.#blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  }
}

/** The blobs that a record refers to, each of them once. */
class Layers {
  readonly list: Descriptor[] = [];
  readonly #copy: (blob: WireDescriptor) => Promise<void>;
  readonly #seen = new Set<string>();

  constructor(copy: (blob: WireDescriptor) => Promise<void>) {
    this.#copy = copy;
  }

  async add(
    blob: WireDescriptor,
    change: (layer: Descriptor) => Descriptor = (layer) => layer,
  ): Promise<void> {
    const digest = blob.digest ?? '';
    if (this.#seen.has(digest)) return;
    this.#seen.add(digest);
    await this.#copy(blob);
    this.list.push(change(toDescriptor(blob)));
  }

  async addResult(result: WireResult | null | undefined): Promise<void> {
    for (const attestation of result?.Attestations ?? []) await this.add(attestation);
    for (const { value } of result?.Results ?? []) if (value) await this.add(value, hideType);
  }
}

/**
 * Changes the type of an index or manifest whose parts are not in the bundle, so that a reader does not look for
 * them.
 */
function hideType(layer: Descriptor): Descriptor {
  const annotations = { ...layer.annotations, 'vnd.export-build.descriptor.mediatype': layer.mediaType };
  return { ...layer, mediaType: 'application/json', annotations: Object.fromEntries(sorted(annotations)) };
}

function toDescriptor({ media_type, digest, size, annotations }: WireDescriptor): Descriptor {
  const notes = sorted(annotations);
  return {
    mediaType: media_type ?? '',
    digest: digest ?? '',
    size: Number(fromLong(size)),
    ...(notes.length > 0 && { annotations: Object.fromEntries(notes) }),
  };
}

function sorted<Value>(object: Readonly<Record<string, Value>> | null | undefined): [string, Value][] {
  return Object.entries(object ?? {}).sort(compareKeys);
}

type Descriptor = {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
};
type WireDescriptor = moby.buildkit.v1.Descriptor.$Properties;
type WireResult = moby.buildkit.v1.BuildResultInfo.$Properties;

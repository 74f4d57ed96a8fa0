import {
  jsonCount,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../../base/json-shape.ts';
import { compareBytes } from '../../go/strings.ts';
import { isAttestation } from '../../image/descriptor.ts';
import { isIndexType } from '../../image/media-types.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import { Content } from '../../proto/content-codec.ts';
import type { moby } from '../../proto/control-codec.ts';
import { call } from '../../rpc/call.ts';
import { type RpcChannel, RpcCode, RpcError } from '../../rpc/channel.ts';
import type { HistoryRecord } from './history.ts';
import { readContentJson } from './read-content.ts';

/** A build for all existing platforms has some dozens. */
const maxBlobs = 10_000;

/** A blob from a build in the daemon's content store: index, manifest, provenance, SBOM. */
export interface Attachment {
  readonly digest: string;
  /** The predicate type of an attestation, or else the media type. */
  readonly type: string;
  /** '' if it does not belong to one platform. */
  readonly platform: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Lists the blobs of a build by platform and type. Results that the daemon no longer has are left out. Rejects with
 * an `RpcError` (docker/buildx v0.36.1 commands/history/inspect.go).
 */
export async function listAttachments(
  channel: RpcChannel,
  record: HistoryRecord,
  signal?: AbortSignal,
): Promise<readonly Attachment[]> {
  const store = { channel, signal, seen: new Set<string>() };
  const groups = await Promise.all([
    ofResult(store, record.Result, ''),
    ...Object.entries(record.Results ?? {}).map(([platform, result]) => ofResult(store, result, platform)),
  ]);
  return groups.flat().sort((a, b) => compareBytes(a.platform, b.platform) || compareBytes(a.type, b.type));
}

interface Store {
  readonly channel: RpcChannel;
  readonly signal: AbortSignal | undefined;
  /** Visited blobs. */
  readonly seen: Set<string>;
}

async function ofResult(
  store: Store,
  result: moby.buildkit.v1.BuildResultInfo.$Properties | null | undefined,
  platform: string,
): Promise<readonly Attachment[]> {
  const attestations = (result?.Attestations ?? []).map((blob) => toAttachment(fromWire(blob), platform));
  const results = (result?.Results ?? []).map(({ value }) => walk(store, fromWire(value ?? {}), platform));
  return [...attestations, ...(await Promise.all(results)).flat()];
}

/**
 * A blob and, if it is an index, its contents. Manifests of attestations are left out, because the attestations are
 * listed themselves.
 */
async function walk(store: Store, blob: Descriptor, platform: string): Promise<readonly Attachment[]> {
  // A daemon may return an index that contains itself.
  if (store.seen.has(blob.digest) || store.seen.size === maxBlobs) return [];
  store.seen.add(blob.digest);
  if (!(await exists(store, blob.digest))) return [];
  const own = isAttestation(blob.annotations) ? [] : [toAttachment(blob, platform)];
  if (!isIndexType(blob.mediaType)) return own;
  const { manifests = [] } = await readContentJson(store, blob.digest, index);
  const inner = manifests.map((one) =>
    walk(store, one, one.platform ? formatPlatform(one.platform) : platform),
  );
  return [...own, ...(await Promise.all(inner)).flat()];
}

async function exists({ channel, signal }: Store, digest: string): Promise<boolean> {
  try {
    await call(channel, Content.info, { digest }, { signal });
    return true;
  } catch (error) {
    if (error instanceof RpcError && error.code === RpcCode.notFound) return false;
    throw error;
  }
}

function fromWire(blob: moby.buildkit.v1.Descriptor.$Properties): Descriptor {
  return {
    mediaType: blob.media_type ?? '',
    digest: blob.digest ?? '',
    size: fromLongNumber(blob.size),
    annotations: blob.annotations ?? {},
  };
}

function toAttachment({ digest, mediaType, annotations, size }: Descriptor, platform: string): Attachment {
  return { digest, type: annotations?.['in-toto.io/predicate-type'] ?? mediaType, platform, size };
}

function formatPlatform({ os, architecture, variant }: NonNullable<Descriptor['platform']>): string {
  return [os, architecture, ...(variant ? [variant] : [])].join('/');
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  readonly platform?:
    | { readonly os: string; readonly architecture: string; readonly variant?: string | undefined }
    | undefined;
}

const index = jsonObject<{ readonly manifests?: readonly Descriptor[] | undefined }>({
  manifests: jsonOptional(
    jsonList(
      jsonObject<Descriptor>({
        mediaType: jsonText,
        digest: jsonText,
        size: jsonCount,
        annotations: jsonOptional(jsonRecord(jsonText)),
        platform: jsonOptional(
          jsonObject({ os: jsonText, architecture: jsonText, variant: jsonOptional(jsonText) }),
        ),
      }),
    ),
  ),
});

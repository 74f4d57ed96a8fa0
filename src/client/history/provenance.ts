import { jsonAny, jsonRecord } from '../../base/json-shape.ts';
import { Control, type moby } from '../../proto/control-codec.ts';
import { callStream } from '../../rpc/call.ts';
import { type RpcChannel, RpcCode, RpcError } from '../../rpc/channel.ts';
import { isHistoryOff } from './history-error.ts';
import { readContentJson } from './read-content.ts';

const predicateType = 'in-toto.io/predicate-type';

/** The daemon's description of how it built a result for one platform. */
export interface RecordedProvenance {
  /** '' for a build without several platforms. */
  readonly platform: string;
  /** `https://slsa.dev/provenance/v1` or `…/v0.2`: the format of the predicate. */
  readonly predicateType: string;
  readonly predicate: Readonly<Record<string, unknown>>;
}

/**
 * The provenance in the record of a finished build; empty if the daemon keeps no records. Rejects with an `RpcError`.
 */
export async function recordedProvenance(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): Promise<readonly RecordedProvenance[]> {
  const results = resultsOf(await findRecord(channel, ref, signal));
  const found = results.map(async ([platform, { Attestations = [] }]) => {
    const blob = Attestations?.find(isProvenance);
    if (!blob?.digest) return [];
    const predicate = await readContentJson({ channel, signal }, blob.digest, jsonRecord(jsonAny));
    return [{ platform, predicateType: blob.annotations?.[predicateType] ?? '', predicate }];
  });
  return (await Promise.all(found)).flat();
}

/** The last event contains the final record. */
async function findRecord(
  channel: RpcChannel,
  ref: string,
  signal?: AbortSignal,
): Promise<BuildRecord | undefined> {
  const request = { Ref: ref, EarlyExit: true };
  let found: BuildRecord | undefined;
  try {
    for await (const { record } of callStream(channel, Control.listenBuildHistory, request, { signal }))
      found = record ?? found;
  } catch (error) {
    const isUnknown = error instanceof RpcError && error.code === RpcCode.unimplemented;
    if (!isUnknown && !isHistoryOff(error)) throw error;
  }
  return found;
}

/** A build for several platforms has one result per platform; any other has one. */
function resultsOf(record: BuildRecord | undefined): readonly (readonly [string, BuildResultInfo])[] {
  const byPlatform = Object.entries(record?.Results ?? {});
  if (byPlatform.length > 0) return byPlatform;
  return record?.Result ? [['', record.Result]] : [];
}

function isProvenance({ media_type, annotations }: Descriptor): boolean {
  return (
    media_type === 'application/vnd.in-toto+json' &&
    (annotations?.[predicateType] ?? '').startsWith('https://slsa.dev/provenance/')
  );
}

type BuildRecord = moby.buildkit.v1.BuildHistoryRecord.$Properties;
type BuildResultInfo = moby.buildkit.v1.BuildResultInfo.$Properties;
type Descriptor = moby.buildkit.v1.Descriptor.$Properties;

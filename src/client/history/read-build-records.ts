import {
  type JsonShape,
  jsonDefault,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../../base/json-shape.ts';
import type { RecordedGraph } from '../../record/recorded-graph.ts';
import type { StatusUpdate } from '../../record/status.ts';
import type { RecordedParts } from './ended-record.ts';
import type { LocalState } from './local-state.ts';
import { graphOfPredicate, isProvenance, predicateShape } from './provenance-graph.ts';
import { invalid, RecordArchive } from './record-archive.ts';
import { readStatusLog } from './status-log.ts';

/** A build in an archive. */
export interface ArchivedBuild extends Omit<RecordedParts, 'title'> {
  /** What the machine that exported it knew besides. */
  readonly localState: LocalState | undefined;
}

/**
 * Reads the builds in an archive that `history export` or `docker buildx history export` wrote, the oldest first. A build that
 * failed has no graphs. `name` is the archive in messages. Rejects with a `BuildRecordError`.
 * (docker/buildx v0.36.1 util/desktop/bundle)
 */
export async function readBuildRecords(name: string, bytes: Uint8Array): Promise<readonly ArchivedBuild[]> {
  const archive = await RecordArchive.read(name, bytes);
  const builds: ArchivedBuild[] = [];
  let open = [...archive.index(manifestShape).manifests];
  for (let depth = 0; open.length > 0; depth++) {
    if (depth > maxDepth || open.length > maxBuilds) throw invalid(name, 'its index has too many entries');
    const manifests = open.map(({ digest }) => archive.json(digest, manifestShape));
    builds.push(...manifests.flatMap((manifest) => buildOf(archive, manifest) ?? []));
    open = manifests.flatMap((manifest) => manifest.manifests);
  }
  if (builds.length === 0) throw invalid(name, 'it has no record of a build');
  return builds.sort((a, b) => a.started - b.started);
}

function buildOf(archive: RecordArchive, { config }: Manifest): ArchivedBuild | undefined {
  if (config?.mediaType !== recordType) return undefined;
  const record = archive.json(config.digest, recordShape);
  const started = millis(record.CreatedAt) ?? 0;
  return {
    ref: record.Ref,
    started,
    ended: millis(record.CompletedAt) ?? started,
    graphs: graphsOf(archive, record),
    updates: record.logs && statusOf(archive, record.logs.digest),
    options: record.FrontendAttrs,
    localState: record.localState,
  };
}

function graphsOf(archive: RecordArchive, { Result, Results }: BuildRecordJson): readonly RecordedGraph[] {
  const results = [...(Result ? [Result] : []), ...Object.values(Results)];
  const found = results.flatMap(({ Attestations }) => Attestations.filter(isProvenance));
  const digests = [...new Set(found.map(({ digest }) => digest))];
  return digests.map((digest) => graphOfPredicate(archive.json(digest, predicateShape)));
}

function statusOf(archive: RecordArchive, digest: string): readonly StatusUpdate[] {
  try {
    return readStatusLog(archive.blob(digest));
  } catch (error) {
    throw invalid(archive.name, (error as Error).message, error);
  }
}

function millis(time: { readonly seconds: number; readonly nanos: number } | undefined): number | undefined {
  return time && time.seconds * 1000 + time.nanos / 1e6;
}

const text = jsonDefault(jsonText, '');
const time = jsonOptional(
  jsonObject({ seconds: jsonDefault(jsonNumber, 0), nanos: jsonDefault(jsonNumber, 0) }),
);
const blob = jsonObject({ digest: text, annotations: jsonDefault(jsonRecord(jsonText), {}) });
const result = jsonObject({ Attestations: jsonDefault(jsonList(blob), []) });

/** Go's JSON of the record's protobuf type. */
const recordShape = jsonObject({
  Ref: text,
  FrontendAttrs: jsonDefault(jsonRecord(jsonText), {}),
  CreatedAt: time,
  CompletedAt: time,
  logs: jsonOptional(blob),
  Result: jsonOptional(result),
  Results: jsonDefault(jsonRecord(result), {}),
  localState: jsonOptional(jsonObject({ Target: text, LocalPath: text, DockerfilePath: text })),
});
type BuildRecordJson = ReturnType<typeof recordShape.read>;

interface Manifest {
  readonly config?: { readonly mediaType: string; readonly digest: string } | undefined;
  readonly manifests: readonly { readonly digest: string }[];
}

const manifestShape: JsonShape<Manifest> = jsonObject<Manifest>({
  config: jsonOptional(jsonObject({ mediaType: text, digest: text })),
  manifests: jsonDefault(jsonList(jsonObject({ digest: text })), []),
});

const recordType = 'application/vnd.buildkit.historyrecord.v0';
const maxDepth = 3;
const maxBuilds = 10_000;

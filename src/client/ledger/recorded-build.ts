import {
  type JsonShape,
  jsonCount,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { graphFromJson, graphShape, graphToJson } from '../../insight/graph/graph-json.ts';
import type { StepGraph } from '../../insight/graph/step-graph.ts';
import { type FileSettings, type SettingKeyword, settingKeywords } from '../../insight/reasons/settings.ts';
import type { MadeRecord } from '../../insight/records/record-list.ts';
import type { ContentKeys } from '../../insight/simulate/cache-view.ts';
import type { StepOutcome } from '../../insight/simulate/learn.ts';

/** A build as the ledger keeps it. Steps are named by their digests. */
export interface RecordedBuild {
  /** The build's name in the daemon's history. */
  readonly ref: string;
  /** Milliseconds since 1970 at which it began and ended. */
  readonly started: number;
  readonly ended: number;
  /** Ties builds of one context together; see `contextId`. */
  readonly context: string;
  /** What was built, for people: the directory, the file, the target. */
  readonly title: string;
  readonly graph: StepGraph;
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** How long each step that ran took, in milliseconds. */
  readonly times: ReadonlyMap<string, number>;
  /** Of each step, the keys of what it takes from each input, where they are known. */
  readonly contents: ReadonlyMap<string, readonly (ContentKeys | undefined)[]>;
  /** Of each local source, the id of the list of its files (`ledger.ts`). */
  readonly manifests: ReadonlyMap<string, string>;
  /** Of each image, the chain id of its layers. */
  readonly chains: ReadonlyMap<string, string>;
  /** The directory of the context, if it is one. */
  readonly directory?: string;
  /** Steps that failed; the build ended with them. */
  readonly failed?: readonly string[];
  /** What the Dockerfile sets, and where. */
  readonly settings?: readonly FileSettings[];
  /** Names of the build arguments that the build was given. */
  readonly given?: readonly string[];
  /** Of each step, the record that holds its result, if a build made it that is known here. */
  readonly records: ReadonlyMap<string, MadeRecord>;
  /** Milliseconds since 1970 from the first step to the end of the last one, by the daemon's clock. */
  readonly span: { readonly from: number; readonly to: number };
  /** The records that the daemon had when the first step ran (`RecordList`); undefined if no step ran. */
  readonly listed?: string | undefined;
}

/** The bytes of a build's file before they are compressed. */
export function recordedBuildToJson(build: RecordedBuild): string {
  const { graph, outcomes, times, contents, manifests, chains, records, ...rest } = build;
  return JSON.stringify({
    version: formatVersion,
    ...rest,
    graph: graphToJson(graph),
    outcomes: Object.fromEntries(outcomes),
    times: Object.fromEntries(times),
    contents: Object.fromEntries([...contents].map(([key, list]) => [key, list.map((each) => each ?? null)])),
    manifests: Object.fromEntries(manifests),
    chains: Object.fromEntries(chains),
    records: Object.fromEntries(records),
  });
}

/** Reads {@link recordedBuildToJson}. Throws a `JsonShapeError` for another text, or one of another version. */
export function recordedBuildFromJson(text: string): RecordedBuild {
  const read = parseJson(text, buildShape);
  if (read.version !== formatVersion) throw new Error(`version ${read.version} is not ${formatVersion}`);
  const { version: _, graph, outcomes, times, contents, manifests, chains, records, ...rest } = read;
  const toMap = <T>(object: Readonly<Record<string, T>>) => new Map(Object.entries(object));
  return {
    ...rest,
    graph: graphFromJson(graph),
    outcomes: new Map(
      Object.entries(outcomes).map(([key, value]) => [key, value === 'ran' ? 'ran' : 'cached']),
    ),
    times: toMap(times),
    contents: toMap(contents),
    manifests: toMap(manifests),
    chains: toMap(chains),
    records: toMap(records),
  };
}

/** Raise it when the meaning of a member changes: older files are then passed over. */
const formatVersion = 2;

const keywordShape: JsonShape<SettingKeyword> = {
  read: (value, path) => settingKeywords.find((keyword) => keyword === jsonText.read(value, path)) ?? 'ENV',
};

const settingsShape = jsonObject({
  file: jsonText,
  stages: jsonList(
    jsonObject({
      line: jsonCount,
      name: jsonText,
      from: jsonText,
      settings: jsonList(
        jsonObject({
          keyword: keywordShape,
          line: jsonCount,
          names: jsonList(jsonText),
          open: jsonList(jsonText),
        }),
      ),
    }),
  ),
});

const buildShape = jsonObject({
  version: jsonCount,
  ref: jsonText,
  started: jsonNumber,
  ended: jsonNumber,
  context: jsonText,
  title: jsonText,
  graph: graphShape,
  outcomes: jsonRecord(jsonText),
  times: jsonRecord(jsonNumber),
  contents: jsonRecord(jsonList(jsonOptional(jsonObject({ names: jsonText, paths: jsonText })))),
  manifests: jsonRecord(jsonText),
  chains: jsonRecord(jsonText),
  directory: jsonOptional(jsonText),
  failed: jsonOptional(jsonList(jsonText)),
  settings: jsonOptional(jsonList(settingsShape)),
  given: jsonOptional(jsonList(jsonText)),
  records: jsonRecord(jsonObject({ description: jsonText, from: jsonNumber, to: jsonNumber })),
  span: jsonObject({ from: jsonNumber, to: jsonNumber }),
  listed: jsonOptional(jsonText),
});

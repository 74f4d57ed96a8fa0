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

/** A build as stored in the ledger. Steps are identified by their digests. */
export interface RecordedBuild {
  /** The build's name in the daemon's history. */
  readonly ref: string;
  /** When it began and ended, in milliseconds since 1970. */
  readonly started: number;
  readonly ended: number;
  /** Identifies the context, so that builds of one context can be compared; see `contextId`. */
  readonly context: string;
  /** A description of what was built: the directory, the file and the target. */
  readonly title: string;
  readonly graph: StepGraph;
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** How long each step that ran took, in milliseconds. */
  readonly times: ReadonlyMap<string, number>;
  /** For each step, the content keys of what it takes from each input, where known. */
  readonly contents: ReadonlyMap<string, readonly (ContentKeys | undefined)[]>;
  /** For each local source, the id of the list of its files (`ledger.ts`). */
  readonly manifests: ReadonlyMap<string, string>;
  /** For each image, the chain id of its layers. */
  readonly chains: ReadonlyMap<string, string>;
  /** The directory of the context, if the context is a directory. */
  readonly directory?: string;
  /** Steps that failed and thereby ended the build. */
  readonly failed?: readonly string[];
  /** The settings in the Dockerfile, with their lines. */
  readonly settings?: readonly FileSettings[];
  /** Names of the build arguments that were passed. */
  readonly given?: readonly string[];
  /** For each step, the record that holds its result, if a recorded build created it. */
  readonly records: ReadonlyMap<string, MadeRecord>;
  /** From the start of the first step to the end of the last one, in milliseconds since 1970 by the daemon's clock. */
  readonly span: { readonly from: number; readonly to: number };
  /** The records that the daemon had when the first step ran (`RecordList`); undefined if no step ran. */
  readonly listed?: string | undefined;
}

/** The content of a build's file before compression. */
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

/** Reads the text of {@link recordedBuildToJson}. Throws a `JsonShapeError` for any other text or another version. */
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

/** Raise it when the meaning of a member changes. Files of other versions are ignored. */
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

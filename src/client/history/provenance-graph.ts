import { fromBase64 } from '../../base/base64.ts';
import {
  jsonDefault,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../../base/json-shape.ts';
import { opOfJson } from '../../llb/op-of-json.ts';
import type { RecordedGraph, RecordedOp } from '../../record/recorded-graph.ts';

/** Whether this is the type of a predicate that {@link predicateShape} reads. */
export function isProvenanceType(type: string): boolean {
  return type.startsWith('https://slsa.dev/provenance/');
}

/** Whether a blob is such a predicate, by its annotations. */
export function isProvenance({
  annotations,
}: {
  readonly annotations: Readonly<Record<string, string>>;
}): boolean {
  return isProvenanceType(annotations['in-toto.io/predicate-type'] ?? '');
}

/**
 * The graph in a provenance predicate of SLSA v1 or v0.2. It has no ops if the predicate was made with `mode=min`.
 * (moby/buildkit v0.32.2 solver/llbsolver/provenance/types/types.go)
 */
export function graphOfPredicate(predicate: Predicate): RecordedGraph {
  const { buildDefinition: definition, runDetails: run } = predicate;
  const config = predicate.buildConfig ?? definition?.internalParameters?.buildConfig;
  const metadata = predicate.metadata ?? run?.metadata;
  const { source, layers } = metadata?.[metadataKey] ?? metadata?.['buildkit_metadata'] ?? {};
  const infos = source?.infos ?? [];
  const digests = new Map(Object.entries(config?.digestMapping ?? {}).map(([digest, id]) => [id, digest]));
  const steps = (config?.llbDefinition ?? []).map((step) => ({ ...step, inputs: edgesOf(step, digests) }));
  const sizes = layerSizes(layers ?? {});
  const ops = steps.flatMap(({ id, op, inputs }): readonly RecordedOp[] => {
    const digest = digests.get(id);
    if (digest === undefined || op.op === undefined) return [];
    const places = (source?.locations[id]?.locations ?? []).flatMap(
      (location) => placeOf(location, infos[location.sourceIndex]?.filename ?? '') ?? [],
    );
    // Stages that begin with the same image share its op.
    const place = op.op.source ? firstPlace(places) : places[0];
    const layerBytes = sizes.get(id);
    return [
      {
        digest,
        op: { ...op.op, inputs } as unknown as RecordedOp['op'],
        isWhole: op.isWhole,
        inputs,
        ...(place && { place }),
        ...(layerBytes !== undefined && { layerBytes }),
      },
    ];
  });
  const ends = steps.filter(({ op }) => op.op === undefined);
  const request = predicate.invocation?.parameters ?? definition?.externalParameters?.request;
  return {
    ops,
    heads: ends.flatMap(({ inputs }) => inputs.slice(0, 1).map(({ digest }) => digest)),
    files: infos.map(({ filename, data }) => ({
      name: filename,
      text: new TextDecoder().decode(fromBase64(data)),
    })),
    options: request?.args ?? {},
    ...(request?.frontend && { frontend: request.frontend }),
    ...timesOf(predicate),
  };
}

function timesOf({ metadata, runDetails }: Predicate): Pick<RecordedGraph, 'ref' | 'started' | 'ended'> {
  const { metadata: run } = runDetails ?? {};
  const ref = metadata?.buildInvocationID ?? run?.invocationID ?? run?.invocationId;
  const [started, ended] = [
    Date.parse(metadata?.buildStartedOn ?? run?.startedOn ?? ''),
    Date.parse(metadata?.buildFinishedOn ?? run?.finishedOn ?? ''),
  ];
  return {
    ...(ref && { ref }),
    ...(Number.isFinite(started) && { started }),
    ...(Number.isFinite(ended) && { ended }),
  };
}

function edgesOf({ inputs }: Step, digests: ReadonlyMap<string, string>): RecordedOp['inputs'] {
  return inputs.map((input) => {
    const [step = '', index = '0'] = input.split(':');
    return { digest: digests.get(step) ?? '', index: Number(index) || 0 };
  });
}

/** Each result lists the layers below it and its own, which is the last. */
function layerSizes(layers: NonNullable<Metadata['layers']>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [result, lists] of Object.entries(layers)) {
    const last = lists[0]?.at(-1);
    if (last) sizes.set(result.split(':')[0] ?? '', last.size);
  }
  return sizes;
}

function firstPlace(places: readonly NonNullable<RecordedOp['place']>[]): RecordedOp['place'] {
  return places.reduce<RecordedOp['place']>(
    (first, place) => (first === undefined || place.start < first.start ? place : first),
    undefined,
  );
}

function placeOf({ ranges }: { readonly ranges: readonly Range[] }, file: string): RecordedOp['place'] {
  const [first, ...rest] = ranges;
  if (first === undefined) return undefined;
  const end = rest.reduce((most, range) => Math.max(most, range.end.line), first.end.line);
  return { file, start: first.start.line, end };
}

interface Range {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

const line = jsonObject({ line: jsonDefault(jsonNumber, 0) });
const text = jsonOptional(jsonText);

const stepShape = jsonObject({ id: jsonText, op: opOfJson, inputs: jsonDefault(jsonList(jsonText), []) });
type Step = ReturnType<typeof stepShape.read>;

const configShape = jsonOptional(
  jsonObject({
    llbDefinition: jsonDefault(jsonList(stepShape), []),
    digestMapping: jsonDefault(jsonRecord(jsonText), {}),
  }),
);
const metadataShape = jsonObject({
  source: jsonOptional(
    jsonObject({
      locations: jsonDefault(
        jsonRecord(
          jsonObject({
            locations: jsonOptional(
              jsonList(
                jsonObject({
                  sourceIndex: jsonDefault(jsonNumber, 0),
                  ranges: jsonDefault(jsonList(jsonObject({ start: line, end: line })), []),
                }),
              ),
            ),
          }),
        ),
        {},
      ),
      infos: jsonDefault(
        jsonList(jsonObject({ filename: jsonDefault(jsonText, ''), data: jsonDefault(jsonText, '') })),
        [],
      ),
    }),
  ),
  layers: jsonOptional(jsonRecord(jsonList(jsonList(jsonObject({ size: jsonDefault(jsonNumber, 0) }))))),
});
type Metadata = ReturnType<typeof metadataShape.read>;

/** Members besides the daemon's own have other shapes. */
const metadataRecord = jsonObject({
  'https://mobyproject.org/buildkit@v1#metadata': jsonOptional(metadataShape),
  buildkit_metadata: jsonOptional(metadataShape),
  buildInvocationID: text,
  buildStartedOn: text,
  buildFinishedOn: text,
  invocationID: text,
  invocationId: text,
  startedOn: text,
  finishedOn: text,
});
const metadataKey = 'https://mobyproject.org/buildkit@v1#metadata';

const requestShape = jsonOptional(jsonObject({ frontend: text, args: jsonOptional(jsonRecord(jsonText)) }));

/** A provenance predicate, as far as it says how a result was built. */
export const predicateShape = jsonObject({
  buildConfig: configShape,
  invocation: jsonOptional(jsonObject({ parameters: requestShape })),
  metadata: jsonOptional(metadataRecord),
  buildDefinition: jsonOptional(
    jsonObject({
      externalParameters: jsonOptional(jsonObject({ request: requestShape })),
      internalParameters: jsonOptional(jsonObject({ buildConfig: configShape })),
    }),
  ),
  runDetails: jsonOptional(jsonObject({ metadata: jsonOptional(metadataRecord) })),
});
type Predicate = ReturnType<typeof predicateShape.read>;

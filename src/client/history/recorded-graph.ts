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
import type { pb } from '../../proto/llb-codec.ts';
import type { RecordedGraph, RecordedOp } from '../../record/recorded-graph.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import type { Attachment } from './attachments.ts';
import { readContentJson } from './read-content.ts';

/**
 * The graphs in the provenance of a build, one for each platform: with the full mode, in which the daemon's own record of a build
 * that went well is. Empty for others. Rejects with an `RpcError`.
 */
export async function recordedGraphs(
  channel: RpcChannel,
  attachments: readonly Attachment[],
  signal?: AbortSignal,
): Promise<readonly RecordedGraph[]> {
  const found = attachments.filter(({ type }) => type.startsWith('https://slsa.dev/provenance/'));
  const predicates = found.map(({ digest }) => readContentJson(channel, digest, predicateShape, signal));
  return (await Promise.all(predicates)).map(graphOf);
}

function graphOf(predicate: Predicate): RecordedGraph {
  const external = predicate.buildDefinition?.internalParameters;
  const config = predicate.buildConfig ?? external?.buildConfig;
  const metadata = predicate.metadata ?? predicate.runDetails?.metadata;
  const { source, layers } = metadata?.[metadataKey] ?? metadata?.['buildkit_metadata'] ?? {};
  const digests = new Map(Object.entries(config?.digestMapping ?? {}).map(([digest, id]) => [id, digest]));
  const infos = source?.infos ?? [];
  const sizes = layerSizes(layers ?? {});
  const ops = (config?.llbDefinition ?? []).flatMap(({ id, op, inputs }): readonly RecordedOp[] => {
    const digest = digests.get(id);
    if (digest === undefined || Object.keys(op.Op ?? {}).length === 0) return [];
    const edges = inputs.map((input) => {
      const [step = '', index = '0'] = input.split(':');
      return { digest: digests.get(step) ?? '', index: Number(index) || 0 };
    });
    const places = (source?.locations[id]?.locations ?? []).flatMap(
      (location) => placeOf(location, infos[location.sourceIndex]?.filename ?? '') ?? [],
    );
    // Stages that begin with the same image share its op.
    const place = op.Op?.source ? firstPlace(places) : places[0];
    const layerBytes = sizes.get(id);
    return [
      {
        digest,
        op: toOp(op, edges),
        inputs: edges,
        ...(place && { place }),
        ...(layerBytes !== undefined && { layerBytes }),
      },
    ];
  });
  const files = infos.map(({ filename, data }) => ({
    name: filename,
    text: new TextDecoder().decode(fromBase64(data)),
  }));
  return { ops, files };
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

/** The JSON of Go's structures: a member of a `oneof` is in an object with the name of the `oneof`. */
function toOp({ Op, platform }: OpJson, inputs: RecordedOp['inputs']): pb.Op.$Properties {
  const { file, ...other } = Op ?? {};
  const actions = file?.actions.map(({ Action, ...action }) => {
    const members = Object.entries(Action ?? {}).map(([name, member]) => [
      name,
      { ...member, owner: { user: member.owner?.user?.User, group: member.owner?.group?.User } },
    ]);
    return { ...action, ...Object.fromEntries(members) };
  });
  const op = { ...other, ...(file && { file: { actions } }), ...(platform && { platform }), inputs };
  // A decoder returns objects for 64-bit fields. Code that reads messages also accepts numbers.
  return op as unknown as pb.Op.$Properties;
}

interface Range {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

const line = jsonObject({ line: jsonDefault(jsonNumber, 0) });
const user = jsonOptional(
  jsonObject({
    User: jsonOptional(
      jsonObject({
        byName: jsonOptional(
          jsonObject({ name: jsonDefault(jsonText, ''), input: jsonDefault(jsonNumber, 0) }),
        ),
      }),
    ),
  }),
);
const action = jsonObject({
  input: jsonDefault(jsonNumber, 0),
  secondaryInput: jsonDefault(jsonNumber, 0),
  Action: jsonOptional(
    jsonRecord(
      jsonObject({
        src: jsonOptional(jsonText),
        dest: jsonOptional(jsonText),
        path: jsonOptional(jsonText),
        include_patterns: jsonOptional(jsonList(jsonText)),
        owner: jsonOptional(jsonObject({ user, group: user })),
      }),
    ),
  ),
});
const mount = jsonObject({
  input: jsonDefault(jsonNumber, 0),
  dest: jsonDefault(jsonText, ''),
  selector: jsonOptional(jsonText),
});
const meta = jsonObject({
  args: jsonDefault(jsonList(jsonText), []),
  env: jsonDefault(jsonList(jsonText), []),
});
const empty = jsonOptional(jsonObject({}));
const opShape = jsonObject({
  Op: jsonOptional(
    jsonObject({
      exec: jsonOptional(jsonObject({ meta: jsonOptional(meta), mounts: jsonDefault(jsonList(mount), []) })),
      file: jsonOptional(jsonObject({ actions: jsonDefault(jsonList(action), []) })),
      source: jsonOptional(jsonObject({ identifier: jsonDefault(jsonText, '') })),
      merge: empty,
      diff: empty,
      build: empty,
    }),
  ),
  platform: jsonOptional(
    jsonObject({
      OS: jsonDefault(jsonText, ''),
      Architecture: jsonDefault(jsonText, ''),
      Variant: jsonDefault(jsonText, ''),
    }),
  ),
});
type OpJson = ReturnType<typeof opShape.read>;

const configShape = jsonOptional(
  jsonObject({
    llbDefinition: jsonDefault(
      jsonList(jsonObject({ id: jsonText, op: opShape, inputs: jsonDefault(jsonList(jsonText), []) })),
      [],
    ),
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
});
const metadataKey = 'https://mobyproject.org/buildkit@v1#metadata';

const predicateShape = jsonObject({
  buildConfig: configShape,
  metadata: jsonOptional(metadataRecord),
  buildDefinition: jsonOptional(
    jsonObject({ internalParameters: jsonOptional(jsonObject({ buildConfig: configShape })) }),
  ),
  runDetails: jsonOptional(jsonObject({ metadata: jsonOptional(metadataRecord) })),
});
type Predicate = ReturnType<typeof predicateShape.read>;

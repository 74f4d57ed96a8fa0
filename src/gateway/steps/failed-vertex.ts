import { sha256 } from '../../base/digest.ts';
import {
  type JsonShape,
  jsonAny,
  jsonDefault,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonText,
  parseJson,
} from '../../base/json-shape.ts';
import { decodeText } from '../../base/text.ts';
import type { StatusDetail } from '../../diagnostics/error-sources.ts';
import type { Definition } from '../../llb/definition.ts';
import { decodeOp } from '../../llb/read-op.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';

/** The op of a graph that failed, and what the daemon kept of it. */
export interface FailedVertex {
  readonly digest: string;
  readonly op: pb.Op.$Properties;
  /** As progress shows it; '' if it has none. */
  readonly name: string;
  /** The first line of its instruction in the Dockerfile. */
  readonly line: number | undefined;
  readonly kept: KeptState;
}

/** The refs that the daemon kept of a failed op, for containers of the same build. '' is an empty filesystem. */
export type KeptState =
  /** A command failed: one ref for each mount, before it and after it. */
  | { readonly kind: 'exec'; readonly before: readonly string[]; readonly after: readonly string[] }
  /** A file action failed: the filesystem before the op and after the action. */
  | { readonly kind: 'file'; readonly before: string; readonly after: string }
  /** The op did not start, because something that it takes files from lacks them: that source. */
  | { readonly kind: 'source'; readonly ref: string }
  /** The op failed before its inputs were there. */
  | { readonly kind: 'nothing' };

/**
 * Finds the op that an error of `evaluate` or `solve` is about in the graphs of the build. Undefined if the error is about
 * something else. (moby/buildkit v0.32.2 solver/errdefs, solver/llbsolver/errdefs/exec.go)
 */
export function failedVertex(
  error: { readonly details?: readonly StatusDetail[] | undefined },
  graphs: readonly Definition[],
): FailedVertex | undefined {
  const details = error.details ?? [];
  const digests = readDetails(details, 'errdefs.Vertex+json', vertexShape).map(({ digest }) => digest);
  for (const digest of digests)
    for (const graph of graphs) {
      const bytes = graph.def.find((one) => sha256(one) === digest);
      if (bytes === undefined) continue;
      const op = decodeOp(bytes);
      const [solve] = readDetails(details, 'errdefs.Solve+json', solveShape);
      return {
        digest,
        op,
        name: graph.metadata.get(digest)?.description?.get('llb.customname') ?? '',
        line: graph.source?.locations.get(digest)?.[0]?.ranges[0]?.start.line,
        kept: solve ? keptState(op, solve) : { kind: 'nothing' },
      };
    }
  return undefined;
}

/** A `oneof` member in Go's JSON of a message: 64-bit integers are strings, and zero is missing. */
const indexShape = jsonOptional(jsonObject({ index: jsonOptional(jsonAny) }));

const solveShape = jsonObject({
  inputIDs: jsonDefault(jsonList(jsonText), []),
  mountIDs: jsonDefault(jsonList(jsonText), []),
  file: indexShape,
  cache: indexShape,
});

type SolveDetail = ReturnType<typeof solveShape.read>;

const vertexShape = jsonObject({ digest: jsonText });

function keptState(op: pb.Op.$Properties, { inputIDs, mountIDs, file, cache }: SolveDetail): KeptState {
  if (inputIDs.length === 0 && mountIDs.length === 0) return { kind: 'nothing' };
  // The daemon names only the input that lacks something.
  if (cache)
    return { kind: 'source', ref: inputIDs[Number(cache.index ?? 0)] || inputIDs.find(Boolean) || '' };
  if (op.exec) return { kind: 'exec', before: inputIDs, after: mountIDs };
  if (!op.file) return { kind: 'nothing' };
  const action = Number(file?.index ?? 0);
  const before = inputIDs[baseInput(op.file, action, inputIDs.length)] ?? '';
  return { kind: 'file', before, after: mountIDs[action] ?? before };
}

/** The input that a file action starts from; -1 if it starts with nothing. Actions build on each other. */
function baseInput({ actions }: pb.FileOp.$Properties, action: number, inputs: number): number {
  let at = fromLongNumber(actions?.[action]?.input ?? -1);
  while (at >= inputs) at = fromLongNumber(actions?.[at - inputs]?.input ?? -1);
  return at;
}

function readDetails<T>(details: readonly StatusDetail[], type: string, shape: JsonShape<T>): readonly T[] {
  return details
    .filter(({ typeUrl }) => typeUrl.endsWith(type))
    .flatMap(({ value }) => {
      try {
        return [parseJson(decodeText(value), shape)];
      } catch {
        // Details in another form are ignored.
        return [];
      }
    });
}

import { goJson } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import { fromLong } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import { textDigest } from './cache-key.ts';
import { execKey } from './exec-key.ts';
import { fileKey } from './file-key.ts';
import { goMessage } from './go-message.ts';
import type { OwnKey } from './key-parts.ts';

/**
 * The own key of an op (see {@link OwnKey}), or undefined for a source, the end of a graph and an unknown op.
 * (moby/buildkit v0.32.2 solver/llbsolver/ops: `CacheMap` of each op)
 */
export function ownKey(op: pb.Op.$Properties): OwnKey | undefined {
  if (op.exec) return execKey(op);
  if (op.file) return fileKey(op.file, op.inputs?.length ?? 0);
  const plain = op.source ? undefined : plainKey(op);
  if (plain === undefined) return undefined;
  return { digest: textDigest(goJson(plain)), inputs: (op.inputs ?? []).map(() => ({ selector: '' })) };
}

/** The key of an op whose whole message is its key. */
function plainKey(op: pb.Op.$Properties) {
  if (op.merge) return { Type: 'buildkit.merge.v0', Merge: mergeJson(op.merge) };
  if (op.diff) return { Type: 'buildkit.diff.v0', Diff: diffJson(op.diff) };
  // The embedded definition is not what our graphs have, and its JSON has no fixed order.
  if (op.build && !op.build.def) return { Type: 'buildkit.build.v0', Exec: buildJson(op.build) };
  if (op.passthrough) {
    const { id, outputs } = op.passthrough;
    return {
      Type: 'buildkit.passthrough.v0',
      Passthrough: goMessage({ id, outputs: outputs?.map(fromLong) }),
    };
  }
  return undefined;
}

function mergeJson(merge: pb.MergeOp.$Properties) {
  return goMessage({ inputs: merge.inputs?.map(inputJson) });
}

function diffJson({ lower, upper }: pb.DiffOp.$Properties) {
  return goMessage({ lower: lower && inputJson(lower), upper: upper && inputJson(upper) });
}

function buildJson({ builder, inputs, attrs }: pb.BuildOp.$Properties) {
  const sorted = <T>(map: Record<string, T> | null | undefined) =>
    Object.entries(map ?? {}).sort(compareKeys);
  return goMessage({
    builder: fromLong(builder),
    inputs: new Map(sorted(inputs).map(([name, input]) => [name, inputJson(input)])),
    attrs: new Map(sorted(attrs)),
  });
}

function inputJson({ input }: pb.MergeInput.$Properties) {
  return goMessage({ input: fromLong(input) });
}

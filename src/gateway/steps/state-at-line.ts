import { sha256 } from '../../base/digest.ts';
import type { Definition } from '../../llb/definition.ts';
import { endingAt } from '../../llb/ending-at.ts';
import { decodeHead, decodeOp, type InputRef, inputsOf } from '../../llb/read-op.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import { MountType, type pb } from '../../proto/llb-codec.ts';

/** Lines of a Dockerfile: the state after `line`, of the stage whose last line is `end`. */
export interface LineInStage {
  readonly line: number;
  readonly end: number;
}

/**
 * Cuts the graph of a stage after a line: what instructions in later lines of the stage add is left out. The ops that remain
 * keep their digests, so their results come from the cache of a build. Returns an empty definition for scratch.
 */
export function stateAtLine(definition: Definition, lines: LineInStage): Definition {
  const chain = stateChain(definition);
  const isLater = ({ digest }: InputRef) =>
    startLines(definition, digest).some((start) => start > lines.line && start <= lines.end);
  const head = chain[chain.findLastIndex(isLater) + 1];
  return endingAt(definition, head);
}

/** The states that the result went through, the result itself first. */
export function stateChain({ def }: Definition): readonly InputRef[] {
  const ops = new Map(def.map((bytes) => [sha256(bytes), bytes]));
  const last = def.at(-1);
  const chain: InputRef[] = [];
  let next = last && decodeHead(last);
  while (next !== undefined) {
    chain.push(next);
    const bytes = ops.get(next.digest);
    next = bytes && stateBefore(decodeOp(bytes), next.index);
  }
  return chain;
}

/** The input that an output of an op is based on; undefined for a source, and for what starts with nothing. */
function stateBefore(op: pb.Op.$Properties, output: number): InputRef | undefined {
  if (op.exec) {
    const root = op.exec.mounts?.find(
      (mount) =>
        (mount.mountType ?? MountType.BIND) === MountType.BIND && fromLongNumber(mount.output) === output,
    );
    return inputsOf(op)[fromLongNumber(root?.input)];
  }
  if (op.merge) return inputsOf(op)[fromLongNumber(op.merge.inputs?.[0]?.input)];
  return op.file ? fileBase(op, op.file, output) : undefined;
}

/** Actions build on each other: an input past those of the op is the result of an earlier action. */
function fileBase(
  op: pb.Op.$Properties,
  { actions = [] }: pb.FileOp.$Properties,
  output: number,
): InputRef | undefined {
  const inputs = inputsOf(op);
  const list = actions ?? [];
  let at = list.findIndex((action) => fromLongNumber(action.output) === output);
  while (at >= 0) {
    const input = fromLongNumber(list[at]?.input);
    if (input < inputs.length) return inputs[input];
    at = input - inputs.length;
  }
  return undefined;
}

/** The first line of each instruction that an op belongs to. */
export function startLines({ source }: Definition, digest: string): readonly number[] {
  const locations = source?.locations.get(digest) ?? [];
  return locations.flatMap(({ ranges: [first] }) => first?.start.line ?? []);
}

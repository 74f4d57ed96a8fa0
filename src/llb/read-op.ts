import { fromLongNumber } from '../proto/codec.ts';
import { opCodec, type pb } from '../proto/llb-codec.ts';
import type { Definition } from './definition.ts';

/** An edge as it stands in an op. */
export interface InputRef {
  readonly digest: string;
  readonly index: number;
}

/** The op that the bytes hold. Throws for bytes that are none. */
export function decodeOp(bytes: Uint8Array): pb.Op {
  return opCodec.decode(bytes);
}

/** The op's edges, in its order. */
export function inputsOf(op: pb.Op.$Properties): readonly InputRef[] {
  return (op.inputs ?? []).map((input) => ({
    digest: input.digest ?? '',
    index: fromLongNumber(input.index),
  }));
}

/** What a terminal op points at. */
export function decodeHead(bytes: Uint8Array): InputRef | undefined {
  return inputsOf(decodeOp(bytes))[0];
}

/** A source: where it is, and how it is loaded. */
export interface SourceRef {
  readonly identifier: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** The definition's source op when it has exactly one; else undefined. */
export function singleSource(definition: Definition): SourceRef | undefined {
  const sources = definition.def.flatMap((bytes) => decodeOp(bytes).source ?? []);
  const [only] = sources;
  if (only === undefined || sources.length > 1) return undefined;
  return { identifier: only.identifier ?? '', attrs: { ...only.attrs } };
}

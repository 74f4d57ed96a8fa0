import { fromLongNumber } from '../proto/codec.ts';
import { opCodec, type pb } from '../proto/llb-codec.ts';
import type { Definition } from './definition.ts';

/** An edge as encoded in an op. */
export interface InputRef {
  readonly digest: string;
  readonly index: number;
}

/** Decodes an op. Throws if the bytes are malformed. */
export function decodeOp(bytes: Uint8Array): pb.Op {
  return opCodec.decode(bytes);
}

/** The edges of the op, in order. */
export function inputsOf(op: pb.Op.$Properties): readonly InputRef[] {
  return (op.inputs ?? []).map((input) => ({
    digest: input.digest ?? '',
    index: fromLongNumber(input.index),
  }));
}

/** The op that a terminal op points at. */
export function decodeHead(bytes: Uint8Array): InputRef | undefined {
  return inputsOf(decodeOp(bytes))[0];
}

/** A source: its identifier and its attributes. */
export interface SourceRef {
  readonly identifier: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** The source op of the definition if it has exactly one; otherwise undefined. */
export function singleSource(definition: Definition): SourceRef | undefined {
  const sources = definition.def.flatMap((bytes) => decodeOp(bytes).source ?? []);
  const [only] = sources;
  if (only === undefined || sources.length > 1) return undefined;
  return { identifier: only.identifier ?? '', attrs: { ...only.attrs } };
}

/** Whether the definition is a source and the end of the graph, so that a solve of it runs nothing. */
export function isOneSource(definition: Definition): boolean {
  return definition.def.length <= 2 && singleSource(definition) !== undefined;
}

import { codecOf } from './codec.ts';
import { pb } from './gen/llb.js';

export type { pb } from './gen/llb.js';

/** Codecs of `proto/ops.proto`. An op's field order on the wire is a matter of `llb/marshal.ts`. */
export const opCodec = codecOf(pb.Op);
export const definitionCodec = codecOf(pb.Definition);
export const platformCodec = codecOf(pb.Platform);
export const sourceOpCodec = codecOf(pb.SourceOp);
export const sourceInfoCodec = codecOf(pb.SourceInfo);
export const rangeCodec = codecOf(pb.Range);

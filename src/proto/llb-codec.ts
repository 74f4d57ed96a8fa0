import { codecOf } from './codec.ts';
import { pb } from './gen/llb.js';
import { InvalidTextError } from './message-writer.ts';

export type { pb } from './gen/llb.js';
export { CacheSharingOpt, MountContentCache, MountType, NetMode, SecurityMode } from './gen/llb-enums.ts';
export { InvalidTextError };

/**
 * Codecs of `proto/ops.proto`. `llb/marshal.ts` decides the field order of an op on the wire. Text in an op must be
 * UTF-8; other text throws an {@link InvalidTextError}.
 */
export const opCodec = codecOf(pb.Op, { strictText: true });
export const fileActionCopyCodec = codecOf(pb.FileActionCopy, { strictText: true });
export const definitionCodec = codecOf(pb.Definition);
export const sourceCodec = codecOf(pb.Source);
export const platformCodec = codecOf(pb.Platform);
export const sourceOpCodec = codecOf(pb.SourceOp);
export const sourceInfoCodec = codecOf(pb.SourceInfo);
export const rangeCodec = codecOf(pb.Range);

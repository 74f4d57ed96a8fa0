import type { Platform } from '../image/platform.ts';
import type { pb } from '../proto/llb-codec.ts';
import type { MarshalDefaults } from './constraints.ts';
import type { Output } from './vertex.ts';

/** What an op gives to be marshalled: its operation, the capabilities it needs, and its platform. */
export interface OpEncoding {
  /** The operation alone (`{ exec: … }`, `{ file: … }`): inputs, platform and constraints are added. */
  readonly operation: pb.Op.$Properties;
  readonly caps: readonly string[];
  /**
   * `none` for ops that are the same on every platform; undefined takes the constraints' platform, else the one of the
   * defaults.
   */
  readonly platform?: Platform | 'none';
}

/** The inputs of the op that is being encoded. */
export interface OpInputs {
  readonly defaults: MarshalDefaults & { readonly localUniqueId: string };
  /**
   * Index of the input for this output, added when it is new (an equal one is used again unless `always`);
   * -1 for scratch.
   */
  add(output: Output | undefined, options?: { readonly always?: boolean }): number;
  /** How many there are so far. */
  count(): number;
}

/** Input index that stands for scratch (`pb.Empty`). */
export const emptyInput = -1;

/** Output index that stands for none (`pb.SkipOutput`). */
export const skipOutput = -1;

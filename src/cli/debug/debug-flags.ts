import type { BuildFlags } from '../build/build-flags.ts';

/** All flags of `dockerfile-llb debug`. */
export interface DebugFlags extends BuildFlags {
  readonly break?: readonly string[];
}

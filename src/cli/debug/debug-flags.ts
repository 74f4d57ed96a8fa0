import type { Command } from 'commander';
import { addBuildFlags, type BuildFlags } from '../build/build-flags.ts';

/** All flags of `dockerfile-llb debug`. */
export interface DebugFlags extends BuildFlags {
  readonly break?: readonly string[];
  readonly dap?: boolean;
  /** Hidden: what an editor runs in a terminal. */
  readonly dapTerminal?: string;
}

/** Adds the flags that choose what is built. */
export function addDebugFlags(command: Command): Command {
  return addBuildFlags(command, withoutEffect);
}

/** The result stays in the build cache, and failures end in the debugger. */
const withoutEffect = [
  '--iidfile',
  '--metadata-file',
  '--cache-to',
  '--cache-mounts-from',
  '--cache-mounts-to',
  '--on-error',
  '--on-error-state',
  '--why',
  '--debug',
  '--sync',
];

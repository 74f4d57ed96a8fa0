import type { Command } from 'commander';
import { addDaemonFlags, type DaemonFlags } from '../flags/daemon-flags.ts';
import { addFlags, dropFlags } from '../flags/flag-table.ts';
import { addFrontendFlags, type FrontendFlags } from '../flags/frontend-flags.ts';
import { type AccessFlags, accessFlags } from './access-flags.ts';
import { type AttestFlags, attestFlags } from './attest-flags.ts';
import { type CacheFlags, cacheFlags } from './cache-flags.ts';
import { type CallFlags, callFlags, joinCallFlags } from './call-flags.ts';
import { type OnErrorFlags, onErrorFlags } from './on-error-flags.ts';
import { type OutputFlags, outputFlags } from './output-flags.ts';
import { type ProgressFlags, progressFlags } from './progress-flags.ts';
import { type SourceFlags, sourceFlags } from './source-flags.ts';
import { type UnusedFlags, unusedFlags } from './unused-flags.ts';

/** All flags of `dockerfile-llb build`. */
export interface BuildFlags
  extends FrontendFlags,
    SourceFlags,
    OutputFlags,
    CacheFlags,
    AttestFlags,
    AccessFlags,
    CallFlags,
    OnErrorFlags,
    ProgressFlags,
    DaemonFlags,
    UnusedFlags {
  /** The addresses of `--addr`, if the command takes several of them. */
  readonly addrs?: readonly string[];
}

/** A table per concern, in the order of `--help`, for a command that builds; `without` names flags that have no effect in it. */
export function addBuildFlags(command: Command, without: readonly string[] = []): Command {
  addFrontendFlags(command);
  const tables = [
    sourceFlags,
    outputFlags,
    cacheFlags,
    attestFlags,
    accessFlags,
    callFlags,
    progressFlags,
    onErrorFlags,
  ];
  for (const table of tables) addFlags(command, dropFlags(table, without));
  joinCallFlags(command);
  return addFlags(addDaemonFlags(command), unusedFlags);
}

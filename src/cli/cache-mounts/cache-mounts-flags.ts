import { type Command, Option } from 'commander';
import { type AccessFlags, accessFlags } from '../build/access-flags.ts';
import { type CacheFlags, cacheFlags } from '../build/cache-flags.ts';
import { type ProgressFlags, progressFlags } from '../build/progress-flags.ts';
import { type SourceFlags, sourceFlags } from '../build/source-flags.ts';
import { addDaemonFlags, type DaemonFlags } from '../flags/daemon-flags.ts';
import { addFlags, pickFlags } from '../flags/flag-table.ts';
import { addFrontendFlags, type FrontendFlags } from '../flags/frontend-flags.ts';

/** The subcommands. */
export type CacheMountsWork = 'ls' | 'export' | 'import';

/** All flags of `dockerfile-llb cache-mounts`. */
export interface CacheMountsFlags
  extends FrontendFlags,
    Pick<SourceFlags, 'sourcePolicyFile' | 'llb'>,
    Pick<AccessFlags, 'buildContext' | 'secret' | 'ssh'>,
    Pick<CacheFlags, 'cacheMountsFrom' | 'cacheMountsTo'>,
    Pick<ProgressFlags, 'progress'>,
    DaemonFlags {
  readonly format: 'text' | 'json';
}

const stores: Readonly<Record<CacheMountsWork, readonly string[]>> = {
  ls: [],
  export: ['--cache-mounts-to'],
  import: ['--cache-mounts-from'],
};

/** Adds the flags of `build` that decide which mounts it has, and where they are. Nothing is built, so the others have no effect. */
export function addCacheMountsFlags(command: Command, work: CacheMountsWork): Command {
  addFrontendFlags(command);
  addFlags(command, pickFlags(sourceFlags, ['--locked', '--source-policy-file', '--llb']));
  addFlags(command, pickFlags(accessFlags, ['--build-context', '--secret', '--ssh']));
  addFlags(command, pickFlags(cacheFlags, stores[work]));
  addFlags(command, pickFlags(progressFlags, ['--progress']));
  return addDaemonFlags(command).addOption(
    new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'),
  );
}

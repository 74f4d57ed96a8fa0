import type { Command } from 'commander';
import type { CliIo } from '../io.ts';
import { addCacheMountsFlags, type CacheMountsFlags, type CacheMountsWork } from './cache-mounts-flags.ts';

/** `dockerfile-llb cache-mounts …`: the contents of cache mounts, in a daemon and outside. */
export function addCacheMountsCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const group = program
    .command('cache-mounts')
    .description('List, save and fill the cache mounts of a build (RUN --mount=type=cache) on a daemon.');
  const add = (work: CacheMountsWork, text: string) =>
    addCacheMountsFlags(
      group.command(work).description(text).argument('[context]', 'build context, as for build', '.'),
      work,
    ).action(async (context: string, flags: CacheMountsFlags) => {
      const { runCacheMountsCommand } = await import('./run-cache-mounts.ts');
      finish(await runCacheMountsCommand(work, { context, flags }, io));
    });
  add('ls', 'List the cache mounts of a target, and how much is in them on the daemon.');
  add('export', 'Save the cache mounts of a target in the stores of --cache-mounts-to.');
  add('import', 'Fill the empty cache mounts of a target from the stores of --cache-mounts-from.');
}

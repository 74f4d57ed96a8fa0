import { type Command, Option } from 'commander';
import { addBuildFlags } from '../build/build-flags.ts';
import type { CliIo } from '../io.ts';
import type { CacheMountsFlags, CacheMountsWork } from './run-cache-mounts.ts';

/** `dockerfile-llb cache-mounts …`: the contents of cache mounts, in a daemon and outside. */
export function addCacheMountsCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const group = program
    .command('cache-mounts')
    .description('List, save and fill the cache mounts of a build (RUN --mount=type=cache) on a daemon.');
  const add = (work: CacheMountsWork, text: string) =>
    addBuildFlags(
      group.command(work).description(text).argument('[context]', 'build context, as for build', '.'),
    )
      .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
      .action(async (context: string, flags: CacheMountsFlags) => {
        const { runCacheMountsCommand } = await import('./run-cache-mounts.ts');
        finish(await runCacheMountsCommand(work, { context, flags }, io));
      });
  add('ls', 'List the cache mounts of a target, and how much is in them on the daemon.');
  add('export', 'Save the cache mounts of a target in the stores of --cache-mounts-to.');
  add('import', 'Fill the empty cache mounts of a target from the stores of --cache-mounts-from.');
}

import { type Command, Option } from 'commander';
import { addDaemonFlags } from '../flags/daemon-flags.ts';
import { appendValue } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import type { ExplainFlags } from './run-explain.ts';

/** `dockerfile-llb explain`: why the steps of a build ran. */
export function addExplainCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('explain')
    .description('Explain why the steps of a finished build ran, compared with an earlier build.')
    .argument(
      '[build]',
      'ID of a build, a prefix of it, or ^N for the Nth build of the context before the last',
    )
    .argument('[other]', 'the build to compare with (default: the one before it)')
    .option('-C, --context <path>', 'build context whose builds are meant', '.')
    .option(
      '--record <file>',
      'explain the last build in an archive of `history export` (.dockerbuild); may be repeated',
      appendValue,
    )
    .option(
      '--image <ref>',
      'explain the build of an image in a registry by its provenance; may be repeated',
      appendValue,
    )
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--all', 'also list the steps that only follow, and the cached ones');
  addDaemonFlags(command)
    .addHelpText('after', notes)
    .action(async (build: string | undefined, other: string | undefined, flags: ExplainFlags) => {
      const { runExplainCommand } = await import('./run-explain.ts');
      finish(
        await runExplainCommand(
          [build, other].filter((name) => name !== undefined),
          flags,
          io,
        ),
      );
    });
}

const notes = `
Prints nothing when no step ran. Builds of this command are explained from the ledger, without a daemon. Other builds
are looked for in the history of the daemon.`;

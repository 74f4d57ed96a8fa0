import { type Command, Option } from 'commander';
import { addFlags, type FlagSpec } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import type { DiffFlags } from './run-diff.ts';

const table: readonly FlagSpec[] = [
  { flags: '-f, --file <path>', text: 'Dockerfile (default: <context>/Dockerfile)', repeat: true },
  { flags: '--target <stage>', text: 'stage to build', repeat: true },
  { flags: '--platform <os/arch[/variant]>', text: 'target platform', repeat: true },
  { flags: '--build-arg <key=value>', text: 'value of an ARG', repeat: true },
  { flags: '--opt <key=value>', text: 'any other frontend option', repeat: true },
];

/** `dockerfile-llb diff`: how two builds differ, step by step. */
export function addDiffCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('diff')
    .description(
      'Compare the steps of two builds: which changed, and which only depend on them. Needs no daemon.',
    )
    .argument('<A>', 'a Dockerfile, a context directory, a git commit (REV or REV:PATH), or LLB (FILE.pb)')
    .argument('[B]', 'what to compare it with (default: A, with other flags)');
  addFlags(command, table)
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--online', 'ask registries for base images: their digests and configs are compared too')
    .option('--all', 'also list the steps that are the same')
    .addHelpText(
      'after',
      `
A flag that is given once counts for A and B. Given twice (--build-arg: twice with the same name), the first one
is for A and the second one for B.

The exit code is 0 when nothing differs, 1 when something does, and 2 after an error.`,
    )
    .action(async (a: string, b: string | undefined, flags: DiffFlags) => {
      const { runDiffCommand } = await import('./run-diff.ts');
      finish(await runDiffCommand({ a, b: b ?? a }, flags, io));
    });
}

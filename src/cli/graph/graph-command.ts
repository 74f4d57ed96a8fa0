import { type Command, Option } from 'commander';
import { addContextFlags } from '../flags/compile-context.ts';
import { addDaemonFlags } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { type GraphFlags, graphFormats } from './graph-flags.ts';

/** `dockerfile-llb graph`: the graph of a Dockerfile as a picture. */
export function addGraphCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('graph')
    .description('Draw the graph of a Dockerfile: its stages, its steps, and what they take from each other.')
    .argument('[context]', 'build context directory', '.');
  addContextFlags(command)
    .addOption(
      new Option('--format <format>', 'tree (for a terminal), mermaid, dot, svg, html or json')
        .choices([...graphFormats])
        .default('tree'),
    )
    .addOption(
      new Option(
        '--state <source>',
        'show what a build would do with each step (predicted), or what the last build did (last); asks the daemon',
      ).choices(['predicted', 'last']),
    )
    .option('-o, --output <path>', 'file to write (default: standard output)');
  addDaemonFlags(command).action(async (context: string, flags: GraphFlags) => {
    const { runGraphCommand } = await import('./run-graph.ts');
    finish(await runGraphCommand(context, flags, io));
  });
}

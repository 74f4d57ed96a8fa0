import { type Command, Option } from 'commander';
import { addBuildFlags } from '../build/build-flags.ts';
import type { CliIo } from '../io.ts';
import type { PredictFlags } from './run-predict.ts';

/** `dockerfile-llb predict`: what a build would run now. */
export function addPredictCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('predict')
    .description(
      'Predict which steps a build would run now, and why. Takes the flags of build; nothing runs and no context is sent.',
    )
    .argument('[context]', 'build context directory, as for build', '.');
  addBuildFlags(command)
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--all', 'also list cached steps')
    .addHelpText('after', notes)
    .action(async (context: string, flags: PredictFlags) => {
      const { runPredictCommand } = await import('./run-predict.ts');
      finish(await runPredictCommand(context, flags, io));
    });
}

const notes = `
With --cache-from, the answer is for a daemon that has nothing but these caches. It comes from their manifests
(type=registry and type=local), without a daemon.

The exit code is 0 when all steps are cached, and 3 when some run or may run.`;

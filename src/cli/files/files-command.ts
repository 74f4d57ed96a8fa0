import { type Command, Option } from 'commander';
import { addBuildFlags } from '../build/build-flags.ts';
import type { CliIo } from '../io.ts';
import type { FilesFlags } from './run-files.ts';

/** `dockerfile-llb files`: what a step of a Dockerfile produced. */
export function addFilesCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('files')
    .description(
      'List, print or export the files of a stage after any of its lines. Runs the steps up to there, as build does.',
    )
    .argument('<step>', 'a line of the Dockerfile, a stage, or STAGE:LINE')
    .argument('[path]', 'directory to list, or file to print', '/')
    .option('-C, --context <path>', 'build context, as for build', '.');
  addBuildFlags(command)
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'))
    .option('--list', 'list a file instead of printing it')
    .addHelpText('after', notes)
    .action(async (step: string, path: string, flags: FilesFlags) => {
      const { runFilesCommand } = await import('./run-files.ts');
      finish(await runFilesCommand({ step, path }, flags, io));
    });
}

const notes = `
Takes the flags of build. With --output (a directory, -, type=local or type=tar), the path is exported with everything below it.

  dockerfile-llb files 12                     the root directory after line 12
  dockerfile-llb files build /app             a directory of the stage build
  dockerfile-llb files build:7 /app/log       a file after line 7
  dockerfile-llb files build /app -o ./app    a copy of the directory`;

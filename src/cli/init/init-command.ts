import type { Command } from 'commander';
import type { CliIo } from '../io.ts';
import type { InitFlags } from './init-frontend.ts';

/** `dockerfile-llb init`: starts a project. */
export function addInitCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program.command('init').description('Start a project.');
  command
    .command('frontend')
    .description('Write a small project of a frontend of your own: program, test, example and README.')
    .argument(
      '<directory>',
      'where it goes: a new or an empty directory, whose name becomes that of the project',
    )
    .option('--package <spec>', 'what npm installs as dockerfile-llb (default: this installation)')
    .action(async (directory: string, flags: InitFlags) => {
      const { initFrontend } = await import('./init-frontend.ts');
      finish(await initFrontend(directory, flags, io));
    });
}

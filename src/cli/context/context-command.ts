import { type Command, Option } from 'commander';
import { addContextFlags } from '../flags/compile-context.ts';
import type { CliIo } from '../io.ts';
import type { ContextCommandFlags } from './run-context.ts';

/** `dockerfile-llb context`: what is sent to a daemon, and why. */
export function addContextCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('context')
    .description('List what a build sends of its context, by instruction, or tell why a path is sent.')
    .argument('[why]', 'the word why, before a path')
    .argument('[path]', 'path in the context')
    .option('-C, --context <path>', 'build context directory', '.')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'));
  addContextFlags(command).action(
    async (why: string | undefined, path: string | undefined, flags: ContextCommandFlags) => {
      const { runContextCommand } = await import('./run-context.ts');
      finish(await runContextCommand({ why, path }, flags, io));
    },
  );
}

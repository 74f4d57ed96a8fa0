import { type Command, Option } from 'commander';
import { appendValue } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import { addDebugFlags, type DebugFlags } from './debug-flags.ts';

/** `dockerfile-llb debug`: goes through a build step by step. */
export function addDebugCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('debug')
    .description('Go through a build step by step: breakpoints, files, variables, and a shell at any step.')
    .argument('[context]', 'directory, git or HTTP URL', '.')
    .option('--break <line|stage>', 'stop before this line or stage; may be given several times', appendValue)
    .option('--dap', 'serve an editor by the Debug Adapter Protocol, on standard input and output')
    .addOption(new Option('--dap-terminal <socket>').hideHelp());
  addDebugFlags(command)
    .addHelpText('after', notes)
    .action(async (context: string, flags: DebugFlags) => {
      const { runDebugCommand } = await import('./run-debug.ts');
      finish(await runDebugCommand(context, flags, io));
    });
}

const notes = `
Takes the flags of build except those about its result. The result stays in the build cache. Commands come from the terminal or,
one per line, from standard input; "help" lists them.

  dockerfile-llb debug                        stops before the first step
  dockerfile-llb debug --break 12             runs to line 12
  dockerfile-llb debug --dap                  is started by an editor (docs/debug-adapter.md)
  echo 'ls /app' | dockerfile-llb debug --break test`;

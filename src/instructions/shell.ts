import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { plainList } from './shared/command-line.ts';
import { noFlags } from './shared/flag-set.ts';
import { atLeastOneArgument, notJson } from './shared/instruction-errors.ts';
import { printArray } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `SHELL ["/bin/bash", "-c"]`: the program that runs the shell form of later instructions. */
export interface ShellInstruction extends InstructionBase {
  readonly keyword: 'shell';
  readonly shell: readonly string[];
}

export const shellDefinition: CommandDefinition<ShellInstruction> = {
  ...selfContained,
  keyword: 'shell',
  grammar: { arguments: 'maybe-json', heredocs: 'none' },
  parse,
  print: ({ shell }) => `SHELL ${printArray(shell)}`,
  lower,
};

function parse({ base, args, json, flags }: ParseRequest): ShellInstruction {
  flags.read(noFlags);
  if (args.length === 0) throw atLeastOneArgument('SHELL');
  if (!json) throw notJson('SHELL');
  return { ...base, keyword: 'shell', shell: args };
}

function lower(stage: StageContext, { shell }: ShellInstruction): void {
  stage.image.config.shell = [...shell];
  stage.commit(`SHELL ${plainList(shell)}`);
}

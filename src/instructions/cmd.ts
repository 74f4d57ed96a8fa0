import { quoteList } from '../go/quote.ts';
import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { jsonOrShellArgs, startCommand } from './shared/command-line.ts';
import { noFlags } from './shared/flag-set.ts';
import { noteLastWins } from './shared/last-wins.ts';
import { printCommand } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `CMD …`: what a container runs, or the default arguments of its entrypoint. */
export interface CmdInstruction extends InstructionBase {
  readonly keyword: 'cmd';
  readonly args: readonly string[];
  readonly shellForm: boolean;
}

export const cmdDefinition: CommandDefinition<CmdInstruction> = {
  ...selfContained,
  keyword: 'cmd',
  grammar: { arguments: 'maybe-json', heredocs: 'none' },
  parse,
  print: (instruction) => `CMD ${printCommand(instruction)}`,
  lower,
};

function parse({ base, args, json, flags }: ParseRequest): CmdInstruction {
  flags.read(noFlags);
  return { ...base, keyword: 'cmd', args: jsonOrShellArgs(args, json), shellForm: !json };
}

function lower(stage: StageContext, instruction: CmdInstruction): void {
  noteLastWins(stage, instruction);
  const command = startCommand(stage, instruction);
  stage.image.config.cmd = command;
  stage.image.config.argsEscaped = true;
  stage.commit(`CMD ${quoteList(command)}`);
}

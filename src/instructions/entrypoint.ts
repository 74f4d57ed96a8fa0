import { quoteList } from '../go/quote.ts';
import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { jsonOrShellArgs, startCommand } from './shared/command-line.ts';
import { noFlags } from './shared/flag-set.ts';
import { noteLastWins } from './shared/last-wins.ts';
import { printCommand } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `ENTRYPOINT …`: what a container runs. Drops a CMD that came with the base image. */
export interface EntrypointInstruction extends InstructionBase {
  readonly keyword: 'entrypoint';
  readonly args: readonly string[];
  readonly shellForm: boolean;
}

export const entrypointDefinition: CommandDefinition<EntrypointInstruction> = {
  ...selfContained,
  keyword: 'entrypoint',
  grammar: { arguments: 'maybe-json', heredocs: 'none' },
  parse,
  print: (instruction) => `ENTRYPOINT ${printCommand(instruction)}`,
  lower,
};

function parse({ base, args, json, flags }: ParseRequest): EntrypointInstruction {
  flags.read(noFlags);
  return { ...base, keyword: 'entrypoint', args: jsonOrShellArgs(args, json), shellForm: !json };
}

function lower(stage: StageContext, instruction: EntrypointInstruction): void {
  noteLastWins(stage, instruction);
  const command = startCommand(stage, instruction);
  const { config } = stage.image;
  config.entrypoint = command.length === 0 ? undefined : command;
  if (!stage.seen.has('cmd')) config.cmd = undefined;
  stage.commit(`ENTRYPOINT ${quoteList(command)}`);
}

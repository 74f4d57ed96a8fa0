import { CompileError } from '../diagnostics/compile-error.ts';
import { toUpper, trimSpace } from '../go/strings.ts';
import type { Heredoc, InstructionNode } from '../syntax/node.ts';
import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { noFlags } from './shared/flag-set.ts';
import { atLeastOneArgument } from './shared/instruction-errors.ts';
import { none } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `ONBUILD <instruction>`: run by builds that use the image as a base. */
export interface OnbuildInstruction extends InstructionBase {
  readonly keyword: 'onbuild';
  /** The instruction as a Dockerfile line, with the bodies of its heredocs. */
  readonly trigger: string;
}

export const onbuildDefinition: CommandDefinition<OnbuildInstruction> = {
  keyword: 'onbuild',
  grammar: { arguments: 'sub-instruction', heredocs: 'inner' },
  place: 'stage',
  flags: noFlags,
  parse,
  print: ({ trigger }) => `ONBUILD ${trigger}`,
  declares: none,
  meaning,
  countsAsStep: false,
  sources: none,
  triggers: ({ trigger }) => [trigger],
  lower,
};

const onbuildPrefix = /^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i;

function parse({ base, args, flags, heredocs, original }: ParseRequest): OnbuildInstruction {
  const [inner] = args;
  if (inner === undefined) throw atLeastOneArgument('ONBUILD');
  flags.read(noFlags);
  checkTrigger(toUpper(trimSpace(inner)));
  return { ...base, keyword: 'onbuild', trigger: withBodies(original.replace(onbuildPrefix, ''), heredocs) };
}

function checkTrigger(keyword: string): void {
  if (keyword === 'ONBUILD') {
    throw new CompileError("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  }
  if (keyword === 'MAINTAINER' || keyword === 'FROM') {
    throw new CompileError(`${keyword} isn't allowed as an ONBUILD trigger`);
  }
}

function withBodies(line: string, heredocs: readonly Heredoc[]): string {
  return line + heredocs.map(({ content, name }) => `\n${content}${name}`).join('');
}

/** The trigger becomes part of the image config, so its text counts, including blanks. */
function meaning({ args, original }: InstructionNode): readonly string[] {
  return [...args, original.replace(onbuildPrefix, '')];
}

function lower(stage: StageContext, { trigger }: OnbuildInstruction): void {
  stage.image.config.onBuild ??= [];
  stage.image.config.onBuild.push(trigger);
}

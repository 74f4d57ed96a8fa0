import { withEnv } from '../llb/state.ts';
import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { type OptionalKeyValue, withArg } from './shared/arg-list.ts';
import { docComment } from './shared/doc-comment.ts';
import { noFlags } from './shared/flag-set.ts';
import { atLeastOneArgument, blankNames } from './shared/instruction-errors.ts';
import { argumentsOf, type Declaration, none } from './shared/references.ts';
import { isScanArg } from './shared/scan-args.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `ARG NAME[=default] …`: variables that the user of a build can set. */
export interface ArgInstruction extends InstructionBase {
  readonly keyword: 'arg';
  readonly args: readonly OptionalKeyValue[];
}

/**
 * Has no `expand`: the default is expanded only when it is used, so an invalid default that is overridden is not an
 * error.
 */
export const argDefinition: CommandDefinition<ArgInstruction> = {
  keyword: 'arg',
  grammar: { arguments: 'name-or-name-value', heredocs: 'none' },
  place: 'anywhere',
  flags: noFlags,
  parse,
  print,
  declares,
  meaning: argumentsOf,
  countsAsStep: false,
  sources: none,
  triggers: none,
  lower,
  inEpochStage: { kind: 'arguments' },
};

// As in the reference, flags are not examined, so any flag is accepted.
function parse({ base, args: words, report }: ParseRequest): ArgInstruction {
  if (words.length === 0) throw atLeastOneArgument('ARG');
  const args = words.map((word) => parseArgument(word, base.comments));
  report({ kind: 'definition', instruction: 'ARG', names: args.map(({ key }) => key) });
  return { ...base, keyword: 'arg', args };
}

function parseArgument(word: string, comments: readonly string[]): OptionalKeyValue {
  const equals = word.indexOf('=');
  if (equals === 0) throw blankNames('ARG');
  const key = equals === -1 ? word : word.slice(0, equals);
  return {
    key,
    value: equals === -1 ? undefined : word.slice(equals + 1),
    docComment: docComment(comments, key),
  };
}

function print({ args }: ArgInstruction): string {
  return `ARG ${args.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)).join(' ')}`;
}

function declares({ args }: ArgInstruction): readonly Declaration[] {
  return args.map(({ key, value }) => ({ kind: 'arg', name: key, value }));
}

function lower(stage: StageContext, { args, lines }: ArgInstruction): void {
  const shown: string[] = [];
  for (const declared of args) {
    stage.report({ kind: 'named-value', instruction: 'ARG', key: declared.key });
    const { value, inherited } = resolveValue(stage, declared);
    const arg: OptionalKeyValue = { ...declared, value };
    if (value !== undefined && !isScanArg(arg.key)) stage.state = withEnv(stage.state, arg.key, value);
    stage.noteArg(arg, { lines, value, inherited });
    stage.buildArgs = withArg(stage.buildArgs, arg);
    shown.push(value === undefined ? arg.key : `${arg.key}=${value}`);
  }
  stage.commit(`ARG ${shown.join(' ')}`);
}

/** The value that was passed to the build, or else the default, or else the value of the ARG before the first FROM. */
function resolveValue(
  stage: StageContext,
  { key, value }: OptionalKeyValue,
): { readonly value: string | undefined; readonly inherited: boolean } {
  const given = stage.options.buildArgs.get(key);
  if (given !== undefined) return { value: given, inherited: false };
  if (value !== undefined) return { value: stage.expandWord(value), inherited: false };
  const outer = stage.options.globalArgs.get(key);
  return { value: outer, inherited: outer !== undefined };
}

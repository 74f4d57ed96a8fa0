import type { Grammar } from '../syntax/node.ts';
import { type AddInstruction, addDefinition } from './add.ts';
import { type ArgInstruction, argDefinition } from './arg.ts';
import { type CmdInstruction, cmdDefinition } from './cmd.ts';
import { type CopyInstruction, copyDefinition } from './copy.ts';
import { type EntrypointInstruction, entrypointDefinition } from './entrypoint.ts';
import { type EnvInstruction, envDefinition } from './env.ts';
import { type ExposeInstruction, exposeDefinition } from './expose.ts';
import { type FromInstruction, fromInstructionDefinition } from './from.ts';
import { type HealthcheckInstruction, healthcheckDefinition } from './healthcheck.ts';
import type { InstructionDefinition, Keyword } from './instruction-definition.ts';
import { type LabelInstruction, labelDefinition } from './label.ts';
import { type MaintainerInstruction, maintainerDefinition } from './maintainer.ts';
import { type OnbuildInstruction, onbuildDefinition } from './onbuild.ts';
import { type RunInstruction, runDefinition } from './run.ts';
import { type ShellInstruction, shellDefinition } from './shell.ts';
import { type StopsignalInstruction, stopsignalDefinition } from './stopsignal.ts';
import { type UserInstruction, userDefinition } from './user.ts';
import { type VolumeInstruction, volumeDefinition } from './volume.ts';
import { type WorkdirInstruction, workdirDefinition } from './workdir.ts';

/** An instruction inside a stage. */
export type Command =
  | AddInstruction
  | ArgInstruction
  | CmdInstruction
  | CopyInstruction
  | EntrypointInstruction
  | EnvInstruction
  | ExposeInstruction
  | HealthcheckInstruction
  | LabelInstruction
  | MaintainerInstruction
  | OnbuildInstruction
  | RunInstruction
  | ShellInstruction
  | StopsignalInstruction
  | UserInstruction
  | VolumeInstruction
  | WorkdirInstruction;

/** Any line of a Dockerfile, its meaning known. */
export type Instruction = Command | FromInstruction;

type DefinitionOf<K extends Keyword> = InstructionDefinition<Extract<Instruction, { readonly keyword: K }>>;

/** Sorted by keyword; a missing one does not compile. */
const definitions: { readonly [K in Keyword]: DefinitionOf<K> } = {
  add: addDefinition,
  arg: argDefinition,
  cmd: cmdDefinition,
  copy: copyDefinition,
  entrypoint: entrypointDefinition,
  env: envDefinition,
  expose: exposeDefinition,
  from: fromInstructionDefinition,
  healthcheck: healthcheckDefinition,
  label: labelDefinition,
  maintainer: maintainerDefinition,
  onbuild: onbuildDefinition,
  run: runDefinition,
  shell: shellDefinition,
  stopsignal: stopsignalDefinition,
  user: userDefinition,
  volume: volumeDefinition,
  workdir: workdirDefinition,
};

/**
 * What is known of each keyword. An instruction may only be handed to the definition of its own keyword:
 * `instructionDefinitions[instruction.keyword].lower?.(stage, instruction)`. The type cannot say so.
 */
export const instructionDefinitions = definitions as unknown as Readonly<
  Record<Keyword, InstructionDefinition<Instruction>>
>;

/** How each keyword's line is cut, for `parseSyntax`. */
export const grammar: Grammar = new Map(
  Object.values(instructionDefinitions).map((definition) => [definition.keyword, definition.grammar]),
);

/** Whether the word, in lower case, is a keyword. */
export function isKeyword(word: string): word is Keyword {
  return Object.hasOwn(definitions, word);
}

/** Every keyword, sorted, in lower case. */
export const keywords = Object.keys(definitions) as readonly Keyword[];

import { type AddInstruction, addDefinition } from './add.ts';
import { type ArgInstruction, argDefinition } from './arg.ts';
import { type CmdInstruction, cmdDefinition } from './cmd.ts';
import { type CopyInstruction, copyDefinition } from './copy.ts';
import { type EntrypointInstruction, entrypointDefinition } from './entrypoint.ts';
import { type EnvInstruction, envDefinition } from './env.ts';
import { type ExposeInstruction, exposeDefinition } from './expose.ts';
import { type FromInstruction, fromInstructionDefinition } from './from.ts';
import { type HealthcheckInstruction, healthcheckDefinition } from './healthcheck.ts';
import { createInstructionSet, type InstructionSet } from './instruction-set.ts';
import { type LabelInstruction, labelDefinition } from './label.ts';
import { type MaintainerInstruction, maintainerDefinition } from './maintainer.ts';
import { type OnbuildInstruction, onbuildDefinition } from './onbuild.ts';
import { type RunInstruction, runDefinition } from './run.ts';
import { type ShellInstruction, shellDefinition } from './shell.ts';
import { type StopsignalInstruction, stopsignalDefinition } from './stopsignal.ts';
import { type UserInstruction, userDefinition } from './user.ts';
import { type VolumeInstruction, volumeDefinition } from './volume.ts';
import { type WorkdirInstruction, workdirDefinition } from './workdir.ts';

/** The list of instructions. It does not compile if an instruction is only here, or only in the types below. */
const definitions = [
  addDefinition,
  argDefinition,
  cmdDefinition,
  copyDefinition,
  entrypointDefinition,
  envDefinition,
  exposeDefinition,
  fromInstructionDefinition,
  healthcheckDefinition,
  labelDefinition,
  maintainerDefinition,
  onbuildDefinition,
  runDefinition,
  shellDefinition,
  stopsignalDefinition,
  userDefinition,
  volumeDefinition,
  workdirDefinition,
] as const;

/** An instruction inside a stage, distinguished by `keyword`. */
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

/** Any line of a Dockerfile with its meaning, distinguished by `keyword`. */
export type Instruction = Command | FromInstruction;

/** The keywords of instructions, in lower case. */
export type Keyword = Instruction['keyword'];

/** The instructions of the Dockerfile language. */
export const dockerfileInstructions: InstructionSet = createInstructionSet(sameAsTypes(definitions));

type Listed = ReturnType<(typeof definitions)[number]['parse']>;

/** Keeps declaration files small: they would otherwise contain the types of all definitions. */
function sameAsTypes<List extends typeof definitions>(
  list: [Listed, Instruction] extends [Instruction, Listed] ? List : never,
): List {
  return list;
}

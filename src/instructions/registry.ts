import { addDefinition } from './add.ts';
import { argDefinition } from './arg.ts';
import { cmdDefinition } from './cmd.ts';
import { copyDefinition } from './copy.ts';
import { entrypointDefinition } from './entrypoint.ts';
import { envDefinition } from './env.ts';
import { exposeDefinition } from './expose.ts';
import { type FromInstruction, fromInstructionDefinition } from './from.ts';
import { healthcheckDefinition } from './healthcheck.ts';
import { createInstructionSet, type InstructionSet } from './instruction-set.ts';
import { labelDefinition } from './label.ts';
import { maintainerDefinition } from './maintainer.ts';
import { onbuildDefinition } from './onbuild.ts';
import { runDefinition } from './run.ts';
import { shellDefinition } from './shell.ts';
import { stopsignalDefinition } from './stopsignal.ts';
import { userDefinition } from './user.ts';
import { volumeDefinition } from './volume.ts';
import { workdirDefinition } from './workdir.ts';

/** The only list of instructions: the types below are derived from it. */
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

/** Any line of a Dockerfile with its meaning, distinguished by `keyword`. */
export type Instruction = ReturnType<(typeof definitions)[number]['parse']>;

/** An instruction inside a stage. */
export type Command = Exclude<Instruction, FromInstruction>;

/** The keywords of instructions, in lower case. */
export type Keyword = Instruction['keyword'];

/** The instructions of the Dockerfile language. */
export const dockerfileInstructions: InstructionSet = createInstructionSet(definitions);

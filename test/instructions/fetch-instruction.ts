import { type CopyInstruction, copyDefinition } from '../../src/instructions/copy.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
} from '../../src/instructions/instruction-definition.ts';
import {
  type AddedDefinition,
  extendInstructionSet,
  type InstructionSet,
} from '../../src/instructions/instruction-set.ts';
import { dockerfileInstructions } from '../../src/instructions/registry.ts';
import { textFlag } from '../../src/instructions/shared/flag-set.ts';
import { exactlyOneArgument } from '../../src/instructions/shared/instruction-errors.ts';
import { argumentsOf, type FileSource, none } from '../../src/instructions/shared/references.ts';

/** `FETCH --from=stage path`: an instruction that the language does not have. It copies a path to the same place. */
export interface FetchInstruction extends InstructionBase {
  readonly keyword: 'fetch';
  readonly from: string;
  readonly path: string;
}

const fetchFlags = { from: textFlag() };

export const fetchDefinition: CommandDefinition<FetchInstruction> & AddedDefinition = {
  keyword: 'fetch',
  grammar: { arguments: 'words', heredocs: 'none' },
  place: 'stage',
  flags: fetchFlags,
  parse,
  print: ({ from, path }: FetchInstruction) => `FETCH --from=${from} ${path}`,
  declares: none,
  meaning: argumentsOf,
  countsAsStep: true,
  sources: ({ from }: FetchInstruction): readonly FileSource[] => [{ kind: 'flag', name: from }],
  triggers: none,
  expand: (instruction: FetchInstruction, expand) => ({ ...instruction, path: expand(instruction.path) }),
  lower: (stage, instruction: FetchInstruction) => copyDefinition.lower(stage, asCopy(instruction)),
};

/** The Dockerfile language with FETCH. */
export const withFetch: InstructionSet = extendInstructionSet(dockerfileInstructions, [fetchDefinition]);

function parse({ base, args, flags }: ParseRequest): FetchInstruction {
  const { from } = flags.read(fetchFlags);
  const [path] = args;
  if (path === undefined || args.length !== 1) throw exactlyOneArgument('FETCH');
  return { ...base, keyword: 'fetch', from, path };
}

function asCopy({ path, ...instruction }: FetchInstruction): CopyInstruction {
  return {
    ...instruction,
    keyword: 'copy',
    sources: [path],
    contents: [],
    destination: path,
    chown: '',
    chmod: '',
    link: false,
    excludes: [],
    parents: false,
  };
}

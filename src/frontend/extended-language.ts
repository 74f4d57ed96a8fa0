import { CompileError } from '../diagnostics/compile-error.ts';
import { rootedPath } from '../go/path.ts';
import { dockerfileLanguage } from '../instructions/add-instructions.ts';
import { canReplace, composeSource, type ReadFile } from '../instructions/compose-source.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { InstructionDefinition } from '../instructions/own-instruction.ts';
import { marshal } from '../llb/marshal.ts';
import { createSourceFile } from '../source/source-file.ts';
import type { BuildScope } from './compile-ports.ts';
import { toReturnError } from './errors.ts';
import type { Dockerfile } from './read-dockerfile.ts';
import { solveRef } from './solve.ts';

/** The Dockerfile language with more instructions. It is passed in, so that our own frontend stays small. */
export interface ExtendedLanguage {
  readonly instructionSet: InstructionSet;
  /**
   * The Dockerfile with the lines of instructions that stand for others in their place. Rejects with a `GatewayError` with
   * the lines of the instruction if that fails.
   */
  compose(world: ContextWorld, dockerfile: Dockerfile): Promise<Dockerfile>;
}

/** The Dockerfile language with these instructions. Throws a `TypeError` for one whose keyword is taken. */
export function extendedLanguage(instructions: readonly InstructionDefinition[]): ExtendedLanguage {
  const instructionSet = dockerfileLanguage(instructions);
  return { instructionSet, compose: (world, dockerfile) => compose(instructionSet, world, dockerfile) };
}

async function compose(
  instructionSet: InstructionSet,
  world: ContextWorld,
  dockerfile: Dockerfile,
): Promise<Dockerfile> {
  if (!canReplace(instructionSet)) return dockerfile;
  const { file, sourceMap, error, facts } = await composeSource(
    dockerfile,
    instructionSet,
    contextReader(world),
  );
  if (error !== undefined) throw toReturnError(error, sourceMap);
  return { ...dockerfile, file, sourceMap, facts };
}

type ContextWorld = Pick<BuildScope, 'build' | 'mainContext'>;

/** Reads files of the build context, each once. */
export function contextReader(world: ContextWorld): (path: string) => Promise<ReadFile> {
  const known = new Map<string, Promise<ReadFile>>();
  return (written) => {
    const path = rootedPath(written).slice(1);
    const reading = known.get(path) ?? readContextFile(world, path);
    known.set(path, reading);
    return reading;
  };
}

async function readContextFile({ build, mainContext }: ContextWorld, path: string): Promise<ReadFile> {
  const { gateway, signal } = build;
  const { localUniqueId } = gateway.build;
  try {
    const definition = marshal(mainContext.withFile(path), { localUniqueId });
    const ref = await solveRef(gateway, { definition }, signal);
    const data = await gateway.readFile(ref, path, undefined, signal);
    const sourceMap = { filename: path, language: 'Dockerfile', data, definition };
    return { file: createSourceFile(path, data), sourceMap };
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    throw new CompileError(`cannot read ${path} of the build context: ${reason}`, {
      code: 'unreadable-file',
      hint: 'The path is relative to the build context.',
    });
  }
}

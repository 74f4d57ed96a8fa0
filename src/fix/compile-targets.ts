import { lastOf } from '../base/list.ts';
import { compileParsed, type ParsedDockerfile, parseDockerfile } from '../compile/compile.ts';
import type { CompileOptions, CompilePorts } from '../compile/ports.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { marshalImageConfig } from '../image/image-config.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { Definition } from '../llb/definition.ts';
import { marshal } from '../llb/marshal.ts';
import type { SourceFile } from '../source/source-file.ts';

/** What one target of a Dockerfile compiles to. */
export interface CompiledTarget {
  /** Name of the stage; '' if it has none. */
  readonly name: string;
  readonly definition: Definition;
  /** Bytes of the image config. */
  readonly config: Uint8Array;
}

/** The result of compiling one target. */
export type TargetOutcome = CompiledTarget | { readonly name: string; readonly error: string };

/** The assumptions of a compile. */
export interface CompileWorld {
  readonly options: CompileOptions;
  readonly ports: CompilePorts;
}

/** A parsed file, or the error. */
export type ParseOutcome = ParsedDockerfile | { readonly error: string };

export function tryParse(file: SourceFile, instructionSet: InstructionSet): ParseOutcome {
  return attempt(() => parseDockerfile(file, { instructionSet }));
}

/**
 * Compiles everything that a build can have as its target: each stage with a name, and the last one. Stages without a
 * name are part of those that use them.
 */
export async function compileTargets(
  parsed: ParsedDockerfile,
  { options, ports }: CompileWorld,
): Promise<readonly TargetOutcome[]> {
  const names = new Set([...parsed.stages.map(({ name }) => name).filter((name) => name !== '')]);
  names.add(lastOf(parsed.stages).name);
  const outcomes: TargetOutcome[] = [];
  for (const name of names) {
    const compiled = await attemptAsync(() => compileTarget(name, parsed, { options, ports }));
    outcomes.push('error' in compiled ? { name, ...compiled } : compiled);
  }
  return outcomes;
}

async function compileTarget(
  name: string,
  parsed: ParsedDockerfile,
  { options, ports }: CompileWorld,
): Promise<CompiledTarget> {
  const forTarget = { ...options, target: name, allStages: false };
  const { state, defaults, image } = await compileParsed(parsed, forTarget, ports);
  const definition = marshal(state, { ...defaults, localUniqueId: 'fix' });
  return { name, definition, config: marshalImageConfig(image) };
}

function attempt<T>(action: () => T): T | { readonly error: string } {
  try {
    return action();
  } catch (error) {
    return failure(error);
  }
}

async function attemptAsync<T>(action: () => Promise<T>): Promise<T | { readonly error: string }> {
  try {
    return await action();
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): { readonly error: string } {
  if (error instanceof CompileError) return { error: error.message };
  throw error;
}

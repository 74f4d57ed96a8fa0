import type { LineRange } from '../diagnostics/compile-error.ts';
import { parseStages } from '../instructions/parse-stages.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import type { SourceFile } from '../source/source-file.ts';
import { parseSyntax } from '../syntax/parse.ts';

/** A stage as `frontend.targets` lists it. */
export interface Target {
  /** '' when it has none. */
  readonly name: string;
  readonly description: string;
  /** Whether it is built when no target is named. */
  readonly isDefault: boolean;
  /** As written, variables not replaced. */
  readonly base: string;
  readonly platform: string;
  readonly lines: LineRange;
}

/**
 * The stages of a file, without evaluating anything (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go ListTargets). Throws a CompileError when the file does not parse.
 */
export function listTargets(file: SourceFile, instructionSet = dockerfileInstructions): readonly Target[] {
  const { stages } = parseStages(parseSyntax(file, instructionSet.grammar), { instructionSet });
  return stages.map(({ name, docComment, baseName, platform, lines }, index) => ({
    name,
    description: docComment,
    isDefault: index === stages.length - 1,
    base: baseName,
    platform,
    lines,
  }));
}

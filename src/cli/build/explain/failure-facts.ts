import type { LineRange } from '../../../diagnostics/compile-error.ts';
import { errorSources, type StatusDetail } from '../../../diagnostics/error-sources.ts';
import { parseInstruction } from '../../../instructions/parse-instruction.ts';
import { parseStages, type Stage } from '../../../instructions/parse-stages.ts';
import { type Command, dockerfileInstructions as instructionSet } from '../../../instructions/registry.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import { parseSyntax } from '../../../syntax/parse.ts';
import type { FailedStep } from '../../../views/progress/failed-step.ts';

/** What a build was given on this machine, as far as failures depend on it. */
export interface BuildInputs {
  readonly options: ReadonlyMap<string, string>;
  readonly locals: ReadonlyMap<string, string>;
  readonly secretIds: ReadonlySet<string>;
  readonly sshSockets: ReadonlyMap<string, string>;
  /** The frontend to use instead of ours. */
  readonly frontend: string | undefined;
  /** The context as the user named it. */
  readonly context: string;
}

/** A failed build: its error, and the instruction that failed. */
export interface FailureFacts {
  readonly inputs: BuildInputs;
  /** The message of the error, and of the step if one failed. */
  readonly message: string;
  readonly step: FailedStep | undefined;
  /** The Dockerfile as the daemon had it, and where in it. */
  readonly file: SourceFile | undefined;
  readonly lines: LineRange | undefined;
  /** Undefined if the lines do not contain exactly one valid instruction. */
  readonly instruction: Command | undefined;
  readonly stages: readonly Stage[];
}

/** Gathers the facts about an error. Never throws. */
export function failureFacts(
  error: unknown,
  step: FailedStep | undefined,
  inputs: BuildInputs,
): FailureFacts {
  const message = [error instanceof Error ? error.message : String(error), step?.error ?? ''].join('\n');
  const details = (error as { details?: readonly StatusDetail[] } | undefined)?.details ?? [];
  const [source] = errorSources(Array.isArray(details) ? details : []);
  const { file, lines } = source ?? {};
  return { inputs, message, step, file, lines, ...(file ? readDockerfile(file, lines) : nothingRead) };
}

const nothingRead = { instruction: undefined, stages: [] } as const;

function readDockerfile(
  file: SourceFile,
  lines: LineRange | undefined,
): Pick<FailureFacts, 'instruction' | 'stages'> {
  const instruction = attempt(() => {
    const nodes = parseSyntax(file, instructionSet.grammar).instructions;
    const found = nodes.find((node) => node.lines.start === lines?.start);
    const parsed = found && parseInstruction(found, instructionSet);
    return parsed?.keyword === 'from' ? undefined : parsed;
  });
  const stages = attempt(
    () => parseStages(parseSyntax(file, instructionSet.grammar), { instructionSet }).stages,
  );
  return { instruction, stages: stages ?? [] };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // The build failed because of it, or another frontend understands more.
    return undefined;
  }
}

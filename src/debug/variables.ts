import { isSecretName } from '../base/secret-name.ts';
import { redactCredentials } from '../go/redact-credentials.ts';
import { compareBytes } from '../go/strings.ts';
import { parseStages, type StageList } from '../instructions/parse-stages.ts';
import { type Command, dockerfileInstructions as instructionSet } from '../instructions/registry.ts';
import { parseSyntax } from '../syntax/parse.ts';
import type { DebugProgram } from './debug-program.ts';
import type { ProgramPoint } from './points.ts';

/** An ARG or ENV that an instruction can refer to. */
export interface Variable {
  readonly name: string;
  /** Hidden if the name says that it is a secret. */
  readonly value: string;
  /** Where the value comes from, in words: `ENV in line 3`. */
  readonly origin: string;
}

/** What replaces the value of a variable whose name says that it is a secret. */
export const hiddenValue = '(hidden)';

/** The variables at a step, sorted by name. `buildArgs` are the names that the command line sets. */
export function variablesAt(
  program: DebugProgram,
  { step, frames }: ProgramPoint,
  buildArgs: ReadonlySet<string>,
): readonly Variable[] {
  const env = program.variables.get(step.line);
  const list = parseStages(parseSyntax(program.file, instructionSet.grammar), { instructionSet });
  const stage = frames.at(-1)?.stage.lines.index ?? 0;
  return [...new Set(env?.keys() ?? [])].sort(compareBytes).map((name) => ({
    name,
    value: isSecretName(name) ? hiddenValue : redactCredentials(env?.get(name) ?? ''),
    origin: originOf(name, { list, stage, line: step.line, buildArgs }),
  }));
}

interface Place {
  readonly list: StageList;
  readonly stage: number;
  /** Instructions before this line count. */
  readonly line: number;
  readonly buildArgs: ReadonlySet<string>;
}

function originOf(name: string, place: Place): string {
  const { list, stage, line, buildArgs } = place;
  const { instructions = [], baseName } = list.stages[stage] ?? {};
  const found = instructions.filter((one) => one.lines.start < line).findLast((one) => declares(one, name));
  if (!found) {
    const base = list.stages
      .slice(0, stage)
      .findLastIndex((one) => one.name !== '' && one.name === baseName?.toLowerCase());
    if (base >= 0) return originOf(name, { ...place, stage: base, line: Number.POSITIVE_INFINITY });
    return predefined.test(name) ? 'set by BuildKit' : 'the base image';
  }
  if (found.keyword === 'env') return `ENV in line ${found.lines.start}`;
  const where = `ARG in line ${found.lines.start}`;
  if (buildArgs.has(name)) return `--build-arg, ${where}`;
  if (found.keyword === 'arg' && found.args.some(({ key, value }) => key === name && value !== undefined))
    return where;
  const global = list.metaArgs.findLast(({ args }) => args.some(({ key }) => key === name));
  return global ? `ARG in line ${global.lines.start}` : predefined.test(name) ? 'set by BuildKit' : where;
}

function declares(instruction: Command, name: string): boolean {
  if (instruction.keyword === 'env') return instruction.pairs.some(({ key }) => key === name);
  return instruction.keyword === 'arg' && instruction.args.some(({ key }) => key === name);
}

const predefined = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT|STAGE)$/;

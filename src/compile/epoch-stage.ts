import { wrapError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { commandDefinitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import { unusableEpochStage } from '../instructions/shared/epoch-source.ts';
import { type Declaration, declaredArgs } from '../instructions/shared/references.ts';
import type { EnvList } from '../llb/env-list.ts';
import type { State } from '../llb/state.ts';
import { expandWord, type LexOptions } from '../shell/lexer.ts';

/** The language and the variables with which the stage that SOURCE_DATE_EPOCH names is read. */
export interface EpochStageInput {
  readonly instructionSet: InstructionSet;
  /** ARGs before the first FROM. */
  readonly env: EnvList;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly lex: LexOptions;
}

/**
 * The one source of a stage that SOURCE_DATE_EPOCH names: `FROM scratch`, ARGs and one ADD of one URL or repository.
 * Throws a CompileError, without lines, for any other stage (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/epoch.go sourceDateEpochStageSource).
 */
export function epochStageSource(stage: Stage, input: EpochStageInput): State {
  const { instructionSet, lex } = input;
  if (expandBaseName(stage.baseName, input) !== 'scratch') throw unusableEpochStage('must use FROM scratch');
  let { env } = input;
  let source: State | undefined;
  for (const instruction of stage.instructions) {
    const definition = commandDefinitionOf(instructionSet, instruction);
    const part = definition.inEpochStage;
    if (part === undefined) {
      const { written } = instruction;
      throw unusableEpochStage(`does not meet source-only requirements: unsupported ${written} instruction`);
    }
    if (part.kind === 'arguments') {
      env = declare(definition.declares(instruction), env, input);
      continue;
    }
    if (source !== undefined) throw unusableEpochStage('must contain exactly one remote ADD');
    source = part.state(instruction, (word) => expandWord(word, env, lex).result);
  }
  if (source === undefined) throw unusableEpochStage('must contain exactly one remote ADD');
  return source;
}

function expandBaseName(baseName: string, { env, lex }: EpochStageInput): string {
  try {
    return expandWord(baseName, env, lex).result;
  } catch (error) {
    throw wrapError(error, `failed to process source stage base name ${quote(baseName)}`);
  }
}

function declare(
  declarations: readonly Declaration[],
  env: EnvList,
  { buildArgs, lex }: EpochStageInput,
): EnvList {
  let known = env;
  for (const { name, value } of declaredArgs(declarations)) {
    const given = buildArgs.get(name);
    if (given !== undefined) known = known.set(name, given);
    else if (value !== undefined) known = known.set(name, expandWord(value, known, lex).result);
  }
  return known;
}

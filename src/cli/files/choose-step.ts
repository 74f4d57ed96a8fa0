import type { StagedFile, StageState } from '../../gateway/steps/solve-step.ts';
import { findStage, type StageLines } from '../../gateway/steps/stage-lines.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The state that a word of the command line names: a line, a stage by name or number, or `STAGE:LINE`. A number alone is a line.
 * Throws a {@link UsageError} with the choices.
 */
export function chooseStep(word: string, { file, stages }: StagedFile): StageState {
  const [, name, digits] = /^(?:(.*):)?(\d+)$/s.exec(word) ?? [];
  if (digits === undefined) return { file, stage: stageNamed(word, stages) };
  const line = Number(digits);
  const stage = name === undefined ? undefined : stageNamed(name, stages);
  const found = (stage ? [stage] : stages).find(({ start, end }) => line >= start && line <= end);
  if (found) return { file, stage: found, line };
  const reason = stage
    ? `the stage ${stageText(stage)} has the lines ${stage.start} to ${stage.end}`
    : 'no stage has this line';
  throw new UsageError(`${word}: ${reason}`, choices(stages));
}

/** {@link findStage}. Throws a {@link UsageError} with the choices. */
export function stageNamed(word: string, stages: readonly StageLines[]): StageLines {
  const stage = findStage(word, stages);
  if (stage) return stage;
  throw new UsageError(`${word}: the Dockerfile has no such stage`, choices(stages));
}

function choices(stages: readonly StageLines[]): string {
  const list = stages.map((stage) => `  ${stageText(stage)} (lines ${stage.start} to ${stage.end})`);
  return `Write a line, a stage, or STAGE:LINE. The stages are:\n${list.join('\n')}`;
}

export function stageText({ name, index }: StageLines): string {
  return name || `number ${index}`;
}

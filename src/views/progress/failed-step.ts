import { flushLine, type ProgressModel, type ProgressStep } from './progress-model.ts';

/** The step that a build failed at, with the end of what it printed. */
export interface FailedStep {
  readonly name: string;
  readonly error: string;
  /** The last lines, in full, each with its time. */
  readonly lines: readonly string[];
  /** How many lines it printed before those. */
  readonly earlier: number;
}

/** The first step that failed by itself, not because the build was cancelled; undefined when none did. */
export function failedStep({ steps }: ProgressModel): FailedStep | undefined {
  const failed = [...steps.values()].find(({ error }) => error !== '' && !isCanceled(error));
  if (failed === undefined) return undefined;
  const lines = lastLines(failed);
  return { name: failed.name, error: failed.error, lines, earlier: failed.lineCount - lines.length };
}

export function isCanceled(error: string): boolean {
  return error.endsWith('context canceled');
}

/** The block that tells of it: its name and its output between rules. */
export function failedStepText({ name, lines, earlier }: FailedStep): string {
  const rule = '-'.repeat(20);
  const more = earlier > 0 ? [`(${earlier} earlier lines)`] : [];
  return [rule, `> ${name}:`, ...more, ...lines, rule, ''].join('\n');
}

function lastLines(step: ProgressStep): readonly string[] {
  flushLine(step);
  return step.recent.slice(-shownLines);
}

const shownLines = 30;

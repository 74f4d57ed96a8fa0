import { flushLine, type ProgressModel, type ProgressStep } from './progress-model.ts';

/** The failed step of a build, with the end of its output. */
export interface FailedStep {
  readonly name: string;
  readonly error: string;
  /** The last lines, not truncated, each with its time. */
  readonly lines: readonly string[];
  /** The number of lines before those. */
  readonly earlier: number;
}

/** The first step that failed by itself, not because the build was cancelled, or undefined. */
export function failedStep({ steps }: ProgressModel): FailedStep | undefined {
  const failed = [...steps.values()].find(({ error }) => error !== '' && !isCanceled(error));
  if (failed === undefined) return undefined;
  const lines = lastLines(failed);
  return { name: failed.name, error: failed.error, lines, earlier: failed.lineCount - lines.length };
}

export function isCanceled(error: string): boolean {
  return error.endsWith('context canceled');
}

/** Formats a failed step: its name, and its output between rules. */
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

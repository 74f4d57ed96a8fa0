import type { GraphView, ViewStep } from '../graph/graph-view.ts';

/**
 * The chain of steps that determined the end of the build, in order: the step that ended last, before it the input of that
 * step that ended last, and so on. Steps without times are not part of it.
 */
export function criticalPath({ steps }: GraphView): readonly number[] {
  const path: number[] = [];
  for (let step = latest(steps.filter(hasRun)); step !== undefined; ) {
    path.unshift(step.index);
    step = latest(step.inputs.flatMap((input) => steps[input.step] ?? []).filter(hasRun));
  }
  return path;
}

function hasRun({ facts }: ViewStep): boolean {
  return facts?.startMs !== undefined && facts.durationMs !== undefined && facts.state !== 'cached';
}

function latest(steps: readonly ViewStep[]): ViewStep | undefined {
  const endOf = ({ facts }: ViewStep) => (facts?.startMs ?? 0) + (facts?.durationMs ?? 0);
  return steps.reduce<ViewStep | undefined>(
    (last, step) => (last === undefined || endOf(step) > endOf(last) ? step : last),
    undefined,
  );
}

import type { Timestamp } from '../../record/status.ts';

import { formatSeconds } from './format.ts';
import { isStarted, type ProgressModel, type ProgressStep, runTime } from './progress-model.ts';
import { countSteps } from './step-count.ts';
import { cutToWidth } from './text-width.ts';

/** The summary of a build. Times are in milliseconds. */
export interface BuildSummary {
  /** From the start of the first step to the end of the last one. */
  readonly time: number;
  /** Stage steps that ran or were cached. */
  readonly steps: number;
  readonly cached: number;
  /** The chain of dependent steps that took longest, in order. The build cannot be faster than this chain. */
  readonly criticalPath: readonly ProgressStep[];
  readonly criticalTime: number;
}

export function summarize({ steps, stepOf }: ProgressModel, now: Timestamp): BuildSummary {
  const started = [...steps.values()].filter(isStarted);
  const starts = started.flatMap((step) => [...step.intervals.keys()]);
  const ends = started.flatMap((step) => [...step.intervals.values()].map((end) => end ?? now));
  const { completed, cached } = countSteps({ steps });
  const path = criticalPath(started, stepOf, now);
  return {
    time: started.length === 0 ? 0 : maximum(ends) - minimum(starts),
    steps: completed,
    cached,
    criticalPath: path,
    criticalTime: path.reduce((sum, step) => sum + runTime(step, now), 0),
  };
}

/**
 * `Built in 3.2s: 12 steps, 7 cached` (only the time if there are no steps), and below it the critical path if it is
 * worth showing.
 */
export function summaryLines(summary: BuildSummary, now: Timestamp, arrow: string): readonly string[] {
  const { time, steps, cached, criticalTime } = summary;
  const count = `${steps} ${steps === 1 ? 'step' : 'steps'}`;
  const title = `Built in ${formatSeconds(time)}${steps > 0 ? `: ${count}, ${cached} cached` : ''}`;
  const worthy = summary.criticalPath.filter((step) => runTime(step, now) >= criticalTime / 20);
  if (criticalTime < 500 || worthy.length === 0) return [title];
  const chain = worthy.map(
    (step) => `${cutToWidth(step.name, nameWidth)} ${formatSeconds(runTime(step, now))}`,
  );
  return [title, `Critical path ${formatSeconds(criticalTime)}: ${chain.join(` ${arrow} `)}`];
}

/** A name in the chain only needs to be recognizable. */
const nameWidth = 60;

interface Chain {
  readonly time: number;
  readonly steps: readonly ProgressStep[];
}

const noChain: Chain = { time: 0, steps: [] };

/** The longest chain of inputs, by the time of each step. */
function criticalPath(
  steps: readonly ProgressStep[],
  stepOf: (digest: string) => ProgressStep | undefined,
  now: Timestamp,
): readonly ProgressStep[] {
  const known = new Map<ProgressStep, Chain>();
  const chainTo = (step: ProgressStep): Chain => {
    const found = known.get(step);
    if (found !== undefined) return found;
    // Groups of vertices can depend on each other, so a step that is being visited counts as 0.
    known.set(step, noChain);
    const inputs = [...step.inputs].map(stepOf).filter((input) => input !== undefined);
    const before = longest(inputs.filter((input) => input !== step).map(chainTo));
    const chain = { time: before.time + runTime(step, now), steps: [...before.steps, step] };
    known.set(step, chain);
    return chain;
  };
  return longest(steps.map(chainTo)).steps;
}

function longest(chains: readonly Chain[]): Chain {
  return chains.reduce((best, chain) => (chain.time > best.time ? chain : best), noChain);
}

function maximum(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

function minimum(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

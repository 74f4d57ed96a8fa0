import type { Timestamp } from '../../record/status.ts';

import { formatSeconds } from './format.ts';
import { isStarted, type ProgressModel, type ProgressStep, runTime } from './progress-model.ts';
import { countSteps } from './step-count.ts';
import { cutToWidth } from './text-width.ts';

/** What a build came to. Times are in milliseconds. */
export interface BuildSummary {
  /** From the first step's start to the last one's end. */
  readonly time: number;
  /** Steps of stages that were run or found in the cache. */
  readonly steps: number;
  readonly cached: number;
  /** The chain of steps that took longest, in their order: no build could be faster with these steps. */
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

/** `Built in 3.2s: 12 steps, 7 cached` (without steps, the time alone), and below it the critical path when it is worth a word. */
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

/** A name in the chain is to be known again, not to be read. */
const nameWidth = 60;

interface Chain {
  readonly time: number;
  readonly steps: readonly ProgressStep[];
}

const noChain: Chain = { time: 0, steps: [] };

/** The longest chain by the steps' own times, along their inputs. */
function criticalPath(
  steps: readonly ProgressStep[],
  stepOf: (digest: string) => ProgressStep | undefined,
  now: Timestamp,
): readonly ProgressStep[] {
  const known = new Map<ProgressStep, Chain>();
  const chainTo = (step: ProgressStep): Chain => {
    const found = known.get(step);
    if (found !== undefined) return found;
    // Groups of vertices may need each other: whoever is being looked at counts as nothing.
    known.set(step, noChain);
    const inputs = [...step.inputs].map(stepOf).filter((input) => input !== undefined && input !== step);
    const before = longest(inputs.map((input) => chainTo(input!)));
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

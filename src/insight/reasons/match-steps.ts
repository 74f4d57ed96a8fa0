import type { BuildStep, StepGraph } from '../graph/step-graph.ts';

/**
 * Finds the steps of an earlier build that those of a later one were: by the index of the later step. Equal instructions
 * come first, then equal names, then the steps of one stage that are left, in their order.
 */
export function matchSteps(before: StepGraph, after: StepGraph): ReadonlyMap<number, number> {
  const matching: Matching = { before, after, pairs: new Map(), taken: new Set() };
  pairBy(matching, (step) => `${step.kind} ${identity(step)} ${step.name}`);
  pairBy(matching, (step) => `${step.kind} ${identity(step)}`);
  pairBy(matching, (step) => step.name && `${step.kind} ${step.name}`);
  pairBy(matching, (step) => step.kind !== 'source' && `${step.kind} ${stageOf(step)} ${keywordOf(step)}`);
  pairBy(matching, (step) => `${step.kind} ${stageOf(step)}`);
  return matching.pairs;
}

interface Matching {
  readonly before: StepGraph;
  readonly after: StepGraph;
  readonly pairs: Map<number, number>;
  readonly taken: Set<number>;
}

/** Pairs what is left and has the same key, the first with the first. */
function pairBy({ before, after, pairs, taken }: Matching, keyOf: (step: BuildStep) => string | false): void {
  const waiting = new Map<string, number[]>();
  for (const step of before.steps) {
    const key = taken.has(step.index) ? false : keyOf(step);
    if (key) waiting.set(key, [...(waiting.get(key) ?? []), step.index]);
  }
  for (const step of after.steps) {
    const key = pairs.has(step.index) ? false : keyOf(step);
    const found = key ? waiting.get(key)?.shift() : undefined;
    if (found === undefined) continue;
    pairs.set(step.index, found);
    taken.add(found);
  }
}

/** What a step is, whatever it stands on. */
function identity({ own, source, digest }: BuildStep): string {
  return own?.digest ?? source?.identifier ?? digest;
}

/** `[linux/amd64 build 2/3] RUN make` is of the stage `linux/amd64 build`. */
function stageOf({ name }: BuildStep): string {
  return /^\[([^\]]*?)(?: \d+\/\d+)?\]/.exec(name)?.[1] ?? '';
}

function keywordOf({ name }: BuildStep): string {
  return /^\[[^\]]*\] (\w+)/.exec(name)?.[1] ?? '';
}

import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { alignTexts } from './align-texts.ts';
import { instructionOf, keywordOf, stageOf } from './step-text.ts';

/**
 * Finds for each step of a later build the step of the earlier build that it corresponds to. Returns earlier steps by
 * the index of the later step. Equal instructions are paired first, then equal texts. Steps that remain in a stage
 * between paired steps are paired by keyword, in order, so that their texts are as similar as possible.
 */
export function matchSteps(before: StepGraph, after: StepGraph): ReadonlyMap<number, number> {
  const matching: Matching = { before, after, pairs: new Map(), taken: new Set() };
  pairBy(matching, (step) => `${identity(step)} ${step.name}`);
  pairBy(matching, (step) => `${identity(step)} ${stageOf(step)} ${instructionOf(step)}`);
  pairBy(matching, identity);
  pairBy(matching, (step) => step.name && step.name);
  pairBy(matching, (step) => instructionOf(step) && `${stageOf(step)} ${instructionOf(step)}`);
  pairBy(matching, (step) => step.kind !== 'source' && instructionOf(step));
  pairSimilar(matching);
  pairBy(matching, (step) => step.kind === 'source' && keywordOf(step) === 'FROM' && `FROM ${stageOf(step)}`);
  return matching.pairs;
}

interface Matching {
  readonly before: StepGraph;
  readonly after: StepGraph;
  readonly pairs: Map<number, number>;
  readonly taken: Set<number>;
}

/** Pairs remaining steps of the same kind and with the same key, in order. */
function pairBy({ before, after, pairs, taken }: Matching, keyOf: (step: BuildStep) => string | false): void {
  const waiting = new Map<string, number[]>();
  const fullKey = (step: BuildStep) => {
    const key = keyOf(step);
    return key === false || key === '' ? undefined : `${step.kind} ${key}`;
  };
  for (const step of before.steps) {
    const key = taken.has(step.index) ? undefined : fullKey(step);
    if (key === undefined) continue;
    const same = waiting.get(key);
    if (same) same.push(step.index);
    else waiting.set(key, [step.index]);
  }
  for (const step of after.steps) {
    const key = pairs.has(step.index) ? undefined : fullKey(step);
    const found = key === undefined ? undefined : waiting.get(key)?.shift();
    if (found === undefined) continue;
    pairs.set(step.index, found);
    taken.add(found);
  }
}

/** Pairs the remaining steps of a stage in each gap between pairs. */
function pairSimilar(matching: Matching): void {
  const { before, after, pairs, taken } = matching;
  const stages = stagePairs(matching);
  const old = gapsOf(before, (index) => (taken.has(index) ? index : undefined), stageOf);
  const stageBefore = (step: BuildStep) => stages.get(stageOf(step)) ?? stageOf(step);
  const fresh = gapsOf(after, (index) => pairs.get(index), stageBefore);
  for (const [key, steps] of fresh) {
    const rivals = old.get(key) ?? [];
    for (const [i, j] of alignTexts(rivals.map(instructionOf), steps.map(instructionOf))) {
      const [was, is] = [rivals[i], steps[j]];
      if (was === undefined || is === undefined) continue;
      pairs.set(is.index, was.index);
      taken.add(was.index);
    }
  }
}

/** Renamed stages: for a stage of the later build, the earlier stage that contained most of its paired steps. */
function stagePairs({ before, after, pairs }: Matching): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [is, was] of pairs) {
    const [fresh, old] = [after.steps[is], before.steps[was]];
    if (fresh === undefined || old === undefined || fresh.kind === 'source') continue;
    const counts = votes.get(stageOf(fresh)) ?? new Map<string, number>();
    votes.set(stageOf(fresh), counts.set(stageOf(old), (counts.get(stageOf(old)) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([stage, counts]) => [stage, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? stage]),
  );
}

/**
 * Unpaired steps by stage, keyword and the last paired step before them in the stage. `anchorOf` returns the same
 * number for both steps of a pair.
 */
function gapsOf(
  { steps }: StepGraph,
  anchorOf: (index: number) => number | undefined,
  stageName: (step: BuildStep) => string,
): ReadonlyMap<string, readonly BuildStep[]> {
  const anchors = new Map<string, number>();
  const gaps = new Map<string, BuildStep[]>();
  for (const step of steps) {
    if (step.kind === 'source') continue;
    const stage = stageName(step);
    const anchor = anchorOf(step.index);
    if (anchor !== undefined) anchors.set(stage, anchor);
    else {
      const key = JSON.stringify([step.kind, stage, keywordOf(step), anchors.get(stage) ?? -1]);
      const gap = gaps.get(key);
      if (gap) gap.push(step);
      else gaps.set(key, [step]);
    }
  }
  return gaps;
}

/** Identifies a step independently of its inputs. */
export function identity({ own, source, digest }: BuildStep): string {
  return own?.digest ?? source?.identifier ?? digest;
}

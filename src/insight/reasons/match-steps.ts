import { groupBy } from '../../base/list.ts';
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
  const fullKey = (step: BuildStep) => {
    const key = keyOf(step);
    return key === false || key === '' ? undefined : `${step.kind} ${key}`;
  };
  const left = before.steps.filter(({ index }) => !taken.has(index));
  const waiting = new Map([...groupBy(left, fullKey)].map(([key, steps]) => [key, steps.values()]));
  for (const step of after.steps) {
    const key = pairs.has(step.index) ? undefined : fullKey(step);
    const found = key === undefined ? undefined : waiting.get(key)?.next().value;
    if (found === undefined) continue;
    pairs.set(step.index, found.index);
    taken.add(found.index);
  }
}

/** Pairs the remaining steps of a stage in each gap between pairs. */
function pairSimilar(matching: Matching): void {
  const { before, after, pairs, taken } = matching;
  const stages = matchStages(before, after, pairs);
  const old = gapsOf(before, (index) => (taken.has(index) ? index : undefined), stageOf);
  const stageBefore = (step: BuildStep) => stages.get(stageOf(step)) ?? stageOf(step);
  const fresh = gapsOf(after, (index) => pairs.get(index), stageBefore);
  for (const [key, steps] of fresh) {
    const rivals = old.get(key) ?? [];
    const texts = [rivals, steps].map((list) => list.map(({ step }) => instructionOf(step)));
    for (const [i, j] of alignTexts(texts[0] ?? [], texts[1] ?? [])) {
      const [was, is] = [rivals[i]?.step, steps[j]?.step];
      if (was === undefined || is === undefined) continue;
      pairs.set(is.index, was.index);
      taken.add(was.index);
    }
  }
}

/**
 * For each stage of the later build, the earlier stage that contained most of its steps, which may have had another name.
 * `pairs` are those of {@link matchSteps}.
 */
export function matchStages(
  before: StepGraph,
  after: StepGraph,
  pairs: ReadonlyMap<number, number>,
): ReadonlyMap<string, string> {
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
): ReadonlyMap<string, readonly { readonly step: BuildStep }[]> {
  const anchors = new Map<string, number>();
  const unpaired = steps.flatMap((step) => {
    if (step.kind === 'source') return [];
    const stage = stageName(step);
    const anchor = anchorOf(step.index);
    if (anchor === undefined)
      return [{ step, gap: JSON.stringify([step.kind, stage, keywordOf(step), anchors.get(stage) ?? -1]) }];
    anchors.set(stage, anchor);
    return [];
  });
  return groupBy(unpaired, ({ gap }) => gap);
}

/** Identifies a step independently of its inputs. */
export function identity({ own, source, digest }: BuildStep): string {
  return own?.digest ?? source?.identifier ?? digest;
}

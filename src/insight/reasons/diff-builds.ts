import { firstOf, groupBy } from '../../base/list.ts';
import type { BuildStep, SourcePlace } from '../graph/step-graph.ts';
import type { Cause, StepRef } from './cause.ts';
import { type ComparedBuild, compareSteps, refOf } from './compare-steps.ts';
import { isInternal } from './explain-steps.ts';
import { longestRun } from './longest-run.ts';
import { matchSteps } from './match-steps.ts';
import { stageOf, twinKey } from './step-text.ts';
import { twinCauses } from './twin-causes.ts';

/** What happened to a step. `follows`: the instruction is the same, but something that it depends on differs. */
export type StepChange = 'same' | 'follows' | 'changed' | 'moved' | 'added' | 'removed';

/** A step of either build. */
export interface DiffStep {
  readonly what: StepChange;
  readonly name: string;
  readonly digest: string;
  /** In the second Dockerfile; for a removed step, in the first one. */
  readonly place?: SourcePlace;
  /** The step of the first build, if it is in both builds. */
  readonly before?: StepRef;
  readonly causes: readonly Cause[];
}

/** A part of the image's config that differs, such as `Labels.a`, `Cmd` or `Env.PATH`. */
export interface ConfigChange {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** How two builds differ. It can be written as JSON unchanged; `version` is raised when a member changes its meaning. */
export interface BuildDiff {
  readonly version: 1;
  /** The names of the two builds, as the user gave them. */
  readonly before: string;
  readonly after: string;
  /** Steps and base images: those of the second build in their order, then the removed ones. */
  readonly steps: readonly DiffStep[];
  /** Changes of the image config, because of which no step runs again. */
  readonly config: readonly ConfigChange[];
  readonly counts: Readonly<Record<StepChange, number>>;
}

/** Compares the steps of two builds by their definitions alone. */
export function diffSteps(before: ComparedBuild, after: ComparedBuild): readonly DiffStep[] {
  const differences = compareSteps(after, before, () => false);
  const pairs = matchSteps(before.graph, after.graph);
  const moved = movedSteps(pairs, after.graph.steps);
  const present = after.graph.steps.filter(isShown).map((step): DiffStep => {
    const { old, causes = [] } = differences[step.index] ?? { old: undefined };
    if (old === undefined) return { ...diffStep(step, 'added'), causes: [] };
    const all = step.source ? sourceCauses(step, old) : causes;
    const what = changeOf(all, moved.has(step.index));
    return { ...diffStep(step, what), before: refOf(old), causes: all };
  });
  const kept = new Set(pairs.values());
  const gone = before.graph.steps.filter((step) => isShown(step) && !kept.has(step.index));
  return mergeTwins([...present, ...gone.map((step) => diffStep(step, 'removed'))]);
}

/** Whether a diff lists the step. Changes of file sources are shown at the steps that use their files instead. */
function isShown(step: BuildStep): boolean {
  return step.source ? !step.source.identifier.startsWith('local://') : !isInternal(step);
}

function diffStep({ name, digest, place, source }: BuildStep, what: StepChange): DiffStep {
  return { what, name: name || (source?.identifier ?? ''), digest, ...(place && { place }), causes: [] };
}

function sourceCauses(step: BuildStep, old: BuildStep): readonly Cause[] {
  const [before, after] = [old.source?.identifier, step.source?.identifier ?? ''];
  return before === after ? [] : [{ kind: 'base', before, after, layers: 'unknown' }];
}

function changeOf(causes: readonly Cause[], isMoved: boolean): StepChange {
  if (causes.some(({ kind }) => kind === 'own' || kind === 'files')) return 'changed';
  if (isMoved) return 'moved';
  if (causes.some(isOtherStage)) return 'changed';
  if (causes.length === 0) return 'same';
  // A step that uses the changed image has the line of its FROM as cause; the FROM itself has no line.
  const isBase = causes.every((cause) => cause.kind === 'base' && cause.line === undefined);
  return isBase ? 'changed' : 'follows';
}

/** Whether an instruction names another stage: that of the step, or the FROM instruction of its stage. */
function isOtherStage(cause: Cause): boolean {
  return cause.kind === 'order' && (cause.onlyFiles === true || cause.line !== undefined);
}

/** The smallest set of steps that moved within their stage. */
function movedSteps(pairs: ReadonlyMap<number, number>, steps: readonly BuildStep[]): ReadonlySet<number> {
  const paired = steps.filter((step) => !step.source && pairs.has(step.index));
  const stages = groupBy(paired, stageOf);
  const moved = new Set<number>();
  for (const stage of stages.values()) {
    const kept = longestRun(stage.map(({ index }) => pairs.get(index) ?? -1));
    stage.forEach(({ index }, i) => {
      if (!kept.has(i)) moved.add(index);
    });
  }
  return moved;
}

function mergeTwins(steps: readonly DiffStep[]): readonly DiffStep[] {
  const groups = groupBy(steps, (step) => `${step.what === 'removed'} ${twinKey(step)}`);
  return [...groups.values()].map((twins) => (twins.length === 1 ? firstOf(twins) : mergeAll(twins)));
}

function mergeAll(twins: readonly DiffStep[]): DiffStep {
  const first = firstOf(twins);
  const causes = twinCauses(twins);
  const most = twins.reduce((best, twin) => (ranks[twin.what] > ranks[best.what] ? twin : best));
  const isSame = causes.length === 0 && most.what === 'follows';
  return { ...first, what: isSame ? first.what : most.what, causes };
}

const ranks = { same: 0, follows: 1, moved: 2, changed: 3, removed: 4, added: 4 } as const;

/** Creates a {@link BuildDiff} with its counts. */
export function buildDiff(
  names: Pick<BuildDiff, 'before' | 'after'>,
  steps: readonly DiffStep[],
  config: readonly ConfigChange[],
): BuildDiff {
  const count = (what: StepChange) => steps.filter((step) => step.what === what).length;
  const counts = {
    same: count('same'),
    follows: count('follows'),
    changed: count('changed'),
    moved: count('moved'),
    added: count('added'),
    removed: count('removed'),
  };
  return { version: 1, ...names, steps, config, counts };
}

/** Whether a diff has no differences. */
export function isEqual({ counts, config }: BuildDiff): boolean {
  const { same: _, ...others } = counts;
  return config.length === 0 && Object.values(others).every((count) => count === 0);
}

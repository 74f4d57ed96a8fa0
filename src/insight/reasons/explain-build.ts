import { firstOf, groupBy } from '../../base/list.ts';
import type { BuildStep } from '../graph/step-graph.ts';
import type { StepOutcome } from '../simulate/learn.ts';
import { type Cause, isRootCause } from './cause.ts';
import { type ComparedBuild, compareSteps, type KeyDifference } from './compare-steps.ts';
import { isInternal, whyNotCached } from './explain-steps.ts';
import type { ExplainedRun, Explanation, NamedBuild } from './explanation.ts';
import { groupReasons } from './group-reasons.ts';
import { twinKey } from './step-text.ts';
import { twinCauses } from './twin-causes.ts';

/** A finished build to explain. Steps are identified by their digests. */
export interface EndedBuild extends ComparedBuild, NamedBuild {
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** How long each step took, in milliseconds. */
  readonly times: ReadonlyMap<string, number>;
  /** The steps that failed. */
  readonly failed: ReadonlySet<string>;
  /** False if it was not recorded which steps ran, as in the provenance of an image. */
  readonly hasOutcomes?: boolean;
}

/** Explains why each step of a build ran, compared with another build; without one, every step is `first`. */
export function explainBuild(build: EndedBuild, before: EndedBuild | undefined): Explanation {
  const didRun = ({ digest }: BuildStep) => build.outcomes.get(digest) === 'ran' || build.failed.has(digest);
  const differences = compareSteps(build, before, (step) => !didRun(step));
  const steps = build.graph.steps
    .filter((step) => step.kind !== 'source' && !isInternal(step))
    .map((step) => {
      if (build.hasOutcomes === false) return unknownStep(step, differences[step.index]);
      return didRun(step) ? ranStep(build, step, causesOf(step)) : cachedStep(step);
    });
  function causesOf(step: BuildStep) {
    return whyNotCached(step, differences[step.index], before);
  }
  const all = mergeTwins(withHiddenRoots(steps, differences, build));
  const count = (...verdicts: readonly ExplainedRun['verdict'][]) =>
    all.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    version: 1,
    build: nameOf(build),
    ...(before && { before: nameOf(before) }),
    steps: all,
    counts: {
      ran: count('ran', 'failed'),
      cached: count('cached'),
      unknown: count('unknown'),
      reasons: groupReasons(all).length,
      follow: all.filter(isFollower).length,
    },
  };
}

function ranStep(build: EndedBuild, step: BuildStep, causes: readonly Cause[]): ExplainedRun {
  const { name, digest, place } = step;
  const ms = build.times.get(digest);
  return {
    name,
    digest,
    ...(place && { place }),
    verdict: build.failed.has(digest) ? 'failed' : 'ran',
    ...(ms !== undefined && { ms }),
    isRoot: causes.some(isRootCause),
    causes,
  };
}

/** Whether a step ran, or differs, only because of other steps. */
export function isFollower({ verdict, isRoot, causes }: ExplainedRun): boolean {
  return verdict !== 'cached' && !isRoot && causes.length > 0;
}

function unknownStep(
  { name, digest, place }: BuildStep,
  difference: KeyDifference | undefined,
): ExplainedRun {
  const causes = difference?.causes ?? [];
  return {
    name,
    digest,
    ...(place && { place }),
    verdict: 'unknown',
    isRoot: causes.some(isRootCause),
    causes,
  };
}

function cachedStep({ name, digest, place }: BuildStep): ExplainedRun {
  return { name, digest, ...(place && { place }), verdict: 'cached', isRoot: false, causes: [] };
}

/**
 * A changed step is cached if an older build had it, but later steps may run because of it. Then it shows their root
 * causes.
 */
function withHiddenRoots(
  steps: readonly ExplainedRun[],
  differences: readonly KeyDifference[],
  { graph }: EndedBuild,
): readonly ExplainedRun[] {
  const byDigest = new Map(graph.steps.map(({ digest, index }) => [digest, index]));
  const followed = new Set(
    steps.flatMap(({ causes }) => causes.flatMap((cause) => ('of' in cause ? [cause.of.digest] : []))),
  );
  const result = [...steps];
  // A step may follow a cached step that itself follows another one.
  for (let i = result.length - 1; i >= 0; i--) {
    const step = result[i];
    if (step?.verdict !== 'cached' || !followed.has(step.digest)) continue;
    const causes = differences[byDigest.get(step.digest) ?? -1]?.causes ?? [];
    for (const cause of causes) if ('of' in cause) followed.add(cause.of.digest);
    result[i] = { ...step, causes, isRoot: causes.some(isRootCause) };
  }
  return result;
}

/** Merges the two ops of a `COPY --link`, which have one name and are one step for people. */
function mergeTwins(steps: readonly ExplainedRun[]): readonly ExplainedRun[] {
  return [...groupBy(steps, twinKey).values()].map((twins) =>
    twins.length === 1 ? firstOf(twins) : mergeAll(twins),
  );
}

function mergeAll(twins: readonly ExplainedRun[]): ExplainedRun {
  const first = firstOf(twins);
  const causes = twinCauses(twins);
  const main = twins.reduce((best, twin) => (ranks[twin.verdict] > ranks[best.verdict] ? twin : best));
  const ms = twins.flatMap((twin) => twin.ms ?? []);
  return {
    ...main,
    name: first.name,
    ...(ms.length > 0 && { ms: ms.reduce((sum, time) => sum + time, 0) }),
    causes,
    isRoot: causes.some(isRootCause),
  };
}

const ranks = { cached: 0, unknown: 1, ran: 2, failed: 3 } as const;

function nameOf({ ref, title, started, ended }: NamedBuild): NamedBuild {
  return { ref, title, started, ended };
}

import type { BuildStep } from '../graph/step-graph.ts';
import type { Simulation } from '../simulate/simulate.ts';
import type { StepState, Verdict } from '../simulate/step-state.ts';
import type { Cause } from './cause.ts';
import { type ComparedBuild, compareSteps, type KeyDifference, refOf } from './compare-steps.ts';

/** A step with its verdict, and the causes for which it is not cached. */
export interface ExplainedStep {
  readonly step: BuildStep;
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
}

/**
 * The demanded steps, each with its causes; a cached step has none. `before` is the build to compare with; without
 * one, every cause is `first`.
 */
export function explainSteps(
  now: ComparedBuild,
  { states, demanded }: Simulation,
  before: ComparedBuild | undefined,
): readonly ExplainedStep[] {
  const verdictOf = ({ index }: BuildStep) => states[index]?.verdict ?? 'runs';
  const differences = compareSteps(now, before, (step) => verdictOf(step) === 'cached');
  return now.graph.steps.flatMap((step): readonly ExplainedStep[] => {
    const state = states[step.index];
    const verdict = verdictOf(step);
    if (verdict === 'source' || isInternal(step)) return [];
    const isAsked = demanded.has(step.index) && verdict !== 'cached';
    if (!isAsked) return [{ step, verdict: 'cached', causes: [] }];
    if (state?.isCleaned) return [{ step, verdict, causes: [{ kind: 'cleaned' }] }];
    const difference = differences[step.index];
    const causes = whyNotCached(step, difference, before);
    const isNew = causes.every(({ kind }) => saysNoStep.has(kind));
    const open = verdict === 'depends' ? openInputs(now.graph.steps, step, states) : [];
    const hidden = verdict === 'depends' ? hiddenContents(difference?.old, step, { before, states }) : [];
    const others = otherSteps(now.graph.steps, state);
    const known = [...(isNew ? open : []), ...hidden, ...causes, ...others];
    const isNamed = verdict !== 'depends' || known.some(({ kind }) => namesStep.has(kind));
    if (!isNamed && open.length > 0) return [{ step, verdict, causes: [...open, ...known] }];
    const isForeign = state?.isForeign || known.every(({ kind }) => saysNothing.has(kind));
    return [{ step, verdict, causes: !isNamed && isForeign ? [foreignResult] : known }];
  });
}

/** Causes that do not name the result which decides whether a step is cached. */
const saysNoStep: ReadonlySet<Cause['kind']> = new Set(['first', 'base', 'unknown']);

/** Causes of a step of which nothing else is known. */
const saysNothing: ReadonlySet<Cause['kind']> = new Set(['first', 'gone', 'unknown']);
const namesStep: ReadonlySet<Cause['kind']> = new Set(['result', 'follows']);

/** The cause of a step that depends on what is not recorded. */
const foreignResult: Cause = {
  kind: 'unknown',
  why: 'another client built this instruction, with files or values that were not recorded',
};

/** Steps of the earlier build whose files the cache knows, so that equal files of a local context are found. */
function hiddenContents(
  old: BuildStep | undefined,
  step: BuildStep,
  { before, states }: { readonly before: ComparedBuild | undefined; readonly states: readonly StepState[] },
): readonly Cause[] {
  if (old === undefined || states[step.index]?.inputs.some(({ isOpen }) => isOpen)) return [];
  return step.inputs.flatMap((_, i): readonly Cause[] => {
    const was = before?.graph.steps[old.inputs[i]?.step ?? -1];
    const content = step.own?.inputs[i]?.content;
    if (was === undefined || content === undefined || isLocal(was)) return [];
    if (states[step.index]?.inputs[i]?.contents === undefined) return [];
    return [
      { kind: 'result', of: refOf(was), paths: content.map(({ path }) => path || '/'), isEarlier: true },
    ];
  });
}

function isLocal({ source }: BuildStep): boolean {
  return source?.identifier.startsWith('local://') === true;
}

/** The step that may run in the place of an equal one, and the step that decides whether the build needs this one. */
export function otherSteps(steps: readonly BuildStep[], state: StepState | undefined): readonly Cause[] {
  return [state?.twin, state?.decider].flatMap((index = -1): readonly Cause[] => {
    const other = steps[index];
    return other ? [{ kind: 'follows', of: refOf(other) }] : [];
  });
}

/** The results that do not exist yet and decide whether a step is cached. */
export function openInputs(
  steps: readonly BuildStep[],
  step: BuildStep,
  states: readonly StepState[],
): readonly Cause[] {
  return step.inputs.flatMap((input, i): readonly Cause[] => {
    const parent = steps[input.step];
    if (parent === undefined) return [];
    const content = step.own?.inputs[i]?.content;
    if (content && states[step.index]?.inputs[i]?.isOpen)
      return [{ kind: 'result', of: refOf(parent), paths: content.map(({ path }) => path || '/') }];
    return states[parent.index]?.verdict === 'depends' ? [{ kind: 'follows', of: refOf(parent) }] : [];
  });
}

/**
 * Whether a frontend added the step, such as the file of a heredoc. A daemon may report that such a step ran when it did
 * not.
 */
export function isInternal({ name, inputs }: BuildStep): boolean {
  return inputs.length === 0 && name.startsWith('[internal]');
}

/** The causes of a step that ran or will run. */
export function whyNotCached(
  step: BuildStep,
  difference: KeyDifference | undefined,
  before: ComparedBuild | undefined,
): readonly Cause[] {
  if (step.ignoreCache) return [{ kind: 'no-cache' }];
  if (difference === undefined || difference.causes.length > 0) return difference?.causes ?? [];
  const reached = difference.old && before?.reached?.(difference.old);
  if (reached === 'failed' || reached === 'missed') return [{ kind: 'failed', itself: reached === 'failed' }];
  if (difference.isUnsure)
    return [{ kind: 'unknown', why: 'files that were not recorded changed, or the daemon lost its result' }];
  // Nothing differs, so the result must be gone.
  return [{ kind: 'gone' }];
}

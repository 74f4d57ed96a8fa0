import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import type { CacheView } from './cache-view.ts';
import type { StepState } from './step-state.ts';

/**
 * Finds steps that do the same as another step on other lines, if that is known before the build: equal
 * instructions on equal inputs, or on inputs whose contents are not known yet. A daemon runs one of them and reports the
 * others as cached. Returns the index of such another step for each of them. `isRun` returns whether a step may run.
 * (moby/buildkit v0.32.2 solver/scheduler.go `mergeTo`)
 */
export function findTwins(
  { steps }: StepGraph,
  { states, view }: { readonly states: readonly StepState[]; readonly view: CacheView },
  isRun: (index: number) => boolean,
): ReadonlyMap<number, number> {
  const classes: number[] = [];
  const known = new Map<string, number>();
  const firsts = new Map<number, BuildStep>();
  const twins = new Map<number, number>();
  for (const step of steps) {
    const text = signatureOf(step, { state: states[step.index], classes, view });
    const found = known.get(text) ?? known.size;
    known.set(text, found);
    classes[step.index] = found;
    if (!isRun(step.index)) continue;
    const first = firsts.get(found);
    if (first === undefined) firsts.set(found, step);
    else if (!isSamePlace(first, step)) {
      twins.set(step.index, first.index);
      if (!twins.has(first.index)) twins.set(first.index, step.index);
    }
  }
  return twins;
}

interface Signed {
  readonly state: StepState | undefined;
  /** Equal numbers for steps that may do the same. */
  readonly classes: readonly number[];
  readonly view: CacheView;
}

/** Text that is equal for steps that may do the same. */
function signatureOf(step: BuildStep, { state, classes, view }: Signed): string {
  if (step.kind === 'source') return view.sources(step).known ?? `step ${step.index}`;
  if (step.own === undefined || step.ignoreCache || step.inputs.length === 0) return `step ${step.index}`;
  const inputs = step.inputs.map((input, i) => {
    const { contents, isOpen } = state?.inputs[i] ?? {};
    if (contents) return contents.paths;
    return isOpen ? 'open' : `${classes[input.step]} ${input.output} ${step.own?.inputs[i]?.selector}`;
  });
  return [step.own.digest, ...inputs].join('\n');
}

/** Platforms of one build share lines. */
function isSamePlace({ place }: BuildStep, other: BuildStep): boolean {
  return place !== undefined && place.file === other.place?.file && place.start === other.place.start;
}

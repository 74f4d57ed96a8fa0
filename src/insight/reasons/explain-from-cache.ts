import type { KeyGraph } from '../graph/key-graph.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { rootKey } from '../keys/cache-key.ts';
import { isImage } from '../keys/source-keys.ts';
import type { Simulation } from '../simulate/simulate.ts';
import type { Cause } from './cause.ts';
import { refOf } from './compare-steps.ts';
import { type ExplainedStep, isInternal, openInputs, otherSteps } from './explain-steps.ts';

/**
 * Returns the demanded steps with the causes that the keys of a cache reveal. Without an earlier build to compare
 * with, it cannot list the fields and files that changed.
 */
export function explainFromCache(
  { steps }: StepGraph,
  { states, demanded }: Simulation,
  keys: KeyGraph,
): readonly ExplainedStep[] {
  return steps.flatMap((step): readonly ExplainedStep[] => {
    const verdict = states[step.index]?.verdict ?? 'runs';
    if (verdict === 'source' || isInternal(step)) return [];
    if (!demanded.has(step.index) || verdict === 'cached') return [{ step, verdict: 'cached', causes: [] }];
    const causes = causesOf(step, { steps, states, keys });
    const namesStep = causes.some(({ kind }) => kind === 'result' || kind === 'follows');
    const open = verdict === 'depends' && !namesStep ? openInputs(steps, step, states) : [];
    return [{ step, verdict, causes: [...open, ...causes, ...otherSteps(steps, states[step.index])] }];
  });
}

interface Known extends Pick<StepGraph, 'steps'>, Pick<Simulation, 'states'> {
  readonly keys: KeyGraph;
}

function causesOf(step: BuildStep, known: Known): readonly Cause[] {
  const { keys, states } = known;
  if (step.ignoreCache) return [{ kind: 'no-cache' }];
  if (keys.find(rootKey(step.own?.digest ?? '', 0)).length === 0) return [{ kind: 'first' }];
  // The cache has its key, but not its result.
  if ((states[step.index]?.nodes.size ?? 0) > 0) return [{ kind: 'gone' }];
  const causes = step.inputs.flatMap((_, i) => inputCause(step, i, known) ?? []);
  return causes.length > 0 ? causes : [{ kind: 'first' }];
}

function inputCause(step: BuildStep, input: number, { steps, states }: Known): Cause | undefined {
  const parent = steps[step.inputs[input]?.step ?? -1];
  if (parent === undefined) return undefined;
  const identifier = parent.source?.identifier ?? '';
  if (identifier.startsWith('local://'))
    return { kind: 'unknown', why: 'the cache has this step only with other files, or after another step' };
  const state = states[parent.index];
  if ((state?.nodes.size ?? 0) > 0) return undefined;
  if (parent.kind === 'source')
    return isImage(identifier) ? { kind: 'base', after: identifier, layers: 'unknown' } : undefined;
  const content = step.own?.inputs[input]?.content;
  if (content === undefined) return { kind: 'follows', of: refOf(parent) };
  return { kind: 'result', of: refOf(parent), paths: content.map(({ path }) => path || '/') };
}

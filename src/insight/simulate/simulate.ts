import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { isImage } from '../keys/source-keys.ts';
import type { CacheView } from './cache-view.ts';
import { findTwins } from './find-twins.ts';
import { KeyMatcher, type NodeMatch } from './key-matcher.ts';
import type { InputState, StepState, Verdict } from './step-state.ts';

/** The predicted outcome of a build. */
export interface Simulation {
  /** Indexed as the steps of the graph. */
  readonly states: readonly StepState[];
  /**
   * Indexes of the steps that the build needs, in the order of the graph. Other steps do not run, whatever their verdict
   * is.
   */
  readonly demanded: ReadonlySet<number>;
}

/**
 * Predicts what a daemon does with each step. It walks the graph as the daemon's solver does: a step is cached if the key
 * graph has a node with the step's own key that every input leads to, either by the input's key or by the contents
 * that the step takes from the input. Nothing runs and no daemon is asked.
 * (moby/buildkit v0.32.2 solver/edge.go, solver/cachemanager.go)
 */
export function simulate(graph: StepGraph, view: CacheView): Simulation {
  const states: StepState[] = [];
  const matcher = new KeyMatcher(graph.steps, states, view);
  for (const step of graph.steps) states.push(stateOf(step, matcher, view));
  const judged = doubted(graph, states, view);
  const demanded = demandedSteps(graph, judged);
  const weighed = withDemand(judged, demanded);
  const isRun = (index: number) => demanded.has(index) && mayRun.has(weighed[index]?.verdict);
  const twins = findTwins(graph, { states: weighed, view }, isRun);
  return { states: withTwins(weighed, twins), demanded: new Set(demanded.keys()) };
}

function stateOf(step: BuildStep, matcher: KeyMatcher, view: CacheView): StepState {
  if (step.kind === 'source') return sourceState(step, view);
  const inputs = step.inputs.map((_, input) => matcher.inputState(step, input));
  if (step.own === undefined || step.ignoreCache)
    return { ...unfound, isOpen: step.own === undefined, inputs };
  return judge(matcher.matches(step, inputs), inputs, view);
}

function sourceState(step: BuildStep, view: CacheView): StepState {
  const { known, layers, isOpen } = view.sources(step);
  const first = known === undefined ? [] : view.keys.find(known);
  const second = layers === undefined ? [] : view.keys.find(layers);
  // The daemon tries the second key only if there is no result under the first one.
  const isKnown = first.some((index) => view.keys.nodes[index]?.hasResult);
  return {
    ...unfound,
    verdict: 'source',
    nodes: new Set(isKnown ? first : [...first, ...second]),
    isOpen,
  };
}

function judge(matches: readonly NodeMatch[], inputs: readonly InputState[], view: CacheView): StepState {
  const isSure = (match: NodeMatch) => match.inputs.every((input) => input === 'key' || input === 'content');
  const sure = matches.filter(isSure);
  const maybe = matches.filter((match) => !isSure(match));
  const nodes = new Set(sure.map(({ index }) => index));
  const hasResult = ({ index }: NodeMatch) => view.keys.nodes[index]?.hasResult === true;
  const byKeys = [...sure].sort((a, b) => contentInputs(a).size - contentInputs(b).size);
  const found = byKeys.find(hasResult);
  const [first] = byKeys;
  if (found)
    return { ...unfound, verdict: 'cached', nodes, result: found.index, inputs, needs: contentInputs(found) };
  const isPossible = maybe.some(hasResult);
  const verdict = isPossible ? 'depends' : 'runs';
  // The key is known, so steps that depend on it can be found, but its result is gone.
  if (first) return { ...unfound, verdict, nodes, inputs, needs: contentInputs(first) };
  return { ...unfound, verdict, maybeNodes: new Set(maybe.map(({ index }) => index)), inputs };
}

/** Indexes of the inputs by whose contents the step was found. */
function contentInputs({ inputs }: NodeMatch): ReadonlySet<number> {
  return new Set(inputs.flatMap((input, i) => (input === 'content' ? [i] : [])));
}

/**
 * Lowers the verdict of a step where the cache is in doubt. After a clean-up, Docker Engine may have forgotten all keys
 * that depend on an image, though their results are still listed, and only one of two equal results may be left.
 */
function doubted(
  { steps }: StepGraph,
  states: readonly StepState[],
  { keys }: CacheView,
): readonly StepState[] {
  const above = new Set<number>();
  for (const { index, source, inputs } of steps) {
    const isBase = source !== undefined && isImage(source.identifier);
    if (isBase || inputs.some(({ step }) => above.has(step))) above.add(index);
  }
  const doubtOf = ({ verdict, result }: StepState) =>
    verdict === 'cached' && result !== undefined ? keys.nodes[result]?.doubt : undefined;
  return states.map((state, index) => {
    const doubt = doubtOf(state);
    if (doubt === undefined || (doubt === 'key' && !above.has(index))) return state;
    return { ...state, verdict: 'depends', isCleaned: true };
  });
}

/** Whether a step is certainly needed, or the index of the step that decides it if it does not decide it itself. */
type Demand = 'surely' | { readonly decider?: number };

/** A step of which the build needs the result or only the key. */
interface Asked {
  readonly index: number;
  readonly demand: Demand;
  readonly what: 'result' | 'key';
}

/**
 * Finds the steps that the build needs, from the final results towards their inputs. A cached step needs only the inputs
 * by whose contents it was found. For a step that may be cached, only the inputs that decide it are certainly needed. A
 * key needs the keys of all inputs, and where it was found by contents, also those contents.
 */
function demandedSteps(
  { steps, heads }: StepGraph,
  states: readonly StepState[],
): ReadonlyMap<number, Demand> {
  const known = { result: new Map<number, Demand>(), key: new Map<number, Demand>() };
  const open = heads.map((index): Asked => ({ index, demand: 'surely', what: 'result' }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { index, demand, what } = next;
    const state = states[index];
    const before = known[what].get(index);
    if (state === undefined || before === 'surely' || (before && demand !== 'surely')) continue;
    known[what].set(index, demand);
    steps[index]?.inputs.forEach((input, i) => {
      open.push({ index: input.step, demand, what: 'key' });
      const asked =
        what === 'result'
          ? inputDemand(state, { index, input: i, parent: states[input.step] }, demand)
          : keyDemand(state, i, demand);
      if (asked !== undefined) open.push({ index: input.step, demand: asked, what: 'result' });
    });
  }
  return known.result;
}

function contentDemand({ needs }: StepState, input: number, demand: Demand): Demand | undefined {
  return needs.has(input) ? demand : undefined;
}

/** Contents that replace a key are needed to find out the key of a step. */
function keyDemand(state: StepState, input: number, demand: Demand): Demand | undefined {
  const isFound = state.nodes.size > 0;
  if (isFound || state.maybeNodes.size === 0) return contentDemand(state, input, demand);
  return hashDemand(state, input, demand);
}

interface AskedInput {
  /** Index of the step. */
  readonly index: number;
  readonly input: number;
  /** The state of the step that makes the input. */
  readonly parent: StepState | undefined;
}

function inputDemand(
  state: StepState,
  { index, input, parent }: AskedInput,
  demand: Demand,
): Demand | undefined {
  if (state.verdict === 'cached') return contentDemand(state, input, demand);
  if (state.verdict === 'runs') return demand;
  const hashed = state.isCleaned ? undefined : hashDemand(state, input, demand);
  if (hashed !== undefined) return hashed;
  if ((parent?.nodes.size ?? 0) > 0) return { decider: index };
  // Without a key of the input, the daemon cannot look the step up.
  return (parent?.maybeNodes.size ?? 0) > 0 ? {} : demand;
}

/**
 * The demand for an input whose contents the daemon hashes to look the step up; undefined for others. If the input's key
 * leads to a node, it hashes them only when the other inputs do not lead there. (solver/edge.go `skipPhase2FastCache`)
 */
function hashDemand({ inputs }: StepState, input: number, demand: Demand): Demand | undefined {
  const { isOpen = false, keyed = 'no', contents } = inputs[input] ?? {};
  if ((!isOpen && contents === undefined) || keyed === 'yes') return undefined;
  return keyed === 'maybe' ? {} : demand;
}

/** Weakens the verdict of a step that may not be needed, since it runs only if another uncertain step does. */
function withDemand(
  states: readonly StepState[],
  demanded: ReadonlyMap<number, Demand>,
): readonly StepState[] {
  return states.map((state, index) => {
    const demand = demanded.get(index) ?? 'surely';
    if (state.verdict !== 'runs' || demand === 'surely') return state;
    const { decider } = demand;
    return { ...state, verdict: 'depends', ...(decider !== undefined && { decider }) };
  });
}

/** Weakens the verdict of steps of which only one runs: which one cannot be known. */
function withTwins(states: readonly StepState[], twins: ReadonlyMap<number, number>): readonly StepState[] {
  return states.map((state, index) => {
    const twin = twins.get(index);
    return twin === undefined ? state : { ...state, verdict: 'depends', twin };
  });
}

const mayRun: ReadonlySet<Verdict | undefined> = new Set<Verdict>(['runs', 'depends']);

const unfound: StepState = {
  verdict: 'runs',
  nodes: new Set(),
  maybeNodes: new Set(),
  inputs: [],
  needs: new Set(),
  isOpen: false,
};

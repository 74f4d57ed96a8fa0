import type { KeyLink, KeyNode } from '../graph/key-graph.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { rootKey } from '../keys/cache-key.ts';
import { isImage } from '../keys/source-keys.ts';
import type { CacheView, ContentKeys } from './cache-view.ts';
import type { InputMatch, InputState, StepState } from './step-state.ts';

/** A foretold build. */
export interface Simulation {
  /** By the steps of the graph. */
  readonly states: readonly StepState[];
  /** Steps whose result the build asks for, in the order of the graph. A step that runs but is not among them does not. */
  readonly demanded: ReadonlySet<number>;
}

/**
 * Predicts what a daemon does with each step by walking the graph as its solver does: a step is found under its own key when each input
 * leads to that key, by the input's key or by the contents that the step takes from it.
 * (moby/buildkit v0.32.2 solver/edge.go, solver/cachemanager.go)
 */
export function simulate(graph: StepGraph, view: CacheView): Simulation {
  const states: StepState[] = [];
  for (const step of graph.steps) states.push(stateOf(step, states, view));
  const judged = doubted(graph, states, view);
  const demanded = demandedSteps(graph, judged);
  return { states: withDemand(judged, demanded), demanded: new Set(demanded.keys()) };
}

function stateOf(step: BuildStep, before: readonly StepState[], view: CacheView): StepState {
  if (step.kind === 'source') return sourceState(step, view);
  const { own } = step;
  const inputs = step.inputs.map((input, i) =>
    inputState({ step, input: i, parent: before[input.step] }, view),
  );
  if (own === undefined || step.ignoreCache) return { ...unfound, isOpen: own === undefined, inputs };
  const questions = step.inputs.map((_, input) => {
    const state = inputs[input] ?? { isOpen: false };
    return { step, input, state, before, view, earlier: earlierOnce({ step, input, before, view }) };
  });
  const matches = view.keys.find(rootKey(own.digest, 0)).map((index) => ({
    index,
    inputs: questions.map((question) => matchInput(question, index)),
  }));
  return judge(matches, inputs, view);
}

function sourceState(step: BuildStep, view: CacheView): StepState {
  const { known, layers, isOpen } = view.sources(step);
  const first = known === undefined ? [] : view.keys.find(known);
  const second = layers === undefined ? [] : view.keys.find(layers);
  // The second key is asked for only when there is no result under the first one.
  const isKnown = first.some((index) => view.keys.nodes[index]?.hasResult);
  return {
    ...unfound,
    verdict: 'source',
    nodes: isKnown ? first : [...first, ...second],
    isOpen,
  };
}

interface InputOf {
  readonly step: BuildStep;
  readonly input: number;
  readonly parent: StepState | undefined;
}

function inputState({ step, input, parent }: InputOf, view: CacheView): InputState {
  const selectors = step.own?.inputs[input]?.content;
  if (selectors === undefined || parent === undefined) return { isOpen: false };
  const contents = view.contents(step, input, selectors);
  return contents ? { contents, isOpen: false } : { isOpen: true };
}

interface InputPlace {
  readonly step: BuildStep;
  readonly input: number;
  readonly before: readonly StepState[];
  readonly view: CacheView;
}

interface InputQuestion extends InputPlace {
  readonly state: InputState;
  /** Keys of contents that a result had in earlier builds. */
  readonly earlier: () => ReadonlySet<string>;
}

/** `index` is that of the node that may be the step's. */
function matchInput(question: InputQuestion, index: number): InputMatch {
  const { step, input, state, before, view } = question;
  const links = view.keys.nodes[index]?.inputs[input] ?? [];
  const { step: parentIndex = -1, output } = step.inputs[input] ?? {};
  const parent = before[parentIndex];
  if (parent === undefined || output !== 0) return 'maybe';
  const selector = step.own?.inputs[input]?.selector ?? '';
  const from = (nodes: readonly number[]) =>
    links.find((link) => link.selector === selector && nodes.includes(link.from));
  const direct = from(parent.nodes);
  if (direct && !direct.isUnsure) return 'key';
  const byContent = matchContents(question, links);
  if (byContent !== 'none') return byContent;
  return direct || from(parent.maybeNodes) || parent.isOpen || (state.isOpen && links.length > 0)
    ? 'maybe'
    : 'none';
}

function matchContents({ state, view, earlier }: InputQuestion, links: readonly KeyLink[]): InputMatch {
  const isLinked = (isWanted: (key: string) => boolean) =>
    links.some((link) => {
      const key = contentOf(link, view);
      return key !== undefined && isWanted(key);
    });
  if (state.contents) return matchForms(state.contents, isLinked, view);
  return state.isOpen && isLinked((key) => earlier().has(key)) ? 'content' : 'none';
}

/** Where nobody knows the form, equal paths say enough: equal names alone do not. */
function matchForms(
  { paths, names }: ContentKeys,
  isLinked: (isWanted: (key: string) => boolean) => boolean,
  { form }: CacheView,
): InputMatch {
  const has = (wanted: string) => isLinked((key) => key === wanted);
  if (form === 'any') return has(paths) || has(names) ? 'content' : 'none';
  if (form !== undefined) return has(form === 'paths' ? paths : names) ? 'content' : 'none';
  if (has(paths)) return 'content';
  return has(names) ? 'maybe' : 'none';
}

/** {@link earlierContents}, found out when it is asked for first. */
function earlierOnce(place: InputPlace): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () => {
    found ??= new Set(earlierContents(place));
    return found;
  };
}

/** A result that is still the one of an earlier build has the contents that it had then. */
function earlierContents({ step, input, before, view }: InputPlace): readonly string[] {
  const { own } = step;
  const selector = own?.inputs[input]?.selector ?? '';
  const nodes = before[step.inputs[input]?.step ?? -1]?.nodes ?? [];
  return view.keys.find(rootKey(own?.digest ?? '', 0)).flatMap((index) => {
    const links = view.keys.nodes[index]?.inputs[input] ?? [];
    const isSame = links.some((link) => link.selector === selector && nodes.includes(link.from));
    return isSame ? links.flatMap((link) => contentOf(link, view) ?? []) : [];
  });
}

/** The key of the contents that a link comes from, if it does. */
function contentOf({ from, selector }: KeyLink, { keys }: CacheView): string | undefined {
  const node: KeyNode | undefined = keys.nodes[from];
  return selector === '' && node?.inputs.length === 0 ? node.key : undefined;
}

interface NodeMatch {
  readonly index: number;
  readonly inputs: readonly InputMatch[];
}

function judge(matches: readonly NodeMatch[], inputs: readonly InputState[], view: CacheView): StepState {
  const isSure = (match: NodeMatch) => match.inputs.every((input) => input === 'key' || input === 'content');
  const sure = matches.filter(isSure);
  const maybe = matches.filter((match) => !isSure(match) && !match.inputs.includes('none'));
  const nodes = sure.map(({ index }) => index);
  const hasResult = ({ index }: NodeMatch) => view.keys.nodes[index]?.hasResult === true;
  const byKeys = [...sure].sort((a, b) => contentInputs(a).length - contentInputs(b).length);
  const found = byKeys.find(hasResult);
  const [first] = byKeys;
  if (found)
    return { ...unfound, verdict: 'cached', nodes, result: found.index, inputs, needs: contentInputs(found) };
  // Its key is known, so that what stands on it is found; its result is gone.
  if (first) return { ...unfound, nodes, inputs, needs: contentInputs(first) };
  const maybeNodes = maybe.map(({ index }) => index);
  const isPossible = maybe.some(hasResult);
  return { ...unfound, verdict: isPossible ? 'depends' : 'runs', maybeNodes, inputs };
}

/** The inputs that it was found by the contents of. */
function contentInputs({ inputs }: NodeMatch): readonly number[] {
  return inputs.flatMap((input, i) => (input === 'content' ? [i] : []));
}

/**
 * After a clean-up, Docker Engine may have forgotten all keys that stand on an image, though their results are still
 * listed, and of two equal results only one may be left.
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

/** How surely the result of a step is asked for. */
type Demand = 'surely' | 'perhaps';

/** A result or only a key that is asked for. */
interface Asked {
  readonly index: number;
  readonly demand: Demand;
  readonly what: 'result' | 'key';
}

/**
 * From the results down: a cached step asks for nothing but the inputs that it was found by the contents of; a step that
 * depends asks surely only for those that decide whether it is found. Its key is made of the keys of all that it stands on, and
 * where a key is found by contents, these are asked for, too.
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
    if (state === undefined || before === 'surely' || before === demand) continue;
    known[what].set(index, demand);
    steps[index]?.inputs.forEach((input, i) => {
      const hasKey = (states[input.step]?.nodes.length ?? 0) > 0;
      open.push({ index: input.step, demand, what: 'key' });
      const asked =
        what === 'result'
          ? inputDemand(state, { input: i, hasKey }, demand)
          : contentDemand(state, i, demand);
      if (asked !== undefined) open.push({ index: input.step, demand: asked, what: 'result' });
    });
  }
  return known.result;
}

function contentDemand({ needs }: StepState, input: number, demand: Demand): Demand | undefined {
  return needs.includes(input) ? demand : undefined;
}

function inputDemand(
  state: StepState,
  { input, hasKey }: { readonly input: number; readonly hasKey: boolean },
  demand: Demand,
): Demand | undefined {
  if (state.verdict === 'cached') return contentDemand(state, input, demand);
  // Without the input's key, or the contents that stand for it, the daemon cannot look the step up.
  const decides = !hasKey || (state.inputs[input]?.isOpen === true && !state.isCleaned);
  return state.verdict === 'runs' || decides ? demand : 'perhaps';
}

/** A step that runs only if another one does, of which nobody knows it, may be not needed. */
function withDemand(
  states: readonly StepState[],
  demanded: ReadonlyMap<number, Demand>,
): readonly StepState[] {
  return states.map((state, index) =>
    state.verdict === 'runs' && demanded.get(index) === 'perhaps' ? { ...state, verdict: 'depends' } : state,
  );
}

const unfound: StepState = {
  verdict: 'runs',
  nodes: [],
  maybeNodes: [],
  inputs: [],
  needs: [],
  isOpen: false,
};

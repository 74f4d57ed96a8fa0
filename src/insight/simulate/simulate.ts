import type { KeyLink, KeyNode } from '../graph/key-graph.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { rootKey } from '../keys/cache-key.ts';
import { isImage } from '../keys/source-keys.ts';
import type { CacheView, ContentKeys } from './cache-view.ts';
import type { InputMatch, InputState, StepState } from './step-state.ts';

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
  // The daemon tries the second key only if there is no result under the first one.
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
  /** Content keys that the result had in earlier builds. */
  readonly earlier: () => ReadonlySet<string>;
}

/** Returns how an input matches the candidate node `index`. */
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

/** Where the form is not known, a match by paths is reliable, but a match by names alone is not. */
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

/** {@link earlierContents}, computed on the first call. */
function earlierOnce(place: InputPlace): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () => {
    found ??= new Set(earlierContents(place));
    return found;
  };
}

/** Content keys of a result in earlier builds. A result that has not changed since then has the same contents. */
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

/** The content key that a link comes from, or undefined. */
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
  // The key is known, so steps that depend on it can be found, but its result is gone.
  if (first) return { ...unfound, nodes, inputs, needs: contentInputs(first) };
  const maybeNodes = maybe.map(({ index }) => index);
  const isPossible = maybe.some(hasResult);
  return { ...unfound, verdict: isPossible ? 'depends' : 'runs', maybeNodes, inputs };
}

/** Indexes of the inputs by whose contents the step was found. */
function contentInputs({ inputs }: NodeMatch): readonly number[] {
  return inputs.flatMap((input, i) => (input === 'content' ? [i] : []));
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

/** How certain it is that a step is needed. */
type Demand = 'surely' | 'perhaps';

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
  // The daemon cannot look the step up without the input's key or the contents that replace it.
  const decides = !hasKey || (state.inputs[input]?.isOpen === true && !state.isCleaned);
  return state.verdict === 'runs' || decides ? demand : 'perhaps';
}

/** Weakens the verdict of a step that may not be needed, since it runs only if another uncertain step does. */
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

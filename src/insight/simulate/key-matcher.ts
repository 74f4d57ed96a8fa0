import type { ContentSelector } from '../content/content-selector.ts';
import { anyRoot, hiddenContent, type KeyGraph, type KeyLink } from '../graph/key-graph.ts';
import type { BuildStep } from '../graph/step-graph.ts';
import { rootKey } from '../keys/cache-key.ts';
import type { CacheView, ContentKeys } from './cache-view.ts';
import type { InputMatch, InputState, StepState } from './step-state.ts';

/** A node of a cache that may be the key of a step. */
export interface NodeMatch {
  /** Index in the key graph. */
  readonly index: number;
  /** How each input of the step leads to it; none of them is `none`. */
  readonly inputs: readonly InputMatch[];
}

/** Finds the nodes of a cache that may be the keys of the steps of a graph, which it is asked about in their order. */
export class KeyMatcher {
  readonly #view: CacheView;
  readonly #steps: readonly BuildStep[];
  readonly #states: readonly StepState[];
  readonly #earlier = new Map<string, ReadonlySet<number>>();

  /** `states` are those of the steps so far. They may grow between the calls. */
  constructor(steps: readonly BuildStep[], states: readonly StepState[], view: CacheView) {
    this.#steps = steps;
    this.#states = states;
    this.#view = view;
  }

  /** What is known about an input of a step by itself. */
  inputState(step: BuildStep, input: number): InputState {
    const selectors: readonly ContentSelector[] | undefined = step.own?.inputs[input]?.content;
    const parent = this.#states[step.inputs[input]?.step ?? -1];
    if (selectors === undefined || parent === undefined) return { isOpen: false, keyed: 'no' };
    const keyed = this.#keyed(step, input);
    const contents = this.#view.contents(step, input, selectors);
    return contents ? { contents, isOpen: false, keyed } : { isOpen: true, keyed };
  }

  #keyed(step: BuildStep, input: number): InputState['keyed'] {
    const { keys } = this.#view;
    const key = rootKey(step.own?.digest ?? '', 0);
    const { selector = '' } = step.own?.inputs[input] ?? {};
    const { step: index = -1, output } = step.inputs[input] ?? {};
    const parent = output === 0 ? this.#states[index] : undefined;
    const leads = (from: number) =>
      [...keys.users(from, input, key)].some((user) => {
        const link = keys.linkOf(user, input, { from, selector });
        return link !== undefined && !link.isUnsure;
      });
    if ([...(parent?.nodes ?? [])].some(leads)) return 'yes';
    return [...(parent?.maybeNodes ?? [])].some(leads) ? 'maybe' : 'no';
  }

  /** The nodes with the step's own key that every input leads to or may lead to, in the order of the key graph. */
  matches(step: BuildStep, inputs: readonly InputState[]): readonly NodeMatch[] {
    const key = rootKey(step.own?.digest ?? '', 0);
    const questions = inputs.map((state, input) => this.#question({ step, key, input, state }));
    return this.#candidates(key, questions).flatMap((index) => {
      const found = questions.map((question) => this.#match(question, index));
      return found.includes('none') ? [] : [{ index, inputs: found }];
    });
  }

  #question({ step, ...known }: InputPlace): InputQuestion {
    const { step: parentIndex = -1, output } = step.inputs[known.input] ?? {};
    return {
      ...known,
      selector: step.own?.inputs[known.input]?.selector ?? '',
      parentIndex,
      parent: output === 0 ? this.#states[parentIndex] : undefined,
      isSource: this.#steps[parentIndex]?.kind === 'source',
    };
  }

  /** Looks only at the nodes that the most selective input leads to: many steps may have one key. */
  #candidates(key: string, questions: readonly InputQuestion[]): readonly number[] {
    let best: readonly ReadonlySet<number>[] | undefined;
    let bestCount = this.#view.keys.find(key).length;
    for (const question of questions) {
      if (bestCount <= fewNodes) break;
      const users = this.#usersOf(question);
      const count = users?.reduce((sum, { size }) => sum + size, 0) ?? bestCount;
      if (count < bestCount) [best, bestCount] = [users, count];
    }
    if (best === undefined) return this.#view.keys.find(key);
    return [...new Set(best.flatMap((users) => [...users]))].sort((a, b) => a - b);
  }

  /** The nodes that an input may lead to, or undefined if it may lead to any. */
  #usersOf(question: InputQuestion): readonly ReadonlySet<number>[] | undefined {
    const { key, input, state, parent, isSource } = question;
    if (parent === undefined || state.isOpen || (parent.isOpen && !isSource)) return undefined;
    const { keys } = this.#view;
    const contents = state.contents ? [state.contents.paths, state.contents.names] : [];
    const origins = [
      ...parent.nodes,
      ...parent.maybeNodes,
      ...contents.flatMap((each) => keys.rootOf(each) ?? []),
      ...(state.contents ? [hiddenContent] : []),
      ...(parent.isOpen ? [anyRoot] : []),
    ];
    return origins.map((from) => keys.users(from, input, key));
  }

  /** Returns how an input matches the candidate node `index`. */
  #match(question: InputQuestion, index: number): InputMatch {
    const { parent } = question;
    if (parent === undefined) return 'maybe';
    const direct = this.#linkFrom(question, index, parent.nodes);
    if (direct && !direct.isUnsure) return 'key';
    const byContent = this.#matchContents(question, index);
    if (byContent !== 'none') return byContent;
    const isPossible =
      direct !== undefined ||
      this.#linkFrom(question, index, parent.maybeNodes) !== undefined ||
      this.#isOpen(question, index);
    return isPossible ? 'maybe' : 'none';
  }

  /** A link from one of the nodes, rather a sure one. */
  #linkFrom(
    { input, selector }: InputQuestion,
    index: number,
    nodes: ReadonlySet<number>,
  ): KeyLink | undefined {
    const { keys } = this.#view;
    const links = keys.nodes[index]?.inputs[input] ?? [];
    const found =
      links.length <= nodes.size
        ? links.filter((link) => link.selector === selector && nodes.has(link.from))
        : [...nodes].flatMap((from) => keys.linkOf(index, input, { from, selector }) ?? []);
    return found.find((link) => !link.isUnsure) ?? found[0];
  }

  /**
   * Whether the input may lead to the node by keys or contents that are not known here: those of the input, or those that
   * the node was found by before.
   */
  #isOpen({ key, input, state, parent, isSource }: InputQuestion, index: number): boolean {
    const { keys } = this.#view;
    if (state.isOpen && (keys.nodes[index]?.inputs[input]?.length ?? 0) > 0) return true;
    if (state.contents && keys.users(hiddenContent, input, key).has(index)) return true;
    return parent?.isOpen === true && (!isSource || keys.users(anyRoot, input, key).has(index));
  }

  #matchContents(question: InputQuestion, index: number): InputMatch {
    const { input, state } = question;
    const { keys } = this.#view;
    if (state.contents)
      return matchForms(state.contents, (key) => isContentOf(keys, { key, input, index }), this.#view);
    if (!state.isOpen) return 'none';
    const earlier = this.#earlierOf(question);
    const links = earlier.size > 0 ? (keys.nodes[index]?.inputs[input] ?? []) : [];
    return links.some(({ from, selector }) => selector === '' && earlier.has(from)) ? 'content' : 'none';
  }

  /**
   * Nodes of the contents that a result had in earlier builds. A result that has not changed since then has the same
   * contents.
   */
  #earlierOf(question: InputQuestion): ReadonlySet<number> {
    const name = `${question.parentIndex} ${question.input} ${question.key}`;
    const known = this.#earlier.get(name) ?? new Set(this.#findEarlier(question));
    this.#earlier.set(name, known);
    return known;
  }

  #findEarlier({ key, input, selector, parentIndex }: InputQuestion): readonly number[] {
    const { keys } = this.#view;
    const origins = [...(this.#states[parentIndex]?.nodes ?? [])];
    return origins
      .flatMap((from) =>
        [...keys.users(from, input, key)].filter((index) => keys.linkOf(index, input, { from, selector })),
      )
      .flatMap((index) => keys.nodes[index]?.inputs[input] ?? [])
      .flatMap((link) => (isContent(link, keys) ? [link.from] : []));
  }
}

interface InputPlace {
  readonly step: BuildStep;
  /** The step's own key as a root key. */
  readonly key: string;
  readonly input: number;
  readonly state: InputState;
}

/** An input of a step that is looked up. */
interface InputQuestion extends Omit<InputPlace, 'step'> {
  readonly selector: string;
  readonly parentIndex: number;
  /** Undefined for an input that is not a first output of a step. */
  readonly parent: StepState | undefined;
  /** Whether the input is a source. */
  readonly isSource: boolean;
}

/** Where the form is not known, a match by paths is reliable, but a match by names alone is not. */
function matchForms(
  { paths, names }: ContentKeys,
  has: (key: string) => boolean,
  { form }: CacheView,
): InputMatch {
  if (form === 'any') return has(paths) || has(names) ? 'content' : 'none';
  if (form !== undefined) return has(form === 'paths' ? paths : names) ? 'content' : 'none';
  if (has(paths)) return 'content';
  return has(names) ? 'maybe' : 'none';
}

interface ContentPlace {
  readonly key: string;
  readonly input: number;
  /** Index of the node. */
  readonly index: number;
}

function isContentOf(keys: KeyGraph, { key, input, index }: ContentPlace): boolean {
  const from = keys.rootOf(key);
  return from !== undefined && keys.linkOf(index, input, { from, selector: '' }) !== undefined;
}

/** Whether a link comes from the key of contents. */
function isContent({ from, selector }: KeyLink, keys: KeyGraph): boolean {
  return selector === '' && keys.nodes[from]?.inputs.length === 0;
}

/** So few nodes are compared without looking for fewer. */
const fewNodes = 2;

import type { KeyGraph, KeyLink } from '../graph/key-graph.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import { rootKey } from '../keys/cache-key.ts';
import type { CacheView, ContentKeys } from './cache-view.ts';
import { simulate } from './simulate.ts';
import type { StepState } from './step-state.ts';

/** What a daemon reported about a finished step: it ran, or its result was cached. */
export type StepOutcome = 'ran' | 'cached';

/** A finished build as the client saw it. */
export interface SeenBuild {
  readonly graph: StepGraph;
  /** By the digest of the step. A step that the daemon did not report was not needed. */
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  /** Digests of images that the daemon fetched in this build and did not have before. */
  readonly pulled: ReadonlySet<string>;
}

/**
 * Adds to the key graph of the view what a daemon's cache contains after a build, as far as the client can see it.
 * Returns the node of each step that was needed, by the index of the step.
 */
export function learn(view: CacheView, build: SeenBuild): ReadonlyMap<number, number> {
  const { states } = simulate(build.graph, view);
  const learned: Learned = { view, build, keys: view.keys, nodes: new Map(), links: [] };
  for (const step of build.graph.steps) {
    const state = states[step.index];
    if (state === undefined) continue;
    learned.links[step.index] =
      step.kind === 'source' ? sourceLinks(learned, step) : stepLinks(learned, step, state);
  }
  return learned.nodes;
}

interface Learned {
  readonly view: CacheView;
  readonly build: SeenBuild;
  readonly keys: KeyGraph;
  /** By the index of the step. */
  readonly nodes: Map<number, number>;
  /** The links that lead from each step to steps that use it, without their selectors. */
  readonly links: (readonly Omit<KeyLink, 'selector'>[])[];
}

/**
 * An image that the daemon already had is only known by its first key; one that it fetched is also known by its layers.
 */
function sourceLinks({ view, build, keys }: Learned, step: BuildStep): Learned['links'][number] {
  const { known, layers, isOpen } = view.sources(step);
  // The build does not report the key of a branch or a download, only that it has one.
  if (known === undefined)
    return isOpen ? [{ from: keys.root(`unknown ${step.digest}`, false), isUnsure: true }] : [];
  const root = keys.rootOf(known);
  const wasKnown = root !== undefined && keys.nodes[root]?.hasResult === true;
  const first = { from: keys.root(known, true) };
  if (layers === undefined || wasKnown) return [first];
  const isUnsure = !build.pulled.has(step.digest);
  return [first, { from: keys.root(layers, !isUnsure), isUnsure }];
}

interface Found {
  readonly step: BuildStep;
  readonly state: StepState;
}

function stepLinks(learned: Learned, step: BuildStep, state: StepState): Learned['links'][number] {
  const { build, keys, nodes } = learned;
  if (step.own === undefined) return [];
  if (!build.outcomes.has(step.digest)) return [...state.nodes].map((from) => ({ from }));
  const key = rootKey(step.own.digest, 0);
  const links = step.inputs.map((_, i) => inputLinks(learned, { step, state }, i));
  const known = candidates(keys, key, links).find((index) => leadsTo(keys, index, links));
  const node = known ?? foundByContent(learned, step, state) ?? keys.add(key, step.inputs.length, true);
  keys.setResult(node);
  const isCached = build.outcomes.get(step.digest) === 'cached';
  for (const [i, each] of links.entries()) {
    const parents = parentLinks(learned, step, i);
    // The daemon hashes nothing of an input whose key leads to the result.
    const isFound = isCached && parents.some((link) => isSure(keys.linkOf(node, i, link)));
    for (const link of isFound ? parents : each) keys.link(node, i, link);
    if (state.inputs[i]?.isOpen) keys.addHiddenContent(node, i);
  }
  nodes.set(step.index, node);
  return [{ from: node }];
}

function isSure(link: KeyLink | undefined): boolean {
  return link !== undefined && !link.isUnsure;
}

/** The links that lead from the keys of an input. */
function parentLinks(learned: Learned, step: BuildStep, input: number): readonly KeyLink[] {
  const parent = step.inputs[input]?.step ?? -1;
  const selector = step.own?.inputs[input]?.selector ?? '';
  return (learned.links[parent] ?? []).map((link) => ({ ...link, selector }));
}

function inputLinks(learned: Learned, { step, state }: Found, input: number): readonly KeyLink[] {
  const links = parentLinks(learned, step, input);
  const contents = state.inputs[input]?.contents;
  return contents ? [...links, ...contentLinks(learned, contents)] : links;
}

function contentLinks({ keys, view: { form } }: Learned, contents: ContentKeys): readonly KeyLink[] {
  const isOneForm = form === 'paths' || form === 'names';
  const known = isOneForm ? [contents[form]] : [contents.paths, contents.names];
  return [...new Set(known)].map((key) => ({ from: keys.root(key, true), selector: '' }));
}

type InputLinks = readonly (readonly KeyLink[])[];

/** The nodes with this key that the links of the most selective input may lead to. */
function candidates(keys: KeyGraph, key: string, links: InputLinks): readonly number[] {
  let best: readonly number[] = keys.find(key);
  for (const [input, each] of links.entries()) {
    if (best.length <= 1) break;
    const users = each.flatMap(({ from }) => [...keys.users(from, input, key)]);
    if (users.length < best.length) best = users.sort((a, b) => a - b);
  }
  return best;
}

function leadsTo(keys: KeyGraph, node: number, links: InputLinks): boolean {
  return links.every((each, input) =>
    each.some((link) => !link.isUnsure && keys.linkOf(node, input, link) !== undefined),
  );
}

/**
 * A step that depended on a result and was cached was found by the contents of that result, under the only key that
 * fits.
 */
function foundByContent({ build }: Learned, step: BuildStep, state: StepState): number | undefined {
  const [node, more] = state.maybeNodes;
  const isOnly = state.verdict === 'depends' && state.twin === undefined && more === undefined;
  return isOnly && build.outcomes.get(step.digest) === 'cached' ? node : undefined;
}

import { KeyGraph } from '../../src/insight/graph/key-graph.ts';
import type { BuildStep, StepGraph } from '../../src/insight/graph/step-graph.ts';
import { rootKey, textDigest } from '../../src/insight/keys/cache-key.ts';
import type { ComparedBuild } from '../../src/insight/reasons/compare-steps.ts';
import { type ExplainedStep, explainSteps } from '../../src/insight/reasons/explain-steps.ts';
import { type FileSettings, readFileSettings } from '../../src/insight/reasons/settings.ts';
import type { CacheView } from '../../src/insight/simulate/cache-view.ts';
import { knownContents } from '../../src/insight/simulate/known-contents.ts';
import type { SourceFiles } from '../../src/insight/simulate/known-trees.ts';
import { learn, type StepOutcome } from '../../src/insight/simulate/learn.ts';
import { type Simulation, simulate } from '../../src/insight/simulate/simulate.ts';
import type { CompiledState } from '../model/compile-state.ts';
import type { PlaygroundFile } from '../model/playground-state.ts';
import { type ContextListing, listContext } from './context-listing.ts';
import { missingPaths } from './missing-paths.ts';

/** A build for the simulated daemon: a graph, and the files that it may read. */
export interface SimulatedBuild {
  /** Builds with the same title are compared with each other. */
  readonly title: string;
  readonly graph: StepGraph;
  readonly files: readonly PlaygroundFile[];
  readonly settings: readonly FileSettings[];
  /** Names of the build args. */
  readonly given: ReadonlySet<string>;
  /** Sources that are treated as changed, by the digests of their steps. */
  readonly changedSources?: ReadonlySet<string>;
}

/** The build of a compiled state. */
export function simulatedBuild({ state, graph, definitions }: CompiledState): SimulatedBuild {
  return {
    title: state.dockerfile,
    graph,
    files: state.files,
    settings: readFileSettings([...definitions.values()]),
    given: new Set(state.buildArgs.map(([name]) => name)),
  };
}

/**
 * What a build would do with a step. `missing` lists paths that the step needs but the context does not contain: then it
 * fails.
 */
export interface PredictedStep extends ExplainedStep {
  readonly missing: readonly string[];
}

/**
 * A daemon that runs nothing. It knows which results its cache contains after the builds that were added, and predicts
 * what it would do with another build. Whether a step that uses the files of a running step is cached stays open, as it
 * does for a real daemon.
 */
export class SimulatedDaemon {
  readonly #keys = new KeyGraph();
  readonly #last = new Map<string, ComparedBuild>();

  /** The steps of a build, each with what would happen to it and why. */
  predict(build: SimulatedBuild): readonly PredictedStep[] {
    const { simulation, compared, listings } = this.#simulate(build);
    const explained = explainSteps(compared, simulation, this.#last.get(build.title));
    return explained.map((one) => ({ ...one, missing: missingPaths(one.step, build.graph, listings) }));
  }

  /** Adds the results of a build to the cache. A step that may be cached counts as run. */
  build(build: SimulatedBuild): void {
    const { simulation, compared, view } = this.#simulate(build);
    const { steps } = build.graph;
    const pulled = new Set(steps.filter(({ kind }) => kind === 'source').map(({ digest }) => digest));
    learn(view, { graph: build.graph, outcomes: outcomesOf(build.graph, simulation), pulled });
    this.#last.set(build.title, compared);
  }

  #simulate(build: SimulatedBuild) {
    const listings = listingsOf(build);
    const view: CacheView = {
      keys: this.#keys,
      form: 'paths',
      sources: (step) => sourceKey(step, build.changedSources),
      contents: knownContents(build.graph, sourceFiles(listings)),
    };
    return {
      view,
      listings,
      simulation: simulate(build.graph, view),
      compared: comparedBuild(build, listings),
    };
  }
}

function outcomesOf(
  { steps }: StepGraph,
  { states, demanded }: Simulation,
): ReadonlyMap<string, StepOutcome> {
  const outcomes = new Map<string, StepOutcome>();
  for (const { index, digest } of steps) {
    if (!demanded.has(index)) continue;
    outcomes.set(digest, states[index]?.verdict === 'cached' ? 'cached' : 'ran');
  }
  return outcomes;
}

/** The key of a source. Images and downloads with the same name are assumed to be the same. */
function sourceKey({ source, digest }: BuildStep, changed: SimulatedBuild['changedSources']) {
  if (source === undefined || source.identifier.startsWith('local://')) return { isOpen: false };
  const name = JSON.stringify([source.identifier, source.platform, changed?.has(digest) ?? false]);
  return { known: rootKey(textDigest(name), 0), isOpen: false };
}

function sourceFiles(listings: ReadonlyMap<string, ContextListing>): ReadonlyMap<string, SourceFiles> {
  return new Map(
    [...listings].map(([digest, table]) => [digest, { size: table.size, table, keys: new Map() }]),
  );
}

function listingsOf({ graph, files }: SimulatedBuild): ReadonlyMap<string, ContextListing> {
  const listings = new Map<string, ContextListing>();
  for (const { digest, source } of graph.steps)
    if (source?.identifier.startsWith('local://')) listings.set(digest, listContext(files, source.attrs));
  return listings;
}

function comparedBuild(
  { graph, settings, given }: SimulatedBuild,
  listings: ReadonlyMap<string, ContextListing>,
): ComparedBuild {
  return {
    graph,
    settings,
    given,
    files: ({ digest }) => listings.get(digest),
    chainId: () => undefined,
  };
}

import { checkDockerfile, type PlacedFinding } from '../../src/browser.ts';
import type { GraphView } from '../../src/views/graph/graph-view.ts';
import { type CompiledState, compileState, contextOf, optionsOf } from '../model/compile-state.ts';
import { type PlaygroundState, textOf } from '../model/playground-state.ts';
import { shownView } from '../model/shown-view.ts';
import {
  type PredictedStep,
  type SimulatedBuild,
  SimulatedDaemon,
  simulatedBuild,
} from '../simulator/simulated-daemon.ts';
import { buildAfter, type WhatIf } from '../simulator/what-if.ts';

/** What the page knows about a state. */
export interface Result {
  readonly compiled: CompiledState;
  /** What a build would do now, or after the change that is tried; empty before the first build. */
  readonly predicted: readonly PredictedStep[];
  readonly tried: WhatIf | undefined;
  /** The graph, coloured by what a build would do. */
  readonly view: GraphView;
}

/** The events of the page. Each part of the page listens to those that affect what it shows. */
interface Events {
  /** The state changed. `isLoaded`: it was replaced as a whole, because a link or an example was opened. */
  readonly state: (state: PlaygroundState, isLoaded: boolean) => void;
  readonly result: (result: Result) => void;
  readonly findings: (findings: readonly PlacedFinding[]) => void;
  /** Digests of the selected steps. `from` is the part of the page where they were selected. */
  readonly select: (digests: readonly string[], from: SelectionSource) => void;
}

/** Where a selection was made. */
export type SelectionSource = 'editor' | 'graph' | 'steps' | 'cache';

/**
 * The state of the page and what is computed from it. A change is compiled at once; changes that arrive meanwhile are
 * compiled together afterwards.
 */
export class Playground {
  #state: PlaygroundState;
  #result: Result | undefined;
  #daemon = new SimulatedDaemon();
  /** Dockerfiles whose first valid state was added to the simulated cache. */
  #warm = new Set<string>();
  #tried: WhatIf | undefined;
  #selected: readonly string[] = [];
  #isRunning = false;
  #isDirty = false;
  /** How long the last compile and everything after it took, in milliseconds. */
  #lastMs = 0;
  readonly #listeners: { [Name in keyof Events]: Events[Name][] } = {
    state: [],
    result: [],
    findings: [],
    select: [],
  };

  constructor(state: PlaygroundState) {
    this.#state = state;
  }

  get state(): PlaygroundState {
    return this.#state;
  }

  get result(): Result | undefined {
    return this.#result;
  }

  get selected(): readonly string[] {
    return this.#selected;
  }

  on<Name extends keyof Events>(name: Name, listener: Events[Name]): void {
    this.#listeners[name].push(listener);
  }

  /** Replaces the state and the cache, which then contains the results of the new state. */
  load(state: PlaygroundState): void {
    this.#daemon = new SimulatedDaemon();
    this.#warm = new Set();
    this.#tried = undefined;
    this.select([], 'editor');
    this.#setState(state, true);
  }

  /** Changes the state. */
  update(change: (state: PlaygroundState) => PlaygroundState): void {
    const next = change(this.#state);
    if (next !== this.#state) this.#setState(next, false);
  }

  select(digests: readonly string[], from: SelectionSource): void {
    this.#selected = digests;
    for (const listener of this.#listeners.select) listener(digests, from);
  }

  /** Shows what a build would do after a change; undefined ends the trial. */
  try(change: WhatIf | undefined): void {
    this.#tried = change;
    this.#compileSoon();
  }

  /** Adds the results of a build of the current state to the simulated cache. */
  build(): void {
    this.#tried = undefined;
    this.#warm.add(this.#state.dockerfile);
    const { compiled } = this.#result ?? {};
    if (compiled && !isHuge(compiled)) this.#daemon.build(simulatedBuild(compiled));
    this.#compileSoon();
  }

  /** Forgets all results. */
  clearCache(): void {
    this.#daemon = new SimulatedDaemon();
    this.#tried = undefined;
    this.#compileSoon();
  }

  #setState(state: PlaygroundState, isLoaded: boolean): void {
    const isOther = state.dockerfile !== this.#state.dockerfile;
    this.#state = state;
    if (isOther) this.#tried = undefined;
    for (const listener of this.#listeners.state) listener(state, isLoaded);
    this.#compileSoon();
  }

  #compileSoon(): void {
    this.#isDirty = true;
    if (!this.#isRunning) void this.#compileAll();
  }

  async #compileAll(): Promise<void> {
    this.#isRunning = true;
    try {
      while (this.#isDirty) await this.#compileOnce();
    } finally {
      this.#isRunning = false;
    }
  }

  async #compileOnce(): Promise<void> {
    // If a compile takes long, wait for a pause in the typing.
    if (this.#lastMs > slowMs) await this.#pause();
    this.#isDirty = false;
    const start = performance.now();
    await this.#compile();
    this.#lastMs = performance.now() - start;
    performance.measure('compiled and drawn', { start });
    if (!this.#isDirty) await this.#check();
  }

  /** Ends when nothing has changed for a while. */
  async #pause(): Promise<void> {
    do {
      this.#isDirty = false;
      await new Promise((done) => setTimeout(done, pauseMs));
    } while (this.#isDirty);
  }

  async #compile(): Promise<void> {
    const compiled = await compileState(this.#state);
    if (this.#isDirty) return;
    this.#warmUp(compiled);
    const tried = isHuge(compiled) ? undefined : this.#tried;
    const build = tried ? await buildAfter(compiled, tried) : simulatedBuild(compiled);
    const predicted = this.#predict(build);
    this.#result = { compiled, predicted, tried, view: shownView(compiled, predicted) };
    for (const listener of this.#listeners.result) listener(this.#result);
  }

  /** Returns the prediction. Before the first build, it contains only steps that would fail. */
  #predict(build: SimulatedBuild): readonly PredictedStep[] {
    if (isHuge(build)) return [];
    const predicted = this.#daemon.predict(build);
    return this.#warm.has(build.title) ? predicted : predicted.filter(({ missing }) => missing.length > 0);
  }

  #warmUp(compiled: CompiledState): void {
    const { dockerfile } = compiled.state;
    if (this.#warm.has(dockerfile) || compiled.error || isHuge(compiled)) return;
    const build = simulatedBuild(compiled);
    // It would fail, so it was never built.
    if (this.#daemon.predict(build).some(({ missing }) => missing.length > 0)) return;
    this.#warm.add(dockerfile);
    this.#daemon.build(build);
  }

  async #check(): Promise<void> {
    const state = this.#state;
    const text = textOf(state, state.dockerfile);
    const findings = await checkDockerfile(text, {
      locals: { context: contextOf(state) },
      options: optionsOf(state),
    });
    if (this.#isDirty) return;
    for (const listener of this.#listeners.findings) listener(findings);
  }
}

/** A simulation of so many steps would make typing slow. */
export function isHuge({ graph }: Pick<SimulatedBuild, 'graph'>): boolean {
  return graph.steps.length > maxSimulated;
}

const maxSimulated = 500;
const slowMs = 150;
const pauseMs = 300;

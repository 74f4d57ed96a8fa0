import type { ContentKeys } from './cache-view.ts';

/**
 * What a build will do with a step. `depends`: it is cached if a result that does not exist yet turns out as an earlier
 * one, or if the daemon still has what we cannot see. A source is fetched when a step that runs asks for it.
 */
export type Verdict = 'source' | 'cached' | 'runs' | 'depends';

/** How a step is found through one of its inputs. */
export type InputMatch = 'key' | 'content' | 'maybe' | 'none';

/** What was found out of one input of a step. */
export interface InputState {
  /** Known contents of what the step takes. */
  readonly contents?: ContentKeys;
  /** The contents count, and nobody can know them before the build. */
  readonly isOpen: boolean;
}

/** What was found out of a step. */
export interface StepState {
  readonly verdict: Verdict;
  /** Keys of the graph under which the daemon knows the step. */
  readonly nodes: readonly number[];
  /** Keys under which it may know it. */
  readonly maybeNodes: readonly number[];
  /** The key whose result is used. */
  readonly result?: number;
  readonly inputs: readonly InputState[];
  /** Inputs whose result a step needs, although its key is known: it was found by their contents. */
  readonly needs: readonly number[];
  /** Keys of it exist that we cannot know: any link may fit. */
  readonly isOpen: boolean;
  /** It is `depends` only because the daemon has cleaned up. */
  readonly isCleaned?: boolean;
}

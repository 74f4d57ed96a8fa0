import type { ContentKeys } from './cache-view.ts';

/**
 * What a build will do with a step. `depends`: it is cached if a result that does not exist yet turns out equal to an
 * earlier one, if the daemon runs an equal step instead, or if it still has records that the client cannot see. A source is fetched when a step that runs
 * needs it.
 */
export type Verdict = 'source' | 'cached' | 'runs' | 'depends';

/** How an input leads to the key of a step. `maybe`: it may do so, but that cannot be known yet. */
export type InputMatch = 'key' | 'content' | 'maybe' | 'none';

/** What the simulation found out about one input of a step. */
export interface InputState {
  /** Keys of the contents that the step takes, if known. */
  readonly contents?: ContentKeys;
  /** Whether the step is compared by contents that cannot be known before the build. */
  readonly isOpen: boolean;
  /**
   * For an input that is compared by its contents, whether its key leads to a node with the step's own key, whatever the
   * other inputs lead to. `maybe`: one of the keys that it may have does.
   */
  readonly keyed: 'yes' | 'maybe' | 'no';
}

/** What the simulation found out about a step. */
export interface StepState {
  readonly verdict: Verdict;
  /** Indexes of the nodes in the key graph that are the step's. */
  readonly nodes: ReadonlySet<number>;
  /** Indexes of the nodes that may be the step's. */
  readonly maybeNodes: ReadonlySet<number>;
  /** Index of the node whose result is used. */
  readonly result?: number;
  readonly inputs: readonly InputState[];
  /** Inputs whose result is needed although the step is found, because it was found by their contents. */
  readonly needs: ReadonlySet<number>;
  /** Whether the step has keys that cannot be known here, so that any link may match. */
  readonly isOpen: boolean;
  /** Index of the step on which it depends whether the build needs this one. */
  readonly decider?: number;
  /** Index of another step that may do the same, so that only one of them runs. */
  readonly twin?: number;
  /** Whether the verdict is `depends` only because the daemon has a result of this instruction that no known build made. */
  readonly isForeign?: boolean;
  /** Whether the verdict is `depends` only because the daemon has cleaned up. */
  readonly isCleaned?: boolean;
}

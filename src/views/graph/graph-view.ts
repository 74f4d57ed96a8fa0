import type { SourcePlace, StepKind } from '../../insight/graph/step-graph.ts';

/**
 * A build as pictures show it: its steps by stage, what each takes from others, and what happened to it. It can be written
 * as JSON unchanged; `version` is raised when a member changes its meaning. Every picture is a function of it.
 */
export interface GraphView {
  readonly version: 1;
  /** In the order of the file. Each step is in exactly one. */
  readonly groups: readonly StepGroup[];
  /** Each step comes after its inputs. */
  readonly steps: readonly ViewStep[];
  /** The steps whose results the build returns, one for each platform; empty for scratch. */
  readonly results: readonly ViewResult[];
  /** Set if the Dockerfile did not compile, so that the picture ends early. */
  readonly error?: ViewError;
}

/** A mistake in the Dockerfile. */
export interface ViewError {
  readonly message: string;
  readonly place?: SourcePlace;
}

/** A result of the build. `platform` is '' for the only one. */
export interface ViewResult {
  readonly step: number;
  readonly platform: string;
}

/**
 * Steps that belong together. `stage`: the steps of a stage for one platform. `source`: a source that belongs to no stage,
 * such as the build context. `other`: steps whose names do not contain their stage.
 */
export interface StepGroup {
  readonly kind: 'stage' | 'source' | 'other';
  /** `build`, `context`; '' for the only stage of a Dockerfile, which has no name. */
  readonly name: string;
  /** `linux/amd64` or `linux/amd64->arm64` if the build is for several platforms; otherwise ''. */
  readonly platform: string;
  /** Indexes of its steps, each after its inputs. */
  readonly steps: readonly number[];
}

/** A step of a build: an op of its graph. */
export interface ViewStep {
  /** Its index in {@link GraphView.steps}. */
  readonly index: number;
  readonly digest: string;
  readonly kind: StepKind;
  /** The whole instruction as it ran: `RUN make && make install`. */
  readonly text: string;
  /** The instruction in a few words. */
  readonly label: string;
  /** Index of its group. */
  readonly group: number;
  /** What a source loads, without credentials. */
  readonly source?: string;
  /** `linux/amd64`; absent for a source that is the same on all. */
  readonly platform?: string;
  readonly place?: SourcePlace;
  readonly inputs: readonly ViewInput[];
  readonly facts?: StepFacts;
  /** How many steps it replaces in an overview. */
  readonly count?: number;
}

/** What a step takes from another one. */
export interface ViewInput {
  readonly step: number;
  /** Index of that step's result, usually 0. */
  readonly output: number;
  readonly carries: readonly Carried[];
}

/**
 * What an input is for. `base`: the files that the step starts with. `copy`: a path that it copies. `mount`: a path (`/`
 * for all) that it sees at `target`. `owner`: the file in which a name of a user is looked up. `layer`: a part of a merge
 * or a difference. `input`: not known.
 */
export type Carried =
  | { readonly kind: 'base' | 'layer' | 'input' }
  | { readonly kind: 'copy' | 'owner'; readonly path: string }
  | { readonly kind: 'mount'; readonly path: string; readonly target: string };

/**
 * What a build did with a step, or will do: `cached`, `ran`, `failed` and `canceled` are past; `runs` and `depends` are
 * predicted, the latter for a step that may run.
 */
export type ShownState = 'cached' | 'ran' | 'failed' | 'canceled' | 'runs' | 'depends';

/** What is known about a step from a build's record or from a prediction. */
export interface StepFacts {
  readonly state?: ShownState;
  /** Milliseconds after the start of the build. */
  readonly startMs?: number;
  /** How long it took, or how long its last run took, in milliseconds. */
  readonly durationMs?: number;
  /** Bytes that its result added, or that it fetched. */
  readonly bytes?: number;
  /** Why it was not cached, one sentence each. */
  readonly reasons?: readonly string[];
  /** The daemon's error, if it failed. */
  readonly error?: string;
}

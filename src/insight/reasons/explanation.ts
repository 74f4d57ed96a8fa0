import type { SourcePlace } from '../graph/step-graph.ts';
import type { Cause } from './cause.ts';

/** The build that a report is about. Times are milliseconds since 1970. */
export interface NamedBuild {
  /** The build's name in the daemon's history. */
  readonly ref: string;
  /** A description of what was built: the directory, the file and the target. */
  readonly title: string;
  readonly started: number;
  readonly ended: number;
}

/** A step of a finished build. */
export interface ExplainedRun {
  readonly name: string;
  readonly digest: string;
  readonly place?: SourcePlace;
  /** `unknown`: it was not recorded whether the step ran. */
  readonly verdict: 'ran' | 'cached' | 'failed' | 'unknown';
  /** How long it took, in milliseconds. */
  readonly ms?: number;
  /** Whether a cause is in the step itself or in its external inputs; otherwise it only follows other steps. */
  readonly isRoot: boolean;
  /**
   * Why the step ran. A cached step has causes only if it changed, is cached from an older build, and made other steps
   * run. For an `unknown` step, the causes are what differs.
   */
  readonly causes: readonly Cause[];
}

/**
 * Why the steps of a build ran. It can be written as JSON unchanged; `version` is raised when a member changes its
 * meaning.
 */
export interface Explanation {
  readonly version: 1;
  readonly build: NamedBuild;
  /** The build that it is compared with. */
  readonly before?: NamedBuild;
  /** In the order of the build. */
  readonly steps: readonly ExplainedRun[];
  readonly counts: {
    readonly ran: number;
    readonly cached: number;
    readonly unknown: number;
    /** How many different root causes there are. */
    readonly reasons: number;
    /** How many steps ran, or differ, only because of other steps. */
    readonly follow: number;
  };
}

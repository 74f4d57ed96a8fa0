import type { SourcePlace } from '../graph/step-graph.ts';
import type { Cause } from './cause.ts';

/** Which build a report is about. Times are milliseconds since 1970. */
export interface NamedBuild {
  /** The build's name in the daemon's history. */
  readonly ref: string;
  /** What was built: the directory, the file, the target. */
  readonly title: string;
  readonly started: number;
  readonly ended: number;
}

/** A step of a build that has ended. */
export interface ExplainedRun {
  readonly name: string;
  readonly digest: string;
  readonly place?: SourcePlace;
  /** `unknown`: nobody recorded whether it ran. */
  readonly verdict: 'ran' | 'cached' | 'failed' | 'unknown';
  /** Milliseconds that it took. */
  readonly ms?: number;
  /** Whether a cause lies in the step itself, or in what it takes from outside; otherwise it follows other steps. */
  readonly isRoot: boolean;
  /**
   * Of a cached step, only if other steps follow it: it differs from the build before, and an older build had it. Of an
   * unknown one, what differs.
   */
  readonly causes: readonly Cause[];
}

/** Why the steps of a build ran. It is JSON as it stands; `version` rises when a member changes its meaning. */
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
    /** Different root causes. */
    readonly reasons: number;
    /** Steps that ran, or differ, only because of other steps. */
    readonly follow: number;
  };
}

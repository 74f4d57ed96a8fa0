import type { SourcePlace } from '../graph/step-graph.ts';
import type { Verdict } from '../simulate/step-state.ts';
import type { Cause } from './cause.ts';
import type { ExplainedStep } from './explain-steps.ts';

/** A step in a report. */
export interface ReportedStep {
  readonly name: string;
  readonly digest: string;
  readonly place?: SourcePlace;
  readonly verdict: Exclude<Verdict, 'source'>;
  /** How long its last run took, in milliseconds. */
  readonly lastMs?: number;
  /** How many bytes the result of its last run takes in the daemon's cache. */
  readonly lastBytes?: number;
  readonly causes: readonly Cause[];
}

/** What a local source would send. */
export interface ReportedContext {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Changed files that the daemon will not notice. */
  readonly unseen: readonly string[];
}

/**
 * What a build would do now. It can be written as JSON unchanged; `version` is raised when a member changes its meaning.
 */
export interface Prediction {
  readonly version: 1;
  readonly steps: readonly ReportedStep[];
  readonly contexts: readonly ReportedContext[];
  readonly counts: { readonly cached: number; readonly runs: number; readonly depends: number };
}

/** The last run of a step. */
export interface LastRun {
  /** Milliseconds. */
  readonly ms: number;
  /** The size of the result; undefined if it is not known. */
  readonly bytes?: number | undefined;
}

/** Creates a {@link Prediction}. `lastRuns` are those of earlier builds by the own key of the step. */
export function predictionOf(
  explained: readonly ExplainedStep[],
  contexts: readonly ReportedContext[],
  lastRuns: ReadonlyMap<string, LastRun>,
): Prediction {
  const steps = explained.flatMap(({ step, verdict, causes }): readonly ReportedStep[] => {
    if (verdict === 'source') return [];
    const { name, digest, place, own } = step;
    const last = own && lastRuns.get(own.digest);
    return [
      {
        name,
        digest,
        ...(place && { place }),
        verdict,
        ...(last && { lastMs: last.ms }),
        ...(last?.bytes !== undefined && { lastBytes: last.bytes }),
        causes,
      },
    ];
  });
  const count = (verdict: Verdict) => steps.filter((step) => step.verdict === verdict).length;
  const counts = { cached: count('cached'), runs: count('runs'), depends: count('depends') };
  return { version: 1, steps, contexts, counts };
}

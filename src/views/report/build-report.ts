import type { BuildRecord } from '../../record/build-record.ts';
import type { GraphView } from '../graph/graph-view.ts';

/** Everything that a report shows about a build, as plain data. Call {@link hideSecrets} on it before it is drawn. */
export interface BuildReport {
  readonly title: string;
  readonly ref: string;
  readonly state: BuildRecord['state'];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs?: number;
  /** Names and values to list: target, platforms, image, … */
  readonly details: readonly (readonly [name: string, value: string])[];
  /** Its times are relative to the start of the build. */
  readonly view: GraphView;
  /** Work outside the graph: loading the Dockerfile, exporting, … */
  readonly other: readonly OtherWork[];
  /** Source files of the steps. */
  readonly files: readonly ReportFile[];
  readonly error?: string;
  readonly warnings: readonly string[];
  /** Output of failed steps; absent unless it was requested. */
  readonly logs?: readonly StepLog[];
}

/** A part of a build outside its graph, in milliseconds after the start. */
export interface OtherWork {
  readonly name: string;
  readonly startMs: number;
  readonly durationMs: number;
}

/** A Dockerfile as it was when the build ran. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** The output of a step. */
export interface StepLog {
  /** The short text of the step. */
  readonly title: string;
  readonly text: string;
}

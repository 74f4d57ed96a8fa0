import type { BuildRecord } from '../../record/build-record.ts';
import type { GraphView } from '../graph/graph-view.ts';

/** All that a report shows of a build. Plain data; {@link hideSecrets} has to see it before it is drawn. */
export interface BuildReport {
  readonly title: string;
  readonly ref: string;
  readonly state: BuildRecord['state'];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs?: number;
  /** Names and values: target, platforms, image, … */
  readonly details: readonly (readonly [name: string, value: string])[];
  /** With times after the start of the build. */
  readonly view: GraphView;
  /** Work outside the graph: loading the Dockerfile, exporting, … */
  readonly other: readonly OtherWork[];
  /** Source files of the steps. */
  readonly files: readonly ReportFile[];
  readonly error?: string;
  readonly warnings: readonly string[];
  /** Output of failed steps; absent unless it was asked for. */
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

import type { StepGraph } from '../graph/step-graph.ts';
import type { StepOutcome } from '../simulate/learn.ts';

/** A record of a daemon's cache, as its disk usage lists it. Times are milliseconds since 1970. */
export interface ListedRecord {
  readonly id: string;
  readonly description: string;
  readonly parents: readonly string[];
  readonly createdAt: number;
}

/** What tells the records of steps apart. */
export interface RecordQuestion {
  readonly graph: StepGraph;
  readonly outcomes: ReadonlyMap<string, StepOutcome>;
  readonly listed: readonly ListedRecord[];
  /** When the build began; records of steps that ran are younger. */
  readonly started: number;
}

/**
 * The records that hold the results of a build's steps, by digest of the step: those with the step's description that
 * stand on a record of the step's first input. Steps that the build did not need have none.
 */
export function matchRecords(question: RecordQuestion): ReadonlyMap<string, readonly string[]> {
  const byDescription = new Map<string, ListedRecord[]>();
  for (const record of question.listed) {
    const same = byDescription.get(record.description);
    if (same) same.push(record);
    else byDescription.set(record.description, [record]);
  }
  const found = new Map<string, readonly string[]>();
  const byStep: (readonly string[])[] = [];
  for (const step of question.graph.steps) {
    const outcome = question.outcomes.get(step.digest);
    if (step.source) byStep[step.index] = idsOf(byDescription.get(imageRecord(step.source.identifier)));
    if (outcome === undefined || step.record === undefined) continue;
    const parent = byStep[step.inputs[0]?.step ?? -1] ?? [];
    const fits = (record: ListedRecord) =>
      (parent.length === 0 || record.parents.some((id) => parent.includes(id))) &&
      (outcome === 'cached' || record.createdAt >= question.started - clockSlackMs);
    const own = idsOf(byDescription.get(step.record)?.filter(fits));
    byStep[step.index] = own;
    if (own.length > 0) found.set(step.digest, own);
  }
  return found;
}

function idsOf(records: readonly ListedRecord[] | undefined): readonly string[] {
  return (records ?? []).map(({ id }) => id);
}

/** How a daemon describes the record of an image: `docker-image://NAME` was `pulled from NAME`. */
export function imageRecord(identifier: string): string {
  return `pulled from ${identifier.replace(/^[\w-]+:\/\//, '')}`;
}

/** Clocks of this machine and of the daemon's may differ a little. */
const clockSlackMs = 2000;

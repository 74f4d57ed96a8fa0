import { groupBy } from '../../base/list.ts';
import type { CacheRecord } from '../../client/cache-records.ts';
import type { Foreknowledge } from '../../client/ledger/foretell.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { type RecordList, recordName } from '../../insight/records/record-list.ts';
import type { Simulation } from '../../insight/simulate/simulate.ts';

/** A step that the daemon may have from a build that is not known. */
export interface ForeignStep {
  readonly step: BuildStep;
  /** When the daemon created the results of this instruction that no known build made, in milliseconds since 1970. */
  readonly times: readonly number[];
}

/** The steps that would run though the daemon has results of their instructions that no known build made. */
export function foreignSteps(
  { graph: { steps }, builds }: Pick<Foreknowledge, 'graph' | 'builds'>,
  { states, demanded }: Simulation,
  records: RecordList,
): readonly ForeignStep[] {
  const open = steps.filter(({ index, record, ignoreCache }) => {
    const verdict = states[index]?.verdict;
    const isOpen = verdict === 'runs' || verdict === 'depends';
    return isOpen && demanded.has(index) && !ignoreCache && record !== undefined;
  });
  if (open.length === 0) return [];
  const made = groupBy(builds.flatMap(recordsOf), ({ name }) => name);
  return open.flatMap((step): readonly ForeignStep[] => {
    const known = made.get(recordName(step.record ?? '')) ?? [];
    const times = records.timesExcept(step.record ?? '', known);
    return times.length > 0 ? [{ step, times }] : [];
  });
}

/** The records that a build may have made: those of its instructions, at any time while it ran. */
function recordsOf({ graph, span }: Foreknowledge['builds'][number]) {
  const names = new Set(graph.steps.flatMap(({ record }) => (record ? recordName(record) : [])));
  return [...names].map((name) => ({ name, ...span }));
}

/** The same without results that were made on top of other instructions than those that the step is built on. */
export function onSameBase(
  foreign: readonly ForeignStep[],
  { steps }: StepGraph,
  listed: readonly CacheRecord[],
): readonly ForeignStep[] {
  const byId = new Map(listed.map((record) => [record.id, record]));
  const stack: Stack = { steps, byId };
  const byName = groupBy(listed, ({ description }) => recordName(description));
  return foreign.flatMap(({ step, times }): readonly ForeignStep[] => {
    const same = (byName.get(recordName(step.record ?? '')) ?? []).filter(
      (record) => times.includes(record.createdAt) && standsOn(stack, record, step),
    );
    return same.length > 0 ? [{ step, times: same.map(({ createdAt }) => createdAt) }] : [];
  });
}

interface Stack extends Pick<StepGraph, 'steps'> {
  readonly byId: ReadonlyMap<string, CacheRecord>;
}

/** Whether the records below a record are those of the steps below a step, down to the base image. */
function standsOn({ steps, byId }: Stack, top: CacheRecord, step: BuildStep): boolean {
  let record = top;
  let below = step;
  for (;;) {
    const next = steps[below.inputs[0]?.step ?? -1];
    const parent = record.parents[0];
    if (next === undefined || next.source?.identifier.startsWith('local://')) return parent === undefined;
    if (next.source || next.record === undefined) return parent !== undefined;
    const found = byId.get(parent ?? '');
    if (found === undefined) return parent !== undefined;
    if (recordName(found.description) !== recordName(next.record)) return false;
    [record, below] = [found, next];
  }
}

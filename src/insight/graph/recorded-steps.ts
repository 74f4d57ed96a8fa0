import type { RecordedGraph, RecordedOp } from '../../record/recorded-graph.ts';
import { type BuildStep, type StepGraph, stepOfOp } from './step-graph.ts';

/** What is known about the steps of a recorded build besides their graph. */
export interface StepHints {
  /** The name of a step in the progress of the build, or ''. */
  readonly nameOf: (op: RecordedOp) => string;
  /** Whether the build disabled the cache for the step with this name. */
  readonly ignoresCache: (name: string) => boolean;
}

/** The steps in the provenance of a build, which has a graph for each platform. A step comes after its inputs. */
export function stepsOfRecord(graphs: readonly RecordedGraph[], hints: StepHints): StepGraph {
  const steps: BuildStep[] = [];
  const indexes = new Map<string, number>();
  for (const recorded of graphs.flatMap(({ ops }) => ops)) {
    if (indexes.has(recorded.digest)) continue;
    const step = stepOfRecorded(recorded, { hints, index: steps.length, indexes });
    indexes.set(recorded.digest, step.index);
    steps.push(step);
  }
  const heads = graphs.flatMap((graph) => graph.heads.flatMap((digest) => indexes.get(digest) ?? []));
  return { steps, heads: [...new Set(heads)] };
}

interface StepPosition {
  readonly hints: StepHints;
  readonly index: number;
  readonly indexes: ReadonlyMap<string, number>;
}

function stepOfRecorded(recorded: RecordedOp, { hints, index, indexes }: StepPosition): BuildStep {
  const { digest, op, isWhole, place } = recorded;
  const name = hints.nameOf(recorded);
  const ignoreCache = op.source ? false : hints.ignoresCache(name);
  const step = stepOfOp({ op, digest, index, indexes, name, ignoreCache, ...(place && { place }) });
  if (isWhole) return step;
  // Two ops that look alike may differ in what was not recorded.
  const { own: _, made: __, actions: ___, ...known } = step;
  return known;
}

import { stepsOfRecord } from '../../insight/graph/recorded-steps.ts';
import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import type { NamedBuild } from '../../insight/reasons/explanation.ts';
import { secretsInFiles, settingsOfFiles } from '../../insight/reasons/settings.ts';
import type { StepOutcome } from '../../insight/simulate/learn.ts';
import type { RecordedGraph } from '../../record/recorded-graph.ts';
import type { StatusUpdate, VertexUpdate } from '../../record/status.ts';
import { redactGraph, secretArgs } from '../ledger/redact.ts';
import { lastStates, vertexEnd } from '../ledger/vertex-end.ts';
import { stepHints } from './step-hints.ts';

/** What a daemon or an image says of a build. */
export interface RecordedParts extends NamedBuild {
  /** From its provenance, one for each platform. */
  readonly graphs: readonly RecordedGraph[];
  /** Undefined when nobody recorded which steps ran. */
  readonly updates: readonly StatusUpdate[] | undefined;
  /** What the frontend was given. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * A build of any client as one to explain. Which files its context had is not recorded. `key` is that of the hashes which
 * stand for secret values; builds are compared under the same one.
 */
export function endedRecord(parts: RecordedParts, key: Uint8Array): EndedBuild {
  const { ref, title, started, ended, graphs, updates, options } = parts;
  const vertexes = lastStates(updates ?? []);
  const files = graphs.flatMap((graph) =>
    graph.files.map(({ name, text }) => [name, new TextEncoder().encode(text)] as const),
  );
  const secrets = [...secretsInFiles(files), ...secretArgs(Object.entries(options))];
  const graph = redactGraph(stepsOfRecord(graphs, stepHints(graphs, { vertexes, options })), key, secrets);
  return {
    ref,
    title,
    started,
    ended,
    graph,
    ...endsOf(vertexes),
    hasOutcomes: updates !== undefined,
    settings: settingsOfFiles(files),
    given: new Set(Object.keys(options).flatMap((name) => /^build-arg:(.+)/.exec(name)?.[1] ?? [])),
    files: () => undefined,
    chainId: () => undefined,
  };
}

function endsOf(
  vertexes: ReadonlyMap<string, VertexUpdate>,
): Pick<EndedBuild, 'outcomes' | 'times' | 'failed'> {
  const outcomes = new Map<string, StepOutcome>();
  const times = new Map<string, number>();
  const failed = new Set<string>();
  for (const [digest, vertex] of vertexes) {
    const end = vertexEnd(vertex);
    if (end?.outcome === 'failed') failed.add(digest);
    else if (end) outcomes.set(digest, end.outcome);
    if (end?.outcome === 'ran') times.set(digest, end.to - end.from);
  }
  return { outcomes, times, failed };
}

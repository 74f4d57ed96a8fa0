import type { StatusUpdate, Timestamp, VertexUpdate } from '../../record/status.ts';

/**
 * Merges an update into the state of a step. Later updates win, since a daemon reports inputs of a cached step as cached
 * before they run. What an update leaves out is kept: the start time, and the inputs if a result is only loaded.
 */
export function laterState(before: VertexUpdate | undefined, vertex: VertexUpdate): VertexUpdate {
  const isLoad = vertex.inputs.length === 0 && (before?.inputs.length ?? 0) > 0;
  const started = (isLoad ? before?.started : undefined) ?? vertex.started ?? before?.started;
  const inputs = isLoad ? (before?.inputs ?? []) : vertex.inputs;
  return { ...before, ...vertex, inputs, ...(started !== undefined && { started }) };
}

/** The last state of each step, by its digest. */
export function lastStates(updates: readonly StatusUpdate[]): ReadonlyMap<string, VertexUpdate> {
  const states = new Map<string, VertexUpdate>();
  for (const vertex of updates.flatMap(({ vertexes }) => vertexes))
    states.set(vertex.digest, laterState(states.get(vertex.digest), vertex));
  return states;
}

/** How a step ended. Times are milliseconds since 1970. */
export type VertexEnd =
  | { readonly outcome: 'ran'; readonly from: Timestamp; readonly to: Timestamp }
  | { readonly outcome: 'cached' }
  | { readonly outcome: 'failed' };

/**
 * How a step ended according to its last state; undefined for a step that did not end, or that ended because another
 * step failed. A step without inputs counts as cached, since a daemon also reports that it ran if it only looked it up.
 */
export function vertexEnd({
  started,
  completed,
  cached,
  error,
  inputs,
}: VertexUpdate): VertexEnd | undefined {
  if (error) return error.endsWith('context canceled') ? undefined : { outcome: 'failed' };
  if (!completed) return undefined;
  return cached || started === undefined || inputs.length === 0
    ? { outcome: 'cached' }
    : { outcome: 'ran', from: started, to: completed };
}

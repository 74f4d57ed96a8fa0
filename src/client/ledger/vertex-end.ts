import type { Timestamp, VertexUpdate } from '../../record/status.ts';

/**
 * The state of a step after an update. Inputs of a cached step are told as cached before they run, so that the last state
 * counts; what an update leaves out stays: the inputs, when a result is only loaded, and the time of the start.
 */
export function laterState(before: VertexUpdate | undefined, vertex: VertexUpdate): VertexUpdate {
  const isLoad = vertex.inputs.length === 0 && (before?.inputs.length ?? 0) > 0;
  const started = (isLoad ? before?.started : undefined) ?? vertex.started ?? before?.started;
  const inputs = isLoad ? (before?.inputs ?? []) : vertex.inputs;
  return { ...before, ...vertex, inputs, ...(started !== undefined && { started }) };
}

/** How a step ended. Times are milliseconds since 1970. */
export type VertexEnd =
  | { readonly outcome: 'ran'; readonly from: Timestamp; readonly to: Timestamp }
  | { readonly outcome: 'cached' }
  | { readonly outcome: 'failed' };

/**
 * How a step ended by its last state; undefined for one that did not end, or that ended because another one failed. Of a step
 * without inputs, a daemon also says that it ran when it only looked it up, so that it counts as cached.
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

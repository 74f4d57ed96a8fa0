import type { Timestamp, VertexUpdate } from '../../record/status.ts';

/** How a step ended. Times are milliseconds since 1970. */
export type VertexEnd =
  | { readonly outcome: 'ran'; readonly from: Timestamp; readonly to: Timestamp }
  | { readonly outcome: 'cached' }
  | { readonly outcome: 'failed' };

/** How a step ended by its last state; undefined for one that did not end, or that ended because another one failed. */
export function vertexEnd({ started, completed, cached, error }: VertexUpdate): VertexEnd | undefined {
  if (error) return error.endsWith('context canceled') ? undefined : { outcome: 'failed' };
  if (!completed) return undefined;
  return cached || started === undefined
    ? { outcome: 'cached' }
    : { outcome: 'ran', from: started, to: completed };
}

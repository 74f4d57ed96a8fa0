import { arrangeByRank } from '../../src/views/graph/arrange-by-rank.ts';
import type { Arrange } from '../../src/views/graph/layout.ts';

let best: Arrange | undefined;

/** The best way to arrange cards that is loaded: a simple one until {@link loadArrange} is done. */
export const arrange: Arrange = (graph) => (best ?? arrangeByRank)(graph);

/** Loads the library for layouts, which the first picture does not wait for. */
export async function loadArrange(): Promise<void> {
  const { arrangeByDagre } = await import('../../src/views/graph/arrange-by-dagre.ts');
  best = arrangeByDagre;
}

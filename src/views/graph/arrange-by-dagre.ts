import { Graph, layout } from '@dagrejs/dagre';
import { arrangeByRank, cardGap } from './arrange-by-rank.ts';
import type { Arrange } from './layout.ts';

/**
 * Arranges cards from left to right with few crossings, with the library dagre. That takes a second for some hundred
 * cards, so {@link arrangeByRank} arranges more than {@link maxCards}.
 */
export const arrangeByDagre: Arrange = (graph) => {
  if (graph.cards.length > maxCards || graph.links.length > maxLinks) return arrangeByRank(graph);
  const dagre = new Graph();
  dagre.setGraph({ rankdir: 'LR', nodesep: cardGap, ranksep: graph.columnGap, edgesep: 14 });
  dagre.setDefaultEdgeLabel(() => ({}));
  graph.cards.forEach((size, index) => void dagre.setNode(String(index), { ...size }));
  for (const [from, to] of graph.links) dagre.setEdge(String(from), String(to));
  layout(dagre);
  const places = graph.cards.map(({ width, height }, index) => {
    const { x = 0, y = 0 } = dagre.node(String(index));
    return { x: x - width / 2, y: y - height / 2 };
  });
  // The first and the last point are where the link meets the cards.
  const bends = graph.links.map(([from, to]) => {
    const points: readonly { x: number; y: number }[] = dagre.edge(String(from), String(to))?.points ?? [];
    return points.slice(1, -1).map(({ x, y }) => ({ x, y }));
  });
  return { places, bends };
};

const maxCards = 120;
const maxLinks = 400;

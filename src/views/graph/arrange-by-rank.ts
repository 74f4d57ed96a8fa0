import { itemAt } from '../../base/list.ts';
import type { Arrange, CardGraph, Point } from './layout.ts';

/**
 * Places each card to the right of all cards that it takes something from, and the cards of a column below each other in
 * their order. It takes linear time, but edges may cross cards. It is used for a first picture and for very many cards.
 */
export const arrangeByRank: Arrange = (graph) => {
  const ranks = ranksOf(graph);
  const columns: number[][] = [];
  ranks.forEach((rank, card) => {
    const column = columns[rank];
    if (column) column.push(card);
    else columns[rank] = [card];
  });
  const places: Point[] = [];
  let x = 0;
  for (const column of columns) {
    let y = 0;
    let widest = 0;
    for (const card of column ?? []) {
      const { width, height } = itemAt(graph.cards, card);
      places[card] = { x, y };
      y += height + cardGap;
      widest = Math.max(widest, width);
    }
    x += widest + graph.columnGap;
  }
  return { places, bends: graph.links.map(() => []) };
};

/** The column of each card. Links that lead back, which stages with shared steps can have, are ignored. */
function ranksOf({ cards, links }: CardGraph): readonly number[] {
  const users = cards.map((): number[] => []);
  const waiting = cards.map(() => 0);
  for (const [from, to] of links) {
    itemAt(users, from).push(to);
    waiting[to] = itemAt(waiting, to) + 1;
  }
  const ranks = cards.map(() => 0);
  const done = new Set<number>();
  const open = cards.flatMap((_, card) => (waiting[card] === 0 ? [card] : []));
  for (let next = 0; done.size < cards.length; next++) {
    const card = open[next] ?? cards.findIndex((_, index) => !done.has(index));
    if (done.has(card)) continue;
    done.add(card);
    for (const user of itemAt(users, card)) {
      if (done.has(user)) continue;
      ranks[user] = Math.max(itemAt(ranks, user), itemAt(ranks, card) + 1);
      waiting[user] = itemAt(waiting, user) - 1;
      if (waiting[user] === 0) open.push(user);
    }
  }
  return ranks;
}

/** Pixels between the cards of a column. */
export const cardGap = 28;

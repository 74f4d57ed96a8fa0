import { itemAt } from '../../base/list.ts';
import { displayWidth } from '../progress/text-width.ts';
import { edgeLabel } from './carried-text.ts';
import { factsText } from './facts-text.ts';
import type { GraphView, ViewInput, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';

/** Points of a picture, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything is drawn: a card for each group, in it a row for each step, and the edges between cards. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** By the index of the group. */
  readonly cards: readonly Box[];
  /** By the index of the step. */
  readonly rows: readonly Box[];
  readonly edges: readonly LayoutEdge[];
}

/** An edge between steps of two groups, from the right side of a row to the left side of another. */
export interface LayoutEdge {
  readonly to: ViewStep;
  readonly input: ViewInput;
  readonly points: readonly Point[];
}

/** The cards of a picture, and the links between them. */
export interface CardGraph {
  readonly cards: readonly { readonly width: number; readonly height: number }[];
  /** Pixels between columns of cards, with room for the texts of edges. */
  readonly columnGap: number;
  /** Pairs of cards, each once: the second takes something from the first. */
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** A place for each card, and the points between them by which a link passes other cards. */
export interface CardPlaces {
  readonly places: readonly Point[];
  /** By the index of the link. */
  readonly bends: readonly (readonly Point[])[];
}

/** A function that arranges cards: `arrangeByDagre`, or `arrangeByRank`, which needs no library. */
export type Arrange = (graph: CardGraph) => CardPlaces;

/** Computes the layout of a view. It takes about as long as `arrange`, regardless of the number of steps in a group. */
export function layoutView(view: GraphView, arrange: Arrange): GraphLayout {
  const sizes = view.groups.map((_, group) => cardSize(view, group));
  const pairs = cardLinks(view);
  const links = [...pairs.values()].map(({ link }) => link);
  const { places, bends } = arrange({ cards: sizes, columnGap: columnGap(view), links });
  const cards = sizes.map((size, group) => ({ ...size, ...shift(places[group]) }));
  const rows: Box[] = [];
  view.groups.forEach(({ steps, kind }, group) => {
    const { x, y, width } = itemAt(cards, group);
    const top = y + (kind === 'source' ? 0 : headHeight);
    steps.forEach((step, at) => {
      rows[step] = { x, y: top + at * rowHeight, width, height: rowHeight };
    });
  });
  const edges = view.steps.flatMap((step) => edgesOf(step, { view, rows, pairs, bends }));
  const right = cards.reduce((most, card) => Math.max(most, card.x + card.width), 0);
  const bottom = cards.reduce((most, card) => Math.max(most, card.y + card.height), 0);
  const lowest = edges.reduce((most, { points }) => Math.max(most, ...points.map(({ y }) => y)), bottom);
  return { width: right + margin, height: lowest + margin, cards, rows, edges };
}

function shift(place: Point | undefined): Point {
  return { x: (place?.x ?? 0) + margin, y: (place?.y ?? 0) + margin };
}

function cardSize(view: GraphView, group: number): { readonly width: number; readonly height: number } {
  const { steps, kind } = itemAt(view.groups, group);
  const texts = steps.map((index) => {
    const { label, facts } = itemAt(view.steps, index);
    const known = factsText(facts);
    return displayWidth(label) * labelPixels + (known ? displayWidth(known) * factsPixels + gapPixels : 0);
  });
  const title = displayWidth(groupTitle(itemAt(view.groups, group))) * labelPixels;
  const widest = texts.reduce((most, width) => Math.max(most, width), Math.min(title, maxWidth));
  const height = steps.length * rowHeight + (kind === 'source' ? 0 : headHeight + footHeight);
  return { width: Math.round(Math.max(minWidth, widest + 2 * paddingPixels)), height };
}

/** Short texts leave the picture narrow. */
function columnGap({ steps }: GraphView): number {
  const widths = steps.flatMap((step) =>
    step.inputs
      .filter((input) => itemAt(steps, input.step).group !== step.group)
      .map((input) => displayWidth(edgeLabel(input))),
  );
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return Math.round(leastGap + widest * factsPixels);
}

interface CardLink {
  readonly link: readonly [from: number, to: number];
  readonly index: number;
}

function cardLinks(view: GraphView): ReadonlyMap<string, CardLink> {
  const pairs = new Map<string, CardLink>();
  for (const { group: to, inputs } of view.steps)
    for (const { step } of inputs) {
      const from = itemAt(view.steps, step).group;
      const key = `${from} ${to}`;
      if (from !== to && !pairs.has(key)) pairs.set(key, { link: [from, to], index: pairs.size });
    }
  return pairs;
}

interface EdgeQuestion {
  readonly view: GraphView;
  readonly rows: readonly Box[];
  readonly pairs: ReadonlyMap<string, CardLink>;
  readonly bends: CardPlaces['bends'];
}

function edgesOf(to: ViewStep, { view, rows, pairs, bends }: EdgeQuestion): readonly LayoutEdge[] {
  return to.inputs.flatMap((input) => {
    const from = itemAt(view.steps, input.step);
    if (from.group === to.group) return [];
    const [start, end] = [itemAt(rows, from.index), itemAt(rows, to.index)];
    const pair = pairs.get(`${from.group} ${to.group}`);
    const between = (bends[pair?.index ?? -1] ?? []).map(shift);
    const points = [
      { x: start.x + start.width, y: start.y + rowHeight / 2 },
      ...between,
      { x: end.x, y: end.y + rowHeight / 2 },
    ];
    return [{ to, input, points }];
  });
}

/** Width of a character in a label, in pixels: a little more than usual fonts need. */
const labelPixels = 7.2;
const factsPixels = 6.2;
const gapPixels = 18;
/** Between columns, besides the text of an edge. */
const leastGap = 44;
const paddingPixels = 12;
const minWidth = 130;
const maxWidth = 420;
const margin = 16;
/** Heights of the parts of a card. */
export const headHeight = 30;
export const rowHeight = 26;
const footHeight = 6;

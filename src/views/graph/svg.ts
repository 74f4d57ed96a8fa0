import { itemAt, lastOf } from '../../base/list.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { carriedText, edgeLabel } from './carried-text.ts';
import { factsText, stepDetails } from './facts-text.ts';
import type { GraphView, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';
import {
  type Arrange,
  type Box,
  type GraphLayout,
  headHeight,
  type LayoutEdge,
  layoutView,
  type Point,
  rowHeight,
} from './layout.ts';
import { overviewOf } from './overview.ts';
import { cutAtWord } from './short-label.ts';
import { svgStyle } from './svg-style.ts';

/** How a picture is drawn. */
export interface SvgOptions {
  readonly arrange: Arrange;
  /** A picture with more steps is drawn as an overview. */
  readonly maxSteps?: number;
  /**
   * Set for a picture in a page with a script: steps can be reached by keyboard and have a `data-step` attribute, and the
   * page has to contain the style ({@link svgStyle}).
   */
  readonly isPart?: boolean;
  /** Pixels that the picture should fit into. A wider one is shrunk, but not so far that its text becomes illegible. */
  readonly fitWidth?: number;
}

/**
 * The graph as SVG: a card for each stage with a row for each step, curves between them labelled with the paths that they
 * carry, and the whole text of a step as its tooltip. It contains no script, no foreign object and no external reference.
 */
export function viewToSvg(
  view: GraphView,
  { arrange, maxSteps = 1500, isPart = false, fitWidth = Infinity }: SvgOptions,
): string {
  const drawn = overviewOf(view, maxSteps);
  const layout = layoutView(drawn, arrange);
  const error = view.error ? errorHeight : 0;
  const width = Math.max(Math.ceil(layout.width), error ? errorWidth : 0);
  const height = Math.ceil(layout.height) + error;
  const scale = Math.min(1, Math.max(leastScale, fitWidth / width));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="graph" viewBox="0 0 ${width} ${height}" width="${round(width * scale)}" height="${round(height * scale)}"`,
    ` role="${isPart ? 'group' : 'img'}" aria-label="${escapeMarkup(describe(view))}">`,
    isPart ? '' : `<style>${svgStyle}</style>`,
    ...layout.cards.map((card, group) => cardSvg(drawn, group, card)),
    ...layout.edges.map((edge) => edgeSvg(drawn, edge)),
    ...drawn.steps.map((step) => stepSvg(drawn, step, { layout, isPart })),
    errorSvg(view, layout),
    '</svg>\n',
  ].join('');
}

const leastScale = 0.7;

function describe({ steps, groups }: GraphView): string {
  const stages = groups.filter(({ kind }) => kind === 'stage').length;
  return `Graph of a build: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} in ${stages} ${stages === 1 ? 'stage' : 'stages'}`;
}

function cardSvg(view: GraphView, index: number, { x, y, width, height }: Box): string {
  const group = itemAt(view.groups, index);
  if (group.kind === 'source') return rect('card source', { x, y, width, height }, 13);
  const columns = Math.max(8, Math.floor((width - 2 * padding) / 7.5));
  const title = escapeMarkup(cutAtWord(groupTitle(group), columns));
  const isResult = view.results.some(({ step }) => view.steps[step]?.group === index);
  return `${rect(isResult ? 'card result' : 'card', { x, y, width, height }, 8)}<text class="head" x="${round(x + padding)}" y="${round(y + headHeight - 10)}">${title}</text>`;
}

function stepSvg(
  view: GraphView,
  step: ViewStep,
  { layout, isPart }: { readonly layout: GraphLayout; readonly isPart: boolean },
): string {
  const row = itemAt(layout.rows, step.index);
  const facts = factsText(step.facts);
  const middle = round(row.y + rowHeight / 2 + 4);
  const state = step.facts?.state;
  const handle = isPart ? ` data-step="${step.index}" tabindex="-1" role="button"` : '';
  return [
    `<g class="step${state ? ` ${state}` : ''}${step.kind === 'source' ? ' source' : ''}"${handle}>`,
    `<title>${escapeMarkup(stepDetails(step))}</title>`,
    rect('row', { ...row, x: row.x + 3, y: row.y + 1, width: row.width - 6, height: rowHeight - 2 }, 5),
    innerInputs(view, step, layout),
    `<text x="${round(row.x + padding)}" y="${middle}">${escapeMarkup(step.label)}</text>`,
    facts
      ? `<text class="facts" text-anchor="end" x="${round(row.x + row.width - padding)}" y="${middle}">${escapeMarkup(facts)}</text>`
      : '',
    '</g>',
  ].join('');
}

/** Draws the inputs of a step within its card: a line from the row above it, and an arc at the left for any other row. */
function innerInputs(view: GraphView, step: ViewStep, { rows }: GraphLayout): string {
  const own = itemAt(rows, step.index);
  const bows = step.inputs.flatMap(({ step: from }) => {
    const row = itemAt(rows, from);
    if (view.steps[from]?.group !== step.group || row.y === own.y - rowHeight) return [];
    const [x, start, end] = [own.x + 3, row.y + rowHeight / 2, own.y + rowHeight / 2];
    return [
      `<path class="bow" d="M${round(x)} ${round(start)}C${round(x - 12)} ${round(start)} ${round(x - 12)} ${round(end)} ${round(x)} ${round(end)}"/>`,
    ];
  });
  return bows.join('');
}

function edgeSvg(view: GraphView, { to, input, points }: LayoutEdge): string {
  const end = lastOf(points);
  const what = carriedText(input);
  const from = itemAt(view.groups, itemAt(view.steps, input.step).group);
  const title = `${groupTitle(from)}: ${what}`;
  const arrow = `M${round(end.x)} ${round(end.y)}l-7 -4v8z`;
  return [
    `<g class="edge" data-from="${input.step}" data-to="${to.index}"><title>${escapeMarkup(title)}</title>`,
    `<path class="line" d="${curve(points)}"/><path class="arrow" d="${arrow}"/>`,
    `<text class="carried" text-anchor="end" x="${round(end.x - 10)}" y="${round(end.y - 4)}">${escapeMarkup(edgeLabel(input))}</text></g>`,
  ].join('');
}

function curve(points: readonly Point[]): string {
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join('');
}

function errorSvg({ error }: GraphView, { height }: GraphLayout): string {
  if (!error) return '';
  const where = error.place ? `line ${error.place.start}: ` : '';
  const text = escapeMarkup(cutAtWord(`${where}${error.message}`, 90));
  return `<g class="step failed"><title>${escapeMarkup(error.message)}</title>${rect('row', { x: 16, y: height, width: errorWidth - 32, height: 28 }, 5)}<text x="28" y="${round(height + 18)}">${text}</text></g>`;
}

function rect(name: string, { x, y, width, height }: Box, radius: number): string {
  return `<rect class="${name}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const padding = 12;
const errorHeight = 44;
const errorWidth = 700;

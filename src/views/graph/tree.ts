import { itemAt } from '../../base/list.ts';
import { printableName } from '../../diagnostics/printable.ts';
import type { Paint, ProgressStyle } from '../progress/style.ts';
import { cutToWidth, displayWidth } from '../progress/text-width.ts';
import { takenText } from './carried-text.ts';
import { factsText } from './facts-text.ts';
import type { GraphView, ShownState, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';
import { cutAtWord, shortLabel } from './short-label.ts';
import { type Rail, railsOf } from './tree-rails.ts';

/** How a tree is printed. */
export interface TreeOptions {
  /** The maximum width of a line in columns. */
  readonly columns: number;
  readonly style: ProgressStyle;
  /** Whether to draw lines with Unicode characters or with ASCII. */
  readonly unicode: boolean;
}

/**
 * The graph for a terminal: the stages in the order of the file, each with a rail at the left that leads to the steps
 * that take something from it, as in `git log --graph`. After each step, the tree shows what the step takes from where.
 */
export function viewToTree(view: GraphView, options: TreeOptions): string {
  const rails = railsOf(view, options.unicode);
  const rows = rails.map((rail) => rowOf(view, rail));
  const widths = columnWidths(rows, options.columns);
  const lines = rows.map((row) => lineOf(row, widths, options));
  const { error } = view;
  if (error) lines.push(errorLine(error, options));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

interface Row {
  readonly line: string;
  readonly gutter: string;
  /** The text before it is cut to the available width. */
  readonly text: string;
  readonly isHead: boolean;
  readonly facts: string;
  readonly state: ShownState | undefined;
  readonly notes: string;
}

function rowOf(view: GraphView, { gutter, group, step: index }: Rail): Row {
  const step = index === undefined ? undefined : view.steps[index];
  if (step === undefined) {
    const title = groupTitle(itemAt(view.groups, group));
    return { line: '', gutter, text: title, isHead: true, facts: '', state: undefined, notes: '' };
  }
  const { text, facts, place } = step;
  const line = place ? String(place.start) : '';
  return {
    line,
    gutter,
    text,
    isHead: false,
    facts: factsText(facts),
    state: facts?.state,
    notes: notesOf(view, step),
  };
}

/** What the step takes from other groups, and whether it is a result. */
function notesOf(view: GraphView, step: ViewStep): string {
  const taken = takenText(view, step);
  const isResult = view.results.some((result) => result.step === step.index);
  return [...(taken ? [`< ${taken}`] : []), ...(isResult ? ['= result'] : [])].join('  ');
}

interface Widths {
  readonly line: number;
  readonly gutter: number;
  readonly text: number;
  readonly facts: number;
  readonly notes: number;
}

/** Texts get the remaining width, but at least two fifths of the line. Notes are cut before texts are. */
function columnWidths(rows: readonly Row[], columns: number): Widths {
  const widest = (of: (row: Row) => string, most: number) =>
    rows.reduce((width, row) => Math.max(width, Math.min(most, displayWidth(of(row)))), 0);
  const line = widest((row) => row.line, 6);
  const gutter = widest((row) => row.gutter, columns >> 1);
  const room = Math.max(minRoom, columns - gutter - line - 2);
  const facts = widest((row) => row.facts, Math.floor(room / 4));
  const gaps = facts > 0 ? 4 : 2;
  const notes = widest((row) => row.notes, Math.floor((room - facts - gaps) * 0.5));
  const text = widest(
    (row) => (row.isHead ? row.text : shortLabel(row.text, room)),
    room - facts - notes - gaps,
  );
  return { line, gutter, text, facts, notes };
}

function lineOf(row: Row, widths: Widths, { columns, style, unicode }: TreeOptions): string {
  const left = `${style.dim(row.line.padStart(widths.line))} ${row.gutter.padEnd(widths.gutter)} `;
  if (row.isHead) {
    const room = columns - widths.line - widths.gutter - 2;
    return left + style.bold(cutToWidth(row.text, room));
  }
  const paint = row.state ? paintOf(row.state, style) : plain;
  const text = shortLabel(row.text, widths.text);
  const facts = cutToWidth(row.facts, widths.facts);
  const notes = unicode ? row.notes.replace(/^< /, '← ') : row.notes;
  const cells = [
    paint(text) + padding(text, widths.text),
    ...(widths.facts > 0 ? [paint(facts) + padding(facts, widths.facts)] : []),
    style.cyan(cutAtWord(notes, widths.notes)),
  ];
  return left + cells.join('  ');
}

function errorLine({ message, place }: NonNullable<GraphView['error']>, { columns, style }: TreeOptions) {
  const where = place ? `line ${place.start}: ` : '';
  return style.red(cutToWidth(printableName(`${style.signs.failed} ${where}${message}`), columns));
}

function padding(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function paintOf(state: ShownState, style: ProgressStyle): Paint {
  const paints: Readonly<Record<ShownState, Paint>> = {
    cached: style.green,
    ran: style.yellow,
    runs: style.red,
    depends: style.yellow,
    failed: style.red,
    canceled: style.dim,
  };
  return paints[state];
}

function plain(text: string): string {
  return text;
}

const minRoom = 40;

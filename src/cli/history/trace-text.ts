import { firstOf, lastOf } from '../../base/list.ts';
import type { TraceSpan } from '../../client/history/trace/trace-span.ts';
import { printableLine, printableName } from '../../diagnostics/printable.ts';
import type { ProgressStyle } from '../../views/progress/style.ts';
import { cutToWidth } from '../../views/progress/text-width.ts';

const timeWidth = 7;
/** Deeper spans are not indented further, because there is no room. */
const maxIndent = 100;

export interface TraceTextOptions {
  /** Columns there are; infinite where lines may have any length. */
  readonly columns: number;
  readonly style: ProgressStyle;
  /** Spans that took less are left out, unless one below them did not. */
  readonly minMs: number;
}

/**
 * A trace as a waterfall: for each span when it started, how long it took, a bar on the time of the whole build, and its
 * name below that of the span that it is a part of. What failed is marked, with its error.
 */
export function traceText(spans: readonly TraceSpan[], options: TraceTextOptions): string {
  const start = firstOf(sortedTimes(spans.map((span) => span.start)));
  const total = ms(lastOf(sortedTimes(spans.map((span) => span.end))) - start);
  const rows = treeRows(spans).filter(({ longest }) => longest >= options.minMs);
  const left = spans.length - rows.length;
  const short = left === 1 ? '1 span' : `${left} spans`;
  const scale = { start, total, columns: barColumns(options.columns) };
  return [
    `Trace ${printableName(firstOf(spans).traceId)}, ${spans.length} spans, ${duration(total)}\n`,
    ...rows.map((row) => `${line(row, scale, options)}\n`),
    ...(left > 0 ? [`${short} of less than ${options.minMs}ms not shown\n`] : []),
  ].join('');
}

interface Row {
  readonly span: TraceSpan;
  readonly depth: number;
  /** Milliseconds of the longest span in its branch. */
  readonly longest: number;
}

interface Scale {
  readonly start: bigint;
  /** Milliseconds. */
  readonly total: number;
  readonly columns: number;
}

/** Each span before its parts, in the order of their starts. A span whose parent the daemon has not seen is on top. */
function treeRows(spans: readonly TraceSpan[]): readonly Row[] {
  const parts = partsByParent(spans);
  const rows: { span: TraceSpan; depth: number; longest: number; parent: number }[] = [];
  const open = (parts.get('') ?? []).reverse().map((span) => ({ span, depth: 0, parent: -1 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = rows.push({ ...next, longest: ms(next.span.end - next.span.start) }) - 1;
    const below = parts.get(next.span.spanId) ?? [];
    // If several spans have the same id, the first gets the children, so that each span is shown once.
    parts.delete(next.span.spanId);
    for (const span of below.reverse()) open.push({ span, depth: next.depth + 1, parent: at });
  }
  // A row's parent is above it.
  for (const { longest, parent } of rows.toReversed()) {
    const above = rows[parent];
    if (above) above.longest = Math.max(above.longest, longest);
  }
  return rows;
}

/** Spans by the id of their parent in the order of their starts, '' for those on top. */
function partsByParent(spans: readonly TraceSpan[]): Map<string, TraceSpan[]> {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const parts = new Map<string, TraceSpan[]>();
  for (const span of [...spans].sort((a, b) => Number(a.start - b.start))) {
    const parent = known.has(span.parentId) && span.parentId !== span.spanId ? span.parentId : '';
    const siblings = parts.get(parent) ?? [];
    siblings.push(span);
    parts.set(parent, siblings);
  }
  return parts;
}

function line({ span, depth }: Row, scale: Scale, { columns, style }: TraceTextOptions): string {
  const offset = ms(span.start - scale.start);
  const length = ms(span.end - span.start);
  const times = `${duration(offset).padStart(timeWidth)} ${duration(length).padStart(timeWidth)} `;
  const failed = span.status === 'error';
  const mark = failed ? `${style.signs.failed} ` : '';
  const error = failed && span.statusText ? `: ${span.statusText}` : '';
  const name = `${'  '.repeat(Math.min(depth, maxIndent))}${mark}${printableLine(`${span.name}${error}`.replaceAll('\n', ' '))}`;
  const room = columns - times.length - scale.columns - 3;
  const paint = failed ? style.red : style.cyan;
  const shown = cutToWidth(name, Math.max(room, 1));
  const drawn = bar({ offset, length }, scale, (size) => paint(style.signs.full.repeat(size)));
  return `${times}|${drawn}| ${failed ? style.red(shown) : shown}`;
}

/** When a span was open, in milliseconds from the start of the trace. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

function bar({ offset, length }: Stretch, { total, columns }: Scale, draw: (size: number) => string): string {
  const unit = total > 0 ? columns / total : 0;
  const from = Math.min(Math.floor(offset * unit), columns - 1);
  const size = Math.min(Math.max(Math.round(length * unit), 1), columns - from);
  return ' '.repeat(from) + draw(size) + ' '.repeat(columns - from - size);
}

/** A third of the line, but no more than what is good to look at. */
function barColumns(columns: number): number {
  return Math.max(8, Math.min(40, Math.floor(columns / 3)));
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)}ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(2)}s`;
  return `${Math.floor(milliseconds / 60_000)}m${Math.floor((milliseconds % 60_000) / 1000)}s`;
}

function ms(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e6;
}

function sortedTimes(times: readonly bigint[]): readonly bigint[] {
  return [...times].sort((a, b) => Number(a - b));
}

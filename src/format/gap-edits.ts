import type { TextEdit } from '../source/text-edit.ts';
import type { InstructionLayout, LinePart } from './instruction-layout.ts';

/** Indentation of continuation lines. */
const indentation = '    ';

/**
 * Replaces the white space `[from, to)` of the logical line with one space. Where a line ends in it, the result is a
 * space before the continuation token and an indentation after it. Text with more than spaces and tabs is kept.
 */
export function gapEdits(layout: InstructionLayout, from: number, to: number): readonly TextEdit[] {
  if (from >= to || !spacesAndTabs.test(layout.text.slice(from, to))) return [];
  return layout.parts.flatMap((part, index) => partEdit(part, index, layout, from, to));
}

const spacesAndTabs = /^[ \t]+$/;

function partEdit(
  part: LinePart,
  index: number,
  { parts }: InstructionLayout,
  from: number,
  to: number,
): readonly TextEdit[] {
  const { logical } = part;
  const end = logical + part.text.length;
  const startsLine = index > 0 && from <= logical && logical <= to;
  const endsLine = index < parts.length - 1 && from <= end && end <= to;
  const isInside = logical <= from && to <= end;
  if (startsLine && endsLine) return [];
  if (!startsLine && !endsLine && !isInside) return [];
  const start = Math.max(from, logical);
  const stop = Math.min(to, end);
  const text = startsLine ? indentation : ' ';
  const place = (offset: number) => part.start + offset - logical;
  if (part.text.slice(start - logical, stop - logical) === text) return [];
  return [{ span: { start: place(start), end: place(stop) }, text }];
}

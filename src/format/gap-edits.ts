import type { TextEdit } from '../source/text-edit.ts';
import type { Gap } from './argument-gaps.ts';
import type { InstructionLayout, LinePart } from './instruction-layout.ts';

/** Indentation of continuation lines. */
const indentation = '    ';

/**
 * Replaces white space of the logical line with one space. Where a line ends in it, the result is a space before the
 * continuation token and an indentation after it. Text with more than spaces and tabs is kept.
 */
export function gapEdits(layout: InstructionLayout, gap: Gap): readonly TextEdit[] {
  const { from, to } = gap;
  if (from >= to || !spacesAndTabs.test(layout.text.slice(from, to))) return [];
  const last = layout.parts.length - 1;
  return layout.parts.flatMap((part, index) =>
    partEdit(part, gap, { isFirst: index === 0, isLast: index === last }),
  );
}

const spacesAndTabs = /^[ \t]+$/;

/** Whether a part of a logical line is at one of its ends. */
interface PartPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function partEdit(part: LinePart, { from, to }: Gap, { isFirst, isLast }: PartPlace): readonly TextEdit[] {
  const { logical } = part;
  const end = logical + part.text.length;
  const startsLine = !isFirst && from <= logical && logical <= to;
  const endsLine = !isLast && from <= end && end <= to;
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

import type { CheckedInstruction } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';

/** A flag of an instruction, or a field of its value. */
export interface FlagPlace {
  /** Without dashes. */
  readonly name: string;
  /** The name of the field; undefined at the flag itself. */
  readonly field: string | undefined;
  readonly span: Span;
}

/** The flag at an offset. */
export function flagAt({ node }: CheckedInstruction, offset: number): FlagPlace | undefined {
  const index = node.flagSpans.findIndex(({ start, end }) => start <= offset && offset <= end);
  const written = node.flags[index];
  const span = node.flagSpans[index];
  if (written === undefined || span === undefined) return undefined;
  const [flag = ''] = written.split('=', 1);
  const name = flag.slice(2);
  // A flag that continues on the next line is treated as a whole.
  if (span.end - span.start !== written.length) return { name, field: undefined, span };
  if (offset <= span.start + flag.length)
    return { name, field: undefined, span: { start: span.start, end: span.start + flag.length } };
  const valueStart = span.start + flag.length + 1;
  return fieldAt({ name, value: written.slice(flag.length + 1), start: valueStart }, offset);
}

/** The field at an offset, for a value that starts at another offset. */
function fieldAt(
  { name, value, start }: { readonly name: string; readonly value: string; readonly start: number },
  offset: number,
): FlagPlace {
  const at = Math.max(0, offset - start);
  const from = at === 0 ? 0 : value.lastIndexOf(',', at - 1) + 1;
  const comma = value.indexOf(',', from);
  const text = value.slice(from, comma === -1 ? undefined : comma);
  const [field = ''] = text.split('=', 1);
  return { name, field, span: { start: start + from, end: start + from + text.length } };
}

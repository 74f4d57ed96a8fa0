import type { AutomatonPosition } from '../base/automaton.ts';
import { firstOf } from '../base/list.ts';
import { RegexpSyntaxError } from './regexp-syntax-error.ts';

/** What a repetition counts for: one character, a group, or a condition. */
export interface Element {
  readonly positions: readonly AutomatonPosition[];
  readonly isRepeated?: boolean;
  /** The `^` or `$` of a branch's own. */
  readonly anchor?: 'start' | 'end';
}

/** A repetition such as `{2}`, `{2,}` or `{2,5}`. */
export interface Repeat {
  readonly min: number;
  /** Undefined: no limit. */
  readonly max: number | undefined;
  readonly end: number;
}

/** The repetition at `at`; undefined when the text there means itself. Throws a {@link RegexpSyntaxError}. */
export function readRepeat(source: string, at: number): Repeat | undefined {
  const match = repeat.exec(source.slice(at, at + maxRepeatLength));
  if (match === null) return undefined;
  const min = Number(match[1]);
  const max = match[2] === undefined ? min : match[2] === '' ? undefined : Number(match[2]);
  if (min > maxCount || (max !== undefined && (max > maxCount || min > max)))
    throw new RegexpSyntaxError('invalid repeat count');
  return { min, max, end: at + match[0].length };
}

/** Expands a repetition. Throws a {@link RegexpSyntaxError}. */
export function repeatElement(element: Element | undefined, { min, max }: Repeat): Element {
  if (element === undefined) throw new RegexpSyntaxError('missing argument to repetition operator');
  if (element.isRepeated) throw new RegexpSyntaxError('invalid nested repetition operator');
  const position = firstOf(element.positions);
  if (position.condition !== undefined) return min === 0 ? nothing : { ...element, isRepeated: true };
  const positions: AutomatonPosition[] = new Array<AutomatonPosition>(min).fill(position);
  const test = position!.next!;
  if (max === undefined) positions.push({ stay: test, skips: [1] });
  else for (let count = min; count < max; count++) positions.push({ next: test, skips: [1] });
  return { positions, isRepeated: true };
}

const nothing: Element = { positions: [], isRepeated: true };

/** Longer numbers are too large in any case. */
const repeat = /^\{(0|[1-9][0-9]*)(?:,(|0|[1-9][0-9]*))?\}/;
const maxRepeatLength = 100;
const maxCount = 1000;

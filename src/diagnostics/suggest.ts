import { codePointOf } from '../base/text.ts';
import { toLower, toUpper } from '../go/strings.ts';

/** A suggestion differs from the value by at most this many edits. */
const maxDistance = 2;

/**
 * The option nearest to the value by edit distance; undefined if none is near or one is equal (moby/buildkit v0.32.2
 * util/suggest/error.go). If case does not matter, the result is in the case of the value.
 */
export function suggest(
  value: string,
  options: readonly string[],
  caseSensitive: boolean,
): string | undefined {
  const wanted = caseSensitive ? value : toLower(value);
  const candidates = caseSensitive ? options : options.map(toLower);
  if (candidates.includes(wanted)) return undefined;
  let best: string | undefined;
  let bestDistance = maxDistance + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate, bestDistance);
    if (distance >= bestDistance) continue;
    best = caseSensitive ? candidate : matchCase(candidate, value);
    bestDistance = distance;
    // A text that differs cannot be nearer.
    if (distance === 1) break;
  }
  return best === '' ? undefined : best;
}

/**
 * Sorts options that equal the value with two neighboring letters swapped to the front, for {@link suggest}, which
 * chooses the first of equally near options. For lists without an order in the reference, such as those from a Go
 * map.
 */
export function swapsFirst(value: string, options: readonly string[]): readonly string[] {
  const swaps = options.filter((option) => isSwap(toLower(value), toLower(option)));
  return swaps.length === 0 ? options : [...swaps, ...options];
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function matchCase(text: string, like: string): string {
  if (like === toLower(like)) return toLower(text);
  return like === toUpper(like) ? toUpper(text) : text;
}

/**
 * Levenshtein distance, in code points, of two texts that differ. May return `limit` for any distance of at least
 * `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  // A code point has one or two code units.
  if (a.length >= 2 * (b.length + limit) || b.length >= 2 * (a.length + limit)) return limit;
  const left = codePoints(a);
  const right = codePoints(b);
  if (Math.abs(left.length - right.length) >= limit) return limit;
  while (left.length > 0 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  return middleDistance(left.slice(start), right.slice(start), limit);
}

function codePoints(text: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = codePointOf(text, i);
    if (code > 0xffff) i++;
    codes.push(code);
  }
  return codes;
}

function middleDistance(left: readonly number[], right: readonly number[], limit: number): number {
  let row = right.map((_, j) => j);
  row.push(right.length);
  for (const code of left) {
    row = nextRow(row, code, right);
    // No later row has a smaller value than the minimum of this one.
    if (row.every((distance) => distance >= limit)) return limit;
  }
  return row[right.length]!;
}

/** Distances to each prefix of `right` from a text whose last code point is `code`; `row` has those of the text before it. */
function nextRow(row: readonly number[], code: number, right: readonly number[]): number[] {
  let before = row[0]! + 1;
  const next = [before];
  for (let j = 1; j <= right.length; j++) {
    const replaced = row[j - 1]! + (code === right[j - 1] ? 0 : 1);
    const added = Math.min(row[j]!, before) + 1;
    before = Math.min(replaced, added);
    next.push(before);
  }
  return next;
}

import { toLower, toUpper } from '../go/strings.ts';

/** Suggestions differ from the value by at most this many edits. */
const maxDistance = 2;

/**
 * The option nearest to the value by edit distance, or undefined when none is near or one is equal
 * (moby/buildkit v0.32.2 util/suggest/error.go). Without case sensitivity the answer takes the value's case.
 */
export function suggest(
  value: string,
  options: readonly string[],
  caseSensitive: boolean,
): string | undefined {
  const wanted = caseSensitive ? value : toLower(value);
  let best: string | undefined;
  let bestDistance = maxDistance + 1;
  for (const option of options) {
    const candidate = caseSensitive ? option : toLower(option);
    if (candidate === wanted) return undefined;
    const distance = editDistance(wanted, candidate, bestDistance);
    if (distance < bestDistance) {
      best = caseSensitive ? candidate : matchCase(candidate, value);
      bestDistance = distance;
    }
  }
  return best === '' ? undefined : best;
}

/**
 * The options with those in front that are the value with two neighbouring letters swapped, for {@link suggest}: of equally
 * near options the first one counts. For lists whose order the reference leaves to chance, as that of a map in Go.
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

/** Levenshtein distance in code points; anything at or above `limit` may be returned as `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replace = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}

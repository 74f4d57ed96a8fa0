/**
 * Pairs the texts of two lists without changing their order, so that the pairs are as similar as possible. Returns pairs
 * of indexes. Every text of the shorter list gets a partner. Long lists are simply paired from their beginning.
 */
export function alignTexts(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  if (before.length * after.length > maxPairs)
    return before.slice(0, after.length).map((_, i) => [i, i] as const);
  const grams = [before, after].map((texts) => texts.map(gramsOf));
  const scores = bestScores(before.length, after.length, (i, j) =>
    likeness(grams[0]?.[i] ?? none, grams[1]?.[j] ?? none),
  );
  return walk(scores, before.length, after.length);
}

interface Cell {
  readonly score: number;
  readonly step: 'pair' | 'before' | 'after';
}

/** For the tails of both lists that begin at (i, j), the best sum of scores and the first step towards it. */
function bestScores(rows: number, columns: number, scoreOf: (i: number, j: number) => number): Cell[][] {
  const cells: Cell[][] = Array.from({ length: rows }, () => []);
  const scoreAt = (i: number, j: number) => cells[i]?.[j]?.score ?? 0;
  for (const [i, row] of [...cells.entries()].reverse()) {
    for (let j = columns - 1; j >= 0; j--) {
      const pair = scoreOf(i, j) + 1 + scoreAt(i + 1, j + 1);
      const [skipBefore, skipAfter] = [scoreAt(i + 1, j), scoreAt(i, j + 1)];
      const score = Math.max(pair, skipBefore, skipAfter);
      const step = score === pair ? 'pair' : score === skipBefore ? 'before' : 'after';
      row[j] = { score, step };
    }
  }
  return cells;
}

function walk(cells: readonly (readonly Cell[])[], rows: number, columns: number) {
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    const step = cells[i]?.[j]?.step;
    if (step === 'pair') pairs.push([i, j]);
    if (step !== 'after') i++;
    if (step !== 'before') j++;
  }
  return pairs;
}

/** The share of character pairs that two texts have in common, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  const end = Math.min(text.length - 1, maxText);
  for (let i = 0; i < end; i++) grams.add(text.slice(i, i + 2));
  return grams;
}

const none: ReadonlySet<string> = new Set();
const maxPairs = 10_000;
const maxText = 2000;

import { countBefore } from '../../base/list.ts';

/** The indexes of a longest increasing subsequence of distinct numbers. */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  // For each length, the index where the subsequence with the smallest last number ends, and each index's predecessor.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, at) => {
    const length = countBefore(ends, (end) => (numbers[end] ?? 0) < number);
    before[at] = ends[length - 1];
    ends[length] = at;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

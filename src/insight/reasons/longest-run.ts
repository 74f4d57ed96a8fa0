import { countBefore } from '../../base/list.ts';

/** The places of a longest part of a list of different numbers that rises. */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  // The place of the smallest end of a part of each length, and the place before each.
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

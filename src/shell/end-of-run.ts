import { invariant } from '../base/invariant.ts';

/** By the characters that end a run: of plain text, of an operand up to `}` or `/`, of a quotation, by escape token. */
const runs: ReadonlyMap<string, RegExp> = new Map([
  [`$<'"\\`, /[^$<'"\\]*/y],
  [`$<'"\\}`, /[^$<'"\\}]*/y],
  [`$<'"\\/`, /[^$<'"\\/]*/y],
  ['$"\\', /[^$"\\]*/y],
  [`$<'"\``, /[^$<'"`]*/y],
  [`$<'"\`}`, /[^$<'"`}]*/y],
  [`$<'"\`/`, /[^$<'"`/]*/y],
  ['$"`', /[^$"`]*/y],
]);

/**
 * Where the run of characters that begins at `start` and has none of `ends` is over. A sticky expression takes an
 * interpreter a tenth of the time of a loop.
 */
export function endOfRun(text: string, start: number, ends: string): number {
  const run = runs.get(ends);
  invariant(run !== undefined, 'no run of the shell language ends there');
  run.lastIndex = start;
  run.test(text);
  return run.lastIndex;
}

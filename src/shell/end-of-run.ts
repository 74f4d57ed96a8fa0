/** Patterns of {@link endOfRun}, by the characters that end a run. There are a few. */
const runs = new Map<string, RegExp>();

/**
 * Where the run of characters that begins at `start` and has none of `ends` is over. A sticky expression takes an
 * interpreter a tenth of the time of a loop.
 */
export function endOfRun(text: string, start: number, ends: string): number {
  let run = runs.get(ends);
  if (run === undefined) {
    run = new RegExp(`[^${ends.replaceAll('\\', '\\\\')}]*`, 'y');
    runs.set(ends, run);
  }
  run.lastIndex = start;
  run.test(text);
  return run.lastIndex;
}

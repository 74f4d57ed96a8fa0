import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Find, type FuzzTarget, runTarget } from './fuzz-target.ts';
import { encodeCase } from './kept-cases.ts';
import { targets } from './targets.ts';

/** How long to look, and where. */
export interface FuzzRequest {
  readonly minutes: number;
  /** Ends a target after so many inputs, whatever time is left. */
  readonly inputs: number;
  readonly seed: number;
  /** Names of targets; none for all. */
  readonly names: readonly string[];
  readonly log: (line: string) => void;
}

interface Tally {
  readonly target: FuzzTarget;
  inputs: number;
  ms: number;
  finds: number;
}

/**
 * Runs targets in turns, each chunk with a seed of its own, until time or inputs are used up or it has a find. A find is written to
 * `test/fuzz/cases`, where the tests run it from then on. Returns how many there were; throws for a name that is unknown.
 */
export async function runFuzz({ minutes, inputs, seed, names, log }: FuzzRequest): Promise<number> {
  const tallies = chosen(names).map((target): Tally => ({ target, inputs: 0, ms: 0, finds: 0 }));
  const end = Date.now() + minutes * 60_000;
  for (let chunk = 0; Date.now() < end; chunk++) {
    // After a find the same one would be found again and again.
    const open = tallies.filter((tally) => tally.inputs < inputs && tally.finds === 0);
    if (open.length === 0) break;
    for (const tally of open) if (Date.now() < end) await runChunk(tally, seed + chunk, inputs, log);
  }
  for (const tally of tallies) log(line(tally));
  return tallies.reduce((sum, { finds }) => sum + finds, 0);
}

function chosen(names: readonly string[]): readonly FuzzTarget[] {
  const unknown = names.find((name) => !targets.some((target) => target.name === name));
  if (unknown !== undefined)
    throw new Error(`there is no target ${unknown}; there are ${targets.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? targets : targets.filter(({ name }) => names.includes(name));
}

async function runChunk(
  tally: Tally,
  seed: number,
  inputs: number,
  log: (line: string) => void,
): Promise<void> {
  const count = Math.min(tally.target.inputs, inputs - tally.inputs);
  const start = performance.now();
  const { inputs: tried, find } = await runTarget(tally.target, seed, count);
  tally.ms += performance.now() - start;
  tally.inputs += tried;
  if (!find) return;
  tally.finds++;
  log(`\n${find.target}, seed ${seed}: ${find.error}\nkept as ${keep(find)}\n`);
}

function keep({ target, input }: Find): string {
  const text = encodeCase(input);
  const path = `test/fuzz/cases/${target}/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
  mkdirSync(`test/fuzz/cases/${target}`, { recursive: true });
  writeFileSync(path, text);
  return path;
}

function line({ target, inputs, ms, finds }: Tally): string {
  const seconds = (ms / 1000).toFixed(1);
  return `${target.name.padEnd(16)} ${String(inputs).padStart(9)} inputs ${seconds.padStart(8)} s ${String(finds).padStart(3)} finds`;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../scripts/lib/run.mjs';
import { bundleWorkers } from './bundle-workers.mjs';

/** The steps of hostile input may grow with this power of its size, and that of the output if it is larger. */
export const maxPower = 1.2;

/**
 * Counts the steps of the worst cases at three sizes, in a process of its own.
 *
 * @param {readonly string[]} names only cases whose names hold one of these; all when there are none
 * @returns {Promise<readonly ScaleResult[]>}
 */
export async function measureScale(names = []) {
  const outdir = mkdtempSync(join(process.cwd(), 'node_modules/.dockerfile-llb-scale-'));
  try {
    await bundleWorkers(['bench/scale-worker.ts', 'bench/worst-cases.ts'], outdir);
    const args = [join(outdir, 'scale-worker.mjs'), join(outdir, 'worst-cases.mjs'), ...names];
    const { stdout } = await run(process.execPath, args);
    return JSON.parse(stdout).map(judge);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/**
 * The power between the first and the last size, and between the last two, the larger of both: a part that grows faster
 * shows late.
 */
function judge({ name, size, outputPower = 1, costs }) {
  const [small, middle, large] = costs.map(({ steps }) => steps);
  const power = Math.max(Math.log(large / small) / Math.log(4), Math.log2(large / middle));
  const allowed = Math.max(maxPower, outputPower + maxPower - 1);
  return { name, size, power, allowed, steps: [small, middle, large], cpu: costs.map(({ cpu }) => cpu) };
}

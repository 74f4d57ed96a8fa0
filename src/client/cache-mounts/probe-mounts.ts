import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CacheMount } from './cache-mount.ts';
import { type MountDaemon, runTool } from './run-tool.ts';
import type { ToolReport } from './tool-report.ts';
import type { ToolStep } from './tool-steps.ts';

/** A mount of a daemon, and what is in it. */
export interface ProbedMount {
  readonly mount: CacheMount;
  readonly report: ToolReport;
}

/** Counts what is in mounts of a daemon. A mount that it does not have yet is created, and empty. */
export async function probeMounts(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
): Promise<readonly ProbedMount[]> {
  if (mounts.length === 0) return [];
  const out = await mkdtemp(join(tmpdir(), 'dockerfile-llb-cache-mounts-'));
  try {
    const limits = { bytes: Number.MAX_SAFE_INTEGER, entries: Number.MAX_SAFE_INTEGER };
    const steps = mounts.map((mount): ToolStep => ({ mount, command: 'probe', limits, words: [] }));
    const reports = await runTool(daemon, { steps, out });
    return mounts.flatMap((mount, i) => (reports[i] ? [{ mount, report: reports[i] }] : []));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemAt } from '../../base/list.ts';
import type { CacheMount } from './cache-mount.ts';
import { type MountDaemon, runTool } from './run-tool.ts';
import type { ToolReport } from './tool-report.ts';
import type { ToolLimits, ToolStep } from './tool-steps.ts';

/** A mount of a daemon, and what is in it. */
export interface ProbedMount {
  readonly mount: CacheMount;
  readonly report: ToolReport;
}

const unlimited: ToolLimits = { bytes: Number.MAX_SAFE_INTEGER, entries: Number.MAX_SAFE_INTEGER };

/** Counts what is in mounts of a daemon, up to the limits. A mount that it does not have yet is created, and empty. */
export async function probeMounts(
  daemon: MountDaemon,
  mounts: readonly CacheMount[],
  limits = unlimited,
): Promise<readonly ProbedMount[]> {
  if (mounts.length === 0) return [];
  const out = await mkdtemp(join(tmpdir(), 'dockerfile-llb-cache-mounts-'));
  try {
    const steps = mounts.map((mount): ToolStep => ({ mount, command: 'probe', limits, words: [] }));
    const reports = await runTool(daemon, { steps, out });
    return mounts.map((mount, i) => ({ mount, report: itemAt(reports, i) }));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastOf } from '../../base/list.ts';
import type { State } from '../../llb/state.ts';
import type { StatusUpdate } from '../../record/status.ts';
import type { CredentialsLookup } from '../../registry/credentials.ts';
import { runBuild } from '../build/build-job.ts';
import type { Connection } from '../connect/connect.ts';
import type { DaemonWorker } from '../workers.ts';
import { readCacheTool } from './tool-binary.ts';
import { parseToolReport, type ToolReport } from './tool-report.ts';
import { type ToolStep, toolDefinition } from './tool-steps.ts';

/** The daemon whose mounts are read or filled. */
export interface MountDaemon {
  readonly connection: Connection;
  readonly workers: readonly DaemonWorker[];
  readonly credentials: CredentialsLookup;
  readonly onStatus?: ((update: StatusUpdate) => unknown) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Steps, their input, and the directory for their results. */
export interface ToolRun {
  readonly steps: readonly ToolStep[];
  readonly input?: State | undefined;
  /** Directories that the input names. */
  readonly locals?: ReadonlyMap<string, string>;
  /** Gets a directory for each step: `0`, `1`, … */
  readonly out: string;
}

/** Runs steps of the tool as a build of its own, which is not in the daemon's history. Returns the report of each. */
export async function runTool(daemon: MountDaemon, run: ToolRun): Promise<readonly ToolReport[]> {
  const { connection, workers, credentials, onStatus, signal } = daemon;
  const { steps, input, locals, out } = run;
  const platform = lastOf(workers[0]?.platforms.slice(0, 1) ?? []);
  const definition = toolDefinition(steps, { tool: readCacheTool(platform), platform, input });
  const target = { kind: 'directory', path: out, deleteOthers: false } as const;
  await runBuild(connection, {
    definition,
    exports: [{ type: 'local', attrs: {}, target }],
    credentials,
    internal: true,
    ...(locals && { locals }),
    ...(onStatus && { onStatus }),
    ...(signal && { signal }),
  });
  return Promise.all(
    steps.map(async (_, i) => parseToolReport(await readFile(join(out, String(i), 'report'), 'utf8'))),
  );
}

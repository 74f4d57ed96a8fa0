import { writeFile } from 'node:fs/promises';
import { runBuild } from '../../client/build/build-job.ts';
import type { Connection } from '../../client/connect/connect.ts';
import type { DaemonWorker } from '../../client/workers.ts';
import type { Gateway } from '../../frontend/gateway.ts';
import { solveRef } from '../../frontend/solve.ts';
import { runInProcess } from '../../gateway/control/run-in-process.ts';
import { marshal } from '../../llb/marshal.ts';
import { http } from '../../llb/ops/source.ts';
import type { StatusUpdate } from '../../record/status.ts';

/** A Dockerfile that the daemon is to fetch, and the file on this side that gets it. */
export interface DockerfileDownload {
  readonly url: string;
  readonly path: string;
}

export interface DownloadOptions {
  readonly workers: readonly DaemonWorker[];
  readonly onStatus?: (update: StatusUpdate) => unknown;
  readonly signal?: AbortSignal;
}

/** The limit of `docker buildx build` (docker/buildx v0.36.1 build/url.go). */
const largest = 2 * 1024 * 1024;

/**
 * Fetches a Dockerfile by URL, with a separate build that is not in the daemon's history. Rejects if it is too large.
 */
export async function downloadDockerfile(
  connection: Connection,
  { url, path }: DockerfileDownload,
  { workers, onStatus, signal }: DownloadOptions,
): Promise<void> {
  const environment = { options: new Map<string, string>(), product: 'buildkit', workers };
  const frontend = runInProcess(environment, async (gateway, build) => {
    await writeFile(path, await read(gateway, url, build.signal));
    return { metadata: new Map() };
  });
  await runBuild(connection, { frontend, internal: true, onStatus, signal });
}

async function read(gateway: Gateway, url: string, signal: AbortSignal): Promise<Uint8Array> {
  const source = http(url, { filename: 'Dockerfile', customName: `[internal] load ${url}` });
  const ref = await solveRef(gateway, { definition: marshal(source) }, signal);
  const { size } = await gateway.statFile(ref, 'Dockerfile', signal);
  if (size > largest) throw new Error(`Dockerfile ${url} is larger than 2 MiB`);
  return await gateway.readFile(ref, 'Dockerfile', undefined, signal);
}

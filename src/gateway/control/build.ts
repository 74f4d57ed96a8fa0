import { type BuildOutcome, type BuildRequest, runBuild } from '../../client/build-job.ts';
import type { Connection } from '../../client/connect.ts';
import { pinCacheImports } from '../../client/local-cache.ts';
import type { TypedAttrs } from '../../client/solve.ts';
import { listWorkers } from '../../client/workers.ts';
import { buildDockerfile } from '../../frontend/build-dockerfile.ts';
import { runInProcess } from './run-in-process.ts';

export interface DockerfileBuildRequest
  extends Omit<BuildRequest, 'frontend' | 'definition' | 'frontendAttrs'> {
  /** Options of the frontend (docs/frontend.md): `target`, `platform`, `filename`, `build-arg:NAME`, … */
  readonly options: ReadonlyMap<string, string>;
}

/**
 * Builds a Dockerfile on a daemon: the compile runs in this process, the daemon runs the graph. The frontend that a
 * `# syntax=` line names is not asked, unless `build-arg:BUILDKIT_SYNTAX` wants another one. Rejects with the
 * compiler's `GatewayError` or with what the daemon reports.
 */
export async function build(connection: Connection, request: DockerfileBuildRequest): Promise<BuildOutcome> {
  const cacheImports = await pinCacheImports(request.cacheImports ?? [], request.onWarning ?? (() => {}));
  const { options: given, ...rest } = { ...request, cacheImports };
  const options = withCacheImports(given, cacheImports);
  const workers = await listWorkers(connection.channel, { signal: request.signal });
  const environment = { options: withOwnFrontend(options), product: 'buildkit', workers };
  const frontend = runInProcess(environment, (gateway, signal) => buildDockerfile(gateway, { signal }));
  return runBuild(connection, { ...rest, frontendAttrs: Object.fromEntries(options), frontend });
}

function withOwnFrontend(options: ReadonlyMap<string, string>): Map<string, string> {
  const own = new Map(options);
  if (!own.has('build-arg:BUILDKIT_SYNTAX')) own.set('cmdline', 'dockerfile-llb');
  return own;
}

/** The frontend asks for its solves with the caches that its options name. */
function withCacheImports(
  options: ReadonlyMap<string, string>,
  imports: readonly TypedAttrs[],
): ReadonlyMap<string, string> {
  if (imports.length === 0) return options;
  const list = imports.map(({ type, attrs }) => ({ Type: type, Attrs: attrs }));
  return new Map([...options, ['cache-imports', JSON.stringify(list)]]);
}

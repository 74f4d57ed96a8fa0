import type { BuildOutcome, BuildRequest } from '../client/build/build-job.ts';
import type { Connection } from '../client/connect/connect.ts';
import type { DaemonWorker } from '../client/workers.ts';
import { buildOnDaemon } from '../gateway/control/build.ts';
import { checkKeys, type FrontendOptions, frontendOptionsOf, type TextMap, textMap } from './request.ts';

/** What {@link build} is given. */
export interface DockerfileBuildRequest
  extends Omit<BuildRequest, 'frontend' | 'definition' | 'frontendAttrs' | 'locals'>,
    FrontendOptions {
  /**
   * Directories by name: `{ context: '.' }`. `context` is the build context, `dockerfile` the place of the Dockerfile, without
   * it `context`; others are for named contexts (`local:NAME`). Relative paths are those of the working directory.
   */
  readonly locals?: TextMap;
  /** Another frontend than ours: an image, or the name of one that the daemon has built in (`dockerfile.v0`). */
  readonly frontend?: string;
  /**
   * Has the daemon run the frontend that a `# syntax=` line of the Dockerfile names. It may read the whole context and what
   * else the build may read, so it is not done by itself.
   */
  readonly followSyntax?: boolean;
  /** The daemon's workers, when they are known already. */
  readonly workers?: readonly DaemonWorker[];
  /** Is called with the metadata of the frontend's result, which answers a subrequest (`requestid`). */
  readonly onMetadata?: (metadata: ReadonlyMap<string, Uint8Array>) => void;
}

/**
 * Builds a Dockerfile on a daemon: the compile runs in this process, the daemon runs the graph. The frontend that a
 * `# syntax=` line names is not asked, unless `followSyntax`, the build arg `BUILDKIT_SYNTAX` or `frontend` wants another one.
 *
 * Rejects with a `GatewayError` for a mistake in the Dockerfile and with an `RpcError` for what the daemon reports, a failed
 * step included; `file`, `line` and `frame` of both say where. Rejects with a `TypeError` for a request that is wrong in itself.
 * Aborting cancels the build on the daemon.
 *
 * @example
 * const client = await BuildkitClient.connect();
 * await build(client, { locals: { context: '.' }, target: 'app', exports: [parseOutput('type=local,dest=out')] });
 * client.close();
 */
export async function build(connection: Connection, request: DockerfileBuildRequest): Promise<BuildOutcome> {
  checkKeys('build', request, requestKeys);
  const { options: _options, target: _target, platform: _platform, buildArgs: _buildArgs, ...rest } = request;
  const given = request.locals && textMap('build: locals', request.locals);
  const context = given?.get('context');
  const locals = context === undefined ? given : new Map([['dockerfile', context], ...(given ?? [])]);
  const options = frontendOptionsOf('build', request, request.frontend !== undefined);
  return buildOnDaemon(connection, { ...rest, options, locals });
}

const requestKeys = {
  locals: true,
  options: true,
  target: true,
  platform: true,
  buildArgs: true,
  frontend: true,
  followSyntax: true,
  workers: true,
  onMetadata: true,
  frontendInputs: true,
  cacheExports: true,
  cacheImports: true,
  entitlements: true,
  internal: true,
  sourcePolicy: true,
  exports: true,
  secrets: true,
  sshSockets: true,
  credentials: true,
  tokenSeeds: true,
  contentStores: true,
  services: true,
  sharedKey: true,
  ref: true,
  onStatus: true,
  onTransfer: true,
  onWarning: true,
  signal: true,
} satisfies Record<keyof Required<DockerfileBuildRequest>, true>;

import type { BuildOutcome, BuildRequest } from '../client/build/build-job.ts';
import type { Connection } from '../client/connect/connect.ts';
import type { DaemonWorker } from '../client/workers.ts';
import { buildOnDaemon } from '../gateway/control/build.ts';
import type { Frontend } from '../gateway/frontend-gateway.ts';
import { checkKeys, type FrontendOptions, frontendOptionsOf, type TextMap, textMap } from './request.ts';

/** The request for {@link build}. */
export interface DockerfileBuildRequest
  extends Omit<BuildRequest, 'frontend' | 'definition' | 'frontendAttrs' | 'locals'>,
    FrontendOptions {
  /**
   * Directories by name: `{ context: '.' }`. `context` is the build context. `dockerfile` is the directory of the
   * Dockerfile (default: `context`). Others are for named contexts (`local:NAME`). Relative paths are relative to the
   * working directory.
   */
  readonly locals?: TextMap;
  /**
   * A frontend to use instead of ours: a function in this process (docs/kit.md), an image, or the name of one that is
   * built into the daemon (`dockerfile.v0`).
   */
  readonly frontend?: string | Frontend;
  /**
   * Has the daemon run the frontend that a `# syntax=` line of the Dockerfile names. It may read the whole context and what
   * else the build may read, so it is not done by itself.
   */
  readonly followSyntax?: boolean;
  /** The daemon's workers, when they are known already. */
  readonly workers?: readonly DaemonWorker[];
  /** Called with the metadata of the frontend's result, which is the answer to a subrequest (`requestid`). */
  readonly onMetadata?: (metadata: ReadonlyMap<string, Uint8Array>) => void;
}

/**
 * Builds a Dockerfile on a daemon: this process compiles it, and the daemon runs the graph. The frontend in a `#
 * syntax=` line is ignored, unless the build arg `BUILDKIT_SYNTAX` or `frontend` asks for another one.
 *
 * Rejects with a `GatewayError` for a mistake in the Dockerfile, and with an `RpcError` for an error of the daemon,
 * including a failed step; `file`, `line` and `frame` of both are the location. Rejects with a `TypeError` for an
 * invalid request. Aborting cancels the build on the daemon.
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

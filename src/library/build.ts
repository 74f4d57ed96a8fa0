import type { BuildOutcome, BuildRequest } from '../client/build/build-job.ts';
import type { Connection } from '../client/connect/connect.ts';
import type { BuildNode } from '../client/nodes/build-node.ts';
import type { NodesOutcome } from '../client/nodes/build-on-nodes.ts';
import type { DaemonWorker } from '../client/workers.ts';
import { buildOnDaemon } from '../gateway/control/build.ts';
import type { Frontend } from '../gateway/frontend-gateway.ts';
import { buildOnAll } from './build-on-all.ts';
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
export function build(connection: Connection, request: DockerfileBuildRequest): Promise<BuildOutcome>;
/**
 * Builds a Dockerfile on several daemons at once, each of them for some of the platforms, and joins the results to one
 * image index: it is pushed, or written as an OCI layout or archive. The platforms of a {@link BuildNode} are its own. Those
 * that no node has go to the connections in the list whose daemons offer them; the first of equals is used.
 *
 * A failed build cancels the others, and no tag is moved. If a daemon is lost, the others finish, so that their caches
 * have the work. Rejects with a `NodeError` that names the node and has its error as the cause.
 *
 * @example
 * const [amd64, arm64] = await Promise.all(['tcp://amd64:1234', 'tcp://arm64:1234'].map((at) => BuildkitClient.connect(at)));
 * const exports = [parseOutput('type=registry,name=registry.example/app:1')];
 * await build([amd64, arm64], { locals: { context: '.' }, platform: ['linux/amd64', 'linux/arm64'], exports });
 */
export function build(
  nodes: readonly (BuildNode | Connection)[],
  request: DockerfileBuildRequest,
): Promise<NodesOutcome>;
export async function build(
  target: Connection | readonly (BuildNode | Connection)[],
  request: DockerfileBuildRequest,
): Promise<BuildOutcome | NodesOutcome> {
  checkKeys('build', request, requestKeys);
  const { options: _options, target: _target, platform: _platform, buildArgs: _buildArgs, ...rest } = request;
  const given = request.locals && textMap('build: locals', request.locals);
  const context = given?.get('context');
  const locals = context === undefined ? given : new Map([['dockerfile', context], ...(given ?? [])]);
  const options = frontendOptionsOf('build', request, request.frontend !== undefined);
  const controlRequest = { ...rest, options, locals };
  return isList(target) ? buildOnAll(target, controlRequest) : buildOnDaemon(target, controlRequest);
}

function isList<T>(target: T | readonly T[]): target is readonly T[] {
  return Array.isArray(target);
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

import { imageStoreOf } from '../client/build/plan-exports.ts';
import type { Connection } from '../client/connect/connect.ts';
import type { BuildNode } from '../client/nodes/build-node.ts';
import { buildOnNodes, type NodesOutcome } from '../client/nodes/build-on-nodes.ts';
import { nodesOf, uniquePlatforms } from '../client/nodes/name-nodes.ts';
import { nodeOptions } from '../client/nodes/node-options.ts';
import { nodeStatus } from '../client/nodes/node-status.ts';
import type { NodeBuild } from '../client/nodes/run-nodes.ts';
import { listWorkers } from '../client/workers.ts';
import { parsePlatforms } from '../frontend/options/parse-platforms.ts';
import { buildOnDaemon, type ControlBuildRequest } from '../gateway/control/build.ts';

/**
 * Builds on all nodes and joins the results. A question to the frontend (`requestid`) goes to the first of them. Rejects
 * with a `TypeError` for a request that only one daemon can answer.
 */
export async function buildOnAll(
  given: readonly (BuildNode | Connection)[],
  request: ControlBuildRequest,
): Promise<NodesOutcome> {
  if (given.length > 1 && (request.ref ?? request.workers) !== undefined)
    throw new TypeError('build: ref and workers are those of one daemon: leave them out for several');
  const { options } = request;
  const isQuestion = options.has('requestid');
  const chosen = isQuestion ? given.slice(0, 1) : given;
  const wanted = uniquePlatforms(parsePlatforms(options.get('platform') ?? ''));
  const nodes = await nodesOf(chosen, wanted, request.signal);
  const builds = await Promise.all(nodes.map((node) => nodeBuild(node, request, nodes.length > 1)));
  return buildOnNodes(builds, {
    exports: request.exports ?? [],
    cacheExports: request.cacheExports ?? [],
    cacheImports: request.cacheImports ?? [],
    onWarning: request.onWarning,
    credentials: request.credentials ?? (async () => undefined),
    signal: request.signal ?? new AbortController().signal,
  });
}

async function nodeBuild(
  node: BuildNode,
  request: ControlBuildRequest,
  isOneOfSeveral: boolean,
): Promise<NodeBuild> {
  const { client, name } = node;
  const workers = request.workers ?? (await listWorkers(client.channel, { signal: request.signal }));
  const { onStatus } = request;
  const show = isOneOfSeveral && onStatus;
  return {
    node,
    store: imageStoreOf(client.address, workers),
    run: (own) =>
      buildOnDaemon(client, {
        ...request,
        options: nodeOptions(request.options, node, isOneOfSeveral),
        workers,
        ...own,
        ...(show && { onStatus: (update) => show(nodeStatus(name, update)) }),
      }),
  };
}

import type { GatewayWarning, SolveResult } from '../frontend/gateway.ts';
import { imageConfigKey } from '../frontend/wire/result-keys.ts';
import { type Frontend, type FrontendGateway, runFrontendOn } from '../gateway/frontend-gateway.ts';
import type { DockerImage } from '../image/oci-image.ts';
import { parseImageConfig } from '../image/parse-image-config.ts';
import type { Graph } from './graph.ts';

/** A gateway for tests, which records what a frontend asks of it. */
export interface ObservedGateway extends FrontendGateway {
  readonly warnings: readonly GatewayWarning[];
  /** The graph behind a ref of `solve`. */
  graphOf(ref: string): Graph;
}

/** What a frontend has built. */
export interface FrontendOutcome {
  readonly result: SolveResult;
  /** The graph of the result, or of the first platform if there are several. */
  readonly graph: Graph;
  /** The graphs by platform; the key is '' if there is only one graph. */
  readonly graphs: ReadonlyMap<string, Graph>;
  /** The config of the image, or undefined if the result has no config. */
  readonly image: DockerImage | undefined;
  readonly warnings: readonly GatewayWarning[];
}

/**
 * Runs a frontend on a gateway without a daemon. Rejects with what the frontend throws.
 *
 * @example
 * const frontend = dockerfileFrontend();
 * const gateway = memoryGateway({ locals: { context: { Dockerfile: 'FROM scratch\nCMD ["/app"]' } } });
 * const { image } = await runFrontend(frontend, gateway);
 * console.log(image?.config.cmd); // [ '/app' ]
 */
export async function runFrontend(
  frontend: Frontend,
  gateway: ObservedGateway,
  signal: AbortSignal = new AbortController().signal,
): Promise<FrontendOutcome> {
  const { graphOf, warnings, ...port } = gateway;
  const result = await runFrontendOn(port, frontend, signal);
  const refs = result.refs ?? new Map([['', result.ref ?? '']]);
  const graphs = new Map([...refs].map(([platform, ref]) => [platform, graphOf(ref)]));
  const [graph = graphOf('')] = graphs.values();
  return { result, graph, graphs, image: imageOf(result), warnings };
}

function imageOf({ metadata }: SolveResult): DockerImage | undefined {
  for (const [key, config] of metadata)
    if (key === imageConfigKey || key.startsWith(`${imageConfigKey}/`)) return parseImageConfig(config);
  return undefined;
}

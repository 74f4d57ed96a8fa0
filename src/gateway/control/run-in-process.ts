import type { BuildJob } from '../../client/build/build-job.ts';
import type { DaemonWorker } from '../../client/workers.ts';
import { toReturnError } from '../../frontend/errors.ts';
import type { Gateway, SolveResult } from '../../frontend/gateway.ts';
import type { RpcChannel } from '../../rpc/channel.ts';
import { connectBridge } from '../llb-bridge.ts';

/** What a frontend container would read from its environment. */
export interface InProcessEnvironment {
  readonly options: ReadonlyMap<string, string>;
  readonly product: string;
  readonly workers: readonly DaemonWorker[];
}

/** A frontend, and the channel on which the gateway makes its calls. */
export type InProcessFrontend = (
  gateway: Gateway,
  context: { readonly channel: RpcChannel; readonly signal: AbortSignal },
) => Promise<SolveResult>;

/**
 * A frontend for `runBuild` that runs in this process. Like a frontend container, it talks to the gateway on the
 * daemon's control connection and returns its result or error there. Rejects with the error that it returned.
 */
export function runInProcess(
  environment: InProcessEnvironment,
  frontend: InProcessFrontend,
): (channel: RpcChannel, job: BuildJob) => Promise<void> {
  return async (channel, { sessionId, signal }) => {
    const options = new Map(environment.options);
    const bridge = await connectBridge(channel, { ...environment, options, sessionId }, signal);
    let result: SolveResult;
    try {
      result = await frontend(bridge.gateway, { channel, signal });
    } catch (error) {
      const returned = toReturnError(error);
      await bridge.returnError(returned);
      throw returned;
    }
    await bridge.returnResult(result);
  };
}

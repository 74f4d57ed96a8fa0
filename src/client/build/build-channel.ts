import { randomBytes } from 'node:crypto';
import type { CallOptions, Metadata, RpcChannel } from '../../rpc/channel.ts';

/**
 * The daemon's gateway API (`moby.buildkit.v1.frontend.LLBBridge`) for one running build, on the control connection.
 * Every call carries the build's ref. The daemon waits a few seconds for a build that is about to start. Closing the
 * channel leaves the connection open (moby/buildkit v0.32.2 client/buildid).
 */
export function createControlChannel(channel: RpcChannel, buildId: string): RpcChannel {
  return taggedChannel(channel, [['buildkit-controlapi-buildid', buildId]]);
}

/**
 * Makes the same calls as parts of one OpenTelemetry trace (W3C Trace Context), so that the daemon's build record
 * contains its work for all of them (`build-trace.ts`). Closing the channel leaves the connection open.
 */
export function createTracedChannel(channel: RpcChannel): RpcChannel {
  const id = (bytes: number): string => randomBytes(bytes).toString('hex');
  return taggedChannel(channel, [['traceparent', `00-${id(16)}-${id(8)}-01`]]);
}

function taggedChannel(channel: RpcChannel, tags: Metadata): RpcChannel {
  const tag = (options: CallOptions = {}): CallOptions => ({
    ...options,
    metadata: [...(options.metadata ?? []), ...tags],
  });
  return {
    unary: (method, request, options) => channel.unary(method, request, tag(options)),
    serverStream: (method, request, options) => channel.serverStream(method, request, tag(options)),
    bidi: (method, options) => channel.bidi(method, tag(options)),
    close: () => {},
  };
}

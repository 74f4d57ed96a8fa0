import type { CallOptions, RpcChannel } from '../rpc/channel.ts';

/**
 * The daemon's gateway API (`moby.buildkit.v1.frontend.LLBBridge`) for one running build, on the control connection:
 * every call carries the build's ref. The daemon waits a few seconds for a build that is about to start.
 * Closing it leaves the connection open (moby/buildkit v0.32.2 client/buildid).
 */
export function createControlChannel(channel: RpcChannel, buildId: string): RpcChannel {
  const tag = (options: CallOptions = {}): CallOptions => ({
    ...options,
    metadata: [...(options.metadata ?? []), ['buildkit-controlapi-buildid', buildId]],
  });
  return {
    unary: (method, request, options) => channel.unary(method, request, tag(options)),
    serverStream: (method, request, options) => channel.serverStream(method, request, tag(options)),
    bidi: (method, options) => channel.bidi(method, tag(options)),
    close: () => {},
  };
}

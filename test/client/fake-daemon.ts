import type { DaemonAddress } from '../../src/client/connect/address.ts';
import type { Connection } from '../../src/client/connect/connect.ts';
import { Control } from '../../src/proto/control-codec.ts';
import { createHttp2Channel, type Http2Channel } from '../../src/rpc/http2-channel.ts';
import { type RpcServer, serveHttp2, unaryHandler } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { joinedPair } from '../rpc/pair.ts';

export interface FakeDaemon {
  readonly connection: Connection;
  /** Our session as the daemon sees it, once it is open. */
  session(): Promise<Http2Channel>;
  /** The daemon dies. */
  kill(): void;
  readonly server: RpcServer;
}

/** A daemon in memory whose methods are given; `Info` answers as long as `alive` says so. */
export function fakeDaemon(
  handlers: Record<string, RpcHandler>,
  alive: () => boolean = () => true,
): FakeDaemon {
  const [ours, theirs] = joinedPair();
  const info: RpcHandler = async (call) => {
    if (alive()) await call.send(new Uint8Array(0));
    else await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
  };
  const all = { [Control.info.path]: info, ...handlers };
  const server = serveHttp2(theirs, new Map(Object.entries(all)));
  const channel = createHttp2Channel(ours);
  let opened: (session: Http2Channel) => void = () => {};
  const session = new Promise<Http2Channel>((resolve) => {
    opened = resolve;
  });
  const address: DaemonAddress = {
    kind: 'buildkit',
    endpoint: { kind: 'unix', path: '/nowhere' },
    text: 'unix:///nowhere',
    from: 'test',
  };
  const connection: Connection = {
    address,
    channel,
    openSession: async () => {
      const [inner, outer] = joinedPair();
      opened(createHttp2Channel(outer));
      return inner;
    },
    close: () => channel.close(),
  };
  return { connection, session: () => session, kill: () => server.close(), server };
}

export function statusMessage(vertex: { digest: string; error?: string; name?: string }): Uint8Array {
  return Control.status.response.encode({ vertexes: [{ ...vertex, started: {}, completed: {} }] });
}

export const okSolve = unaryHandler(async () =>
  Control.solve.response.encode({ ExporterResponse: { 'containerimage.digest': 'sha256:1' } }),
);
export const noStatus: RpcHandler = async () => {};
export const untilAborted: RpcHandler = (call) =>
  new Promise((resolve) => call.signal.addEventListener('abort', () => resolve(), { once: true }));

import { expect, it } from 'vitest';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { serveHttp2, unaryHandler } from '../../src/rpc/http2-server.ts';
import { tunnel } from '../../src/rpc/tunnel.ts';
import { bytes, rpcPair, text } from './pair.ts';

/** A daemon's `Control.Session`: it becomes the client inside of the call's bytes. */
function sessionPair(onClient: (client: ReturnType<typeof createHttp2Channel>) => Promise<void>) {
  return rpcPair({
    '/c/Session': async (call) => {
      const messages = {
        responses: call.requests,
        send: call.send.bind(call),
        endSend: () => {},
        cancel: () => {},
      };
      const client = createHttp2Channel(tunnel(messages));
      await onClient(client);
      client.close();
    },
  });
}

it('carries a connection in the other direction', async () => {
  let answer = '';
  const { channel } = sessionPair(async (client) => {
    answer = text(await client.unary('/s/Up', bytes('hello')));
  });
  const upper = unaryHandler(async (request) => bytes(text(request).toUpperCase()));
  const server = serveHttp2(tunnel(channel.bidi('/c/Session')), new Map([['/s/Up', upper]]));
  await server.closed;
  expect(answer).toBe('HELLO');
});

it('carries 15 MB both ways', async () => {
  const big = new Uint8Array(15_000_000).fill(3);
  let size = 0;
  const { channel } = sessionPair(async (client) => {
    size = (await client.unary('/s/Echo', big)).length;
  });
  const server = serveHttp2(
    tunnel(channel.bidi('/c/Session')),
    new Map([['/s/Echo', unaryHandler(async (request) => request)]]),
    big.length,
  );
  await server.closed;
  expect(size).toBe(big.length);
});

it('ends what is served when the outer connection goes away', async () => {
  const { channel } = sessionPair(async (client) => {
    await client.closed;
  });
  const server = serveHttp2(tunnel(channel.bidi('/c/Session')), new Map());
  setTimeout(() => channel.close(), 30);
  await server.closed;
});

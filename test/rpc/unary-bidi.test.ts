import { expect, it } from 'vitest';
import { byteStreamOf } from '../../src/host/node/byte-stream.ts';
import { type BidiCall, RpcCode, RpcError } from '../../src/rpc/channel.ts';
import { serveHttp2 } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { createUnaryChannel } from '../../src/rpc/unary/unary-channel.ts';
import { bytes, joinedPair, text } from './pair.ts';

/** A channel whose peer is Node's own HTTP/2. */
function served(handlers: Record<string, RpcHandler>) {
  const [clientSide, serverSide] = joinedPair();
  serveHttp2(serverSide, new Map(Object.entries(handlers)));
  return createUnaryChannel(byteStreamOf(clientSide));
}

const echo: RpcHandler = async (call) => {
  for await (const request of call.requests) await call.send(request);
};

async function collect(messages: AsyncIterable<Uint8Array>): Promise<string[]> {
  const all: string[] = [];
  for await (const message of messages) all.push(text(message));
  return all;
}

it('answers while requests are still being sent', async () => {
  const call = served({ '/a/Echo': echo }).bidi('/a/Echo');
  const responses = call.responses[Symbol.asyncIterator]();
  for (const word of ['one', 'two', '']) {
    await call.send(bytes(word));
    expect(text((await responses.next()).value)).toBe(word);
  }
  call.endSend();
  expect((await responses.next()).done).toBe(true);
});

it('ends with nothing sent at all', async () => {
  const call = served({ '/a/Echo': echo }).bidi('/a/Echo');
  call.endSend();
  expect(await collect(call.responses)).toEqual([]);
});

it('carries more than the windows of the stream both ways', async () => {
  const call = served({ '/a/Echo': echo }).bidi('/a/Echo');
  const piece = new Uint8Array(1_000_000).fill(7);
  const count = 80;
  const sent = (async () => {
    for (let i = 0; i < count; i++) await call.send(piece);
    call.endSend();
  })();
  let received = 0;
  for await (const message of call.responses) received += message.length;
  await sent;
  expect(received).toBe(count * piece.length);
});

it('holds a fast sender back when the reader is slow', async () => {
  let sent = 0;
  const flood: RpcHandler = async (call) => {
    for (; sent < 1000; sent++) await call.send(new Uint8Array(100_000));
  };
  const call = served({ '/a/Flood': flood }).bidi('/a/Flood');
  const responses = call.responses[Symbol.asyncIterator]();
  await responses.next();
  for (let turn = 0; turn < 2000; turn++) await new Promise((resolve) => setImmediate(resolve));
  // The stream's window, what the queue holds, and what is under way.
  expect(sent).toBeLessThan(500);
  let received = 1;
  while (!(await responses.next()).done) received++;
  expect(received).toBe(1000);
});

it('delivers what came before an error', async () => {
  const fail: RpcHandler = async (call) => {
    await call.send(bytes('first'));
    throw new RpcError('no more', RpcCode.dataLoss);
  };
  const call = served({ '/a/Fail': fail }).bidi('/a/Fail');
  const responses = call.responses[Symbol.asyncIterator]();
  expect(text((await responses.next()).value)).toBe('first');
  await expect(responses.next()).rejects.toMatchObject({ code: RpcCode.dataLoss, message: 'no more' });
  await expect(call.send(bytes('late'))).rejects.toMatchObject({ code: RpcCode.dataLoss });
});

it.each([
  ['cancelling', async (call: BidiCall) => call.cancel()],
  [
    'leaving the loop',
    async (call: BidiCall) => {
      for await (const _ of call.responses) break;
    },
  ],
])('%s tells the peer', async (_, leave) => {
  let state = 'idle';
  const wait: RpcHandler = async (call) => {
    const aborted = new Promise<void>((resolve) => call.signal.addEventListener('abort', () => resolve()));
    await call.send(bytes('here'));
    state = 'waiting';
    await aborted;
    state = 'told';
  };
  const call = served({ '/a/Wait': wait }).bidi('/a/Wait');
  await expect.poll(() => state).toBe('waiting');
  await leave(call);
  await expect.poll(() => state).toBe('told');
});

it('ends at its deadline', async () => {
  const wait: RpcHandler = async (call) => {
    await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
  };
  const call = served({ '/a/Wait': wait }).bidi('/a/Wait', { timeoutMs: 20 });
  await expect(collect(call.responses)).rejects.toMatchObject({ code: RpcCode.deadlineExceeded });
});

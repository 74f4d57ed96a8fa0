import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import * as http2 from 'node:http2';
import { duplexPair } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { byteStreamOf } from '../../src/host/node/byte-stream.ts';
import { RpcCode, RpcError } from '../../src/rpc/channel.ts';
import { maxResponse } from '../../src/rpc/framing.ts';
import { serveHttp2, unaryHandler } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { encodeFrame, FrameFlag, FrameType, uint32 } from '../../src/rpc/unary/frames.ts';
import { encodeHeaders } from '../../src/rpc/unary/hpack.ts';
import { createUnaryChannel } from '../../src/rpc/unary/unary-channel.ts';
import { bytes, joinedPair, text } from './pair.ts';

const upper = unaryHandler(async (request) => bytes(text(request).toUpperCase()));
const never: RpcHandler = async (call) => {
  await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
};

/** A channel whose peer is Node's own HTTP/2. */
function served(handlers: Record<string, RpcHandler>) {
  const [clientSide, serverSide] = joinedPair();
  serveHttp2(serverSide, new Map(Object.entries(handlers)), 32 << 20);
  return { channel: createUnaryChannel(byteStreamOf(clientSide)), serverSide };
}

/** A channel whose peer says what the test says. */
function scripted() {
  const [clientSide, serverSide] = joinedPair();
  const channel = createUnaryChannel(byteStreamOf(clientSide));
  const say = (...frames: Uint8Array[]) => void serverSide.write(Buffer.concat(frames));
  say(encodeFrame(FrameType.settings, 0, 0, new Uint8Array(0)));
  serverSide.resume();
  return { channel, say, serverSide };
}

function plain(onStream: (stream: http2.ServerHttp2Stream) => void) {
  const [client, server] = duplexPair();
  const peer = http2.createServer({ maxSendHeaderBlockLength: 1 << 20 });
  peer.on('stream', onStream);
  peer.emit('connection', server);
  return createUnaryChannel(byteStreamOf(client));
}

const headers = (flags: number, ...pairs: [string, string][]) =>
  encodeFrame(FrameType.headers, flags, 1, encodeHeaders(pairs));

describe('calls', () => {
  it('many at once, more than the peer takes', async () => {
    const { channel } = served({ '/a/Up': upper });
    const calls = Array.from({ length: 500 }, (_, i) => channel.unary('/a/Up', bytes(`x${i}`)));
    expect((await Promise.all(calls)).map(text)).toEqual(calls.map((_, i) => `X${i}`));
  });

  it('10 MB both ways, three times, against flow control', async () => {
    const { channel } = served({ '/a/Echo': unaryHandler(async (request) => request) });
    const big = randomBytes(10_000_000);
    for (let round = 0; round < 3; round++)
      expect(Buffer.compare(await channel.unary('/a/Echo', big), big)).toBe(0);
    expect((await channel.unary('/a/Echo', bytes(''))).length).toBe(0);
  });

  it('2,000 header pairs, in several frames', async () => {
    const count: RpcHandler = unaryHandler(async (_, call) =>
      bytes(String(call.metadata.filter(([name]) => name === 'exclude-patterns').length)),
    );
    const metadata = Array.from({ length: 2000 }, (_, i) => ['exclude-patterns', `dir${i}/**`] as const);
    const { channel } = served({ '/a/Count': count });
    expect(text(await channel.unary('/a/Count', bytes(''), { metadata }))).toBe('2000');
  });

  it('an answer longer than is allowed', async () => {
    const { channel } = served({
      '/a/Big': unaryHandler(async () => new Uint8Array(maxResponse + 1)),
      '/a/Up': upper,
    });
    await expect(channel.unary('/a/Big', bytes(''))).rejects.toMatchObject({
      code: RpcCode.resourceExhausted,
      message: 'grpc: received message larger than max (16777217 vs. 16777216)',
    });
    expect(text(await channel.unary('/a/Up', bytes('on')))).toBe('ON');
  });
});

describe('errors', () => {
  it.each([10, 60_000, 400_000])('with %i bytes of details', async (length) => {
    const value = 'A1b/'.repeat(length / 4);
    const channel = plain((stream) => {
      stream.respond({ ':status': 200 }, { waitForTrailers: true });
      stream.on('wantTrailers', () =>
        stream.sendTrailers({ 'grpc-status': '5', 'grpc-message': `%C3%BC${value}` }),
      );
      stream.end();
    });
    await expect(channel.unary('/a/B', bytes(''))).rejects.toMatchObject({ code: 5, message: `ü${value}` });
  });

  it('code, message and details in the first block', async () => {
    const details = [{ typeUrl: 'github.com/x', value: Uint8Array.of(1, 2, 255) }];
    const { channel } = served({
      '/a/Fail': () => Promise.reject(new RpcError('line 1\nüñ 100%', RpcCode.notFound, details)),
    });
    const error = await channel.unary('/a/Fail', bytes('')).catch((e: unknown) => e as RpcError);
    expect(error).toMatchObject({ code: 5, message: 'line 1\nüñ 100%' });
    expect([...(error as RpcError).details[0]!.value]).toEqual([1, 2, 255]);
  });

  it('before the request was consumed', async () => {
    const { channel } = served({
      '/a/Deny': () => Promise.reject(new RpcError('no', RpcCode.permissionDenied)),
      '/a/Up': upper,
    });
    await expect(channel.unary('/a/Deny', new Uint8Array(20_000_000))).rejects.toMatchObject({ code: 7 });
    expect(text(await channel.unary('/a/Up', bytes('still')))).toBe('STILL');
  });

  it.each([
    [404, RpcCode.unimplemented],
    [503, RpcCode.unavailable],
  ])('HTTP %i', async (status, code) => {
    const channel = plain((stream) => {
      stream.respond({ ':status': status });
      stream.end('nope');
    });
    await expect(channel.unary('/a/B', bytes(''))).rejects.toMatchObject({ code });
  });

  it('a stream without a status', async () => {
    const channel = plain((stream) => {
      stream.respond({ ':status': 200 });
      stream.end();
    });
    await expect(channel.unary('/a/B', bytes(''))).rejects.toMatchObject({ code: RpcCode.internal });
  });

  it('a stream that is reset', async () => {
    const channel = plain((stream) => {
      stream.on('error', () => {});
      stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
    });
    await expect(channel.unary('/a/B', bytes(''))).rejects.toMatchObject({ code: RpcCode.unavailable });
  });
});

describe('ends', () => {
  it('an abort, of which the peer is told', async () => {
    let told = false;
    const { channel } = served({
      '/a/Never': async (call) => {
        call.signal.addEventListener('abort', () => (told = true));
        await never(call);
      },
    });
    const controller = new AbortController();
    const call = channel.unary('/a/Never', bytes(''), { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(call).rejects.toMatchObject({ code: RpcCode.cancelled });
    await expect.poll(() => told).toBe(true);
    const early = channel.unary('/a/Never', bytes(''), { signal: AbortSignal.abort() });
    await expect(early).rejects.toMatchObject({ code: RpcCode.cancelled });
  });

  it('the deadline', async () => {
    const { channel } = served({ '/a/Never': never });
    const call = channel.unary('/a/Never', bytes(''), { timeoutMs: 30 });
    await expect(call).rejects.toMatchObject({ code: RpcCode.deadlineExceeded });
  });

  it.each([
    ['the peer goes away', (peer: { destroy(): void }) => peer.destroy()],
    ['the channel is closed', undefined],
  ])('%s', async (_, leave) => {
    const { channel, serverSide } = served({ '/a/Never': never });
    const calls = [channel.unary('/a/Never', bytes('')), channel.unary('/a/Never', bytes(''))];
    setTimeout(() => (leave ? leave(serverSide) : channel.close()), 20);
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: RpcCode.unavailable });
    expect((await channel.closed).code).toBe(RpcCode.unavailable);
    await expect(channel.unary('/a/Never', bytes(''))).rejects.toMatchObject({ code: RpcCode.unavailable });
  });

  it('a peer that takes no more calls answers those that it has', async () => {
    const { channel, say } = scripted();
    const call = channel.unary('/a/B', bytes(''));
    say(encodeFrame(FrameType.goAway, 0, 0, Buffer.concat([uint32(1), uint32(0)])));
    await expect.poll(() => channel.unary('/a/C', bytes('')).catch((e: RpcError) => e.code)).toBe(14);
    say(
      headers(FrameFlag.endHeaders, [':status', '200']),
      encodeFrame(FrameType.data, 0, 1, Buffer.from([0, 0, 0, 0, 1, 65])),
      headers(FrameFlag.endHeaders | FrameFlag.endStream, ['grpc-status', '0']),
    );
    expect(text(await call)).toBe('A');
    expect((await channel.closed).code).toBe(RpcCode.unavailable);
  });
});

describe('frames', () => {
  it('padding, priority, continuation, unknown types, ping; byte by byte', async () => {
    const { channel, serverSide } = scripted();
    const written: Buffer[] = [];
    serverSide.on('data', (chunk: Buffer) => written.push(chunk));
    const call = channel.unary('/a/B', bytes(''));
    const block = encodeHeaders([[':status', '200']]);
    const padded = Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 9]), block.subarray(0, 4), Buffer.alloc(2)]);
    const all = Buffer.concat([
      encodeFrame(FrameType.ping, 0, 0, Buffer.from('12345678')),
      encodeFrame(99, 255, 7, Buffer.from('what is this')),
      encodeFrame(FrameType.headers, FrameFlag.padded | FrameFlag.priority, 1, padded),
      encodeFrame(FrameType.continuation, FrameFlag.endHeaders, 1, block.subarray(4)),
      encodeFrame(FrameType.data, FrameFlag.padded, 1, Buffer.from([1, 0, 0, 0, 0, 1, 66, 0])),
      headers(FrameFlag.endHeaders | FrameFlag.endStream, ['grpc-status', '0']),
    ]);
    for (const byte of all) serverSide.write(Buffer.of(byte));
    expect(text(await call)).toBe('B');
    await expect
      .poll(() =>
        Buffer.concat(written).includes(
          Buffer.from(encodeFrame(FrameType.ping, FrameFlag.ack, 0, Buffer.from('12345678'))),
        ),
      )
      .toBe(true);
  });

  it.each([
    ['padding only', encodeFrame(FrameType.data, FrameFlag.padded, 1, Buffer.from([9, 0]))],
    ['a frame that is too long', Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a push', encodeFrame(FrameType.pushPromise, 0, 1, Buffer.alloc(4))],
    [
      'a header that is in no table',
      encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0xff, 0x7f)),
    ],
    [
      'a header text that is cut off',
      encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0, 9, 65)),
    ],
    ['a block inside another', Buffer.concat([headers(0, ['a', 'b']), headers(0, ['a', 'b'])])],
    [
      'a continuation of nothing',
      encodeFrame(FrameType.continuation, FrameFlag.endHeaders, 1, Buffer.alloc(0)),
    ],
    ['an error', encodeFrame(FrameType.goAway, 0, 0, Buffer.concat([uint32(0), uint32(1), bytes('bad')]))],
    ['settings that are cut off', encodeFrame(FrameType.settings, 0, 0, Buffer.alloc(5))],
  ])('%s ends the connection', async (_, frame) => {
    const { channel, say } = scripted();
    const call = channel.unary('/a/B', bytes(''));
    say(frame);
    await expect(call).rejects.toMatchObject({ code: RpcCode.unavailable });
    expect((await channel.closed).message).not.toBe('');
  });

  it('text that is no HTTP/2', async () => {
    const [clientSide, serverSide] = joinedPair();
    const channel = createUnaryChannel(byteStreamOf(clientSide));
    serverSide.write('HTTP/1.1 400 Bad Request\r\n\r\n');
    await once(clientSide, 'data');
    expect(await channel.closed).toMatchObject({ code: RpcCode.unavailable });
  });
});

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { byteStreamOf } from '../../src/host/node/byte-stream.ts';
import { type RpcChannel, RpcCode, type RpcError } from '../../src/rpc/channel.ts';
import { maxRequest, maxResponse } from '../../src/rpc/framing.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { unaryHandler } from '../../src/rpc/http2-server.ts';
import { encodeFrame, FrameFlag, FrameSplitter, FrameType, uint32 } from '../../src/rpc/unary/frames.ts';
import { encodeHeaders } from '../../src/rpc/unary/hpack.ts';
import { createUnaryChannel } from '../../src/rpc/unary/unary-channel.ts';
import { bytes, collect, rpcPair, text } from './pair.ts';

const cleanup: (() => void)[] = [];
afterEach(() => {
  for (const run of cleanup.splice(0)) run();
});

/** Every transport, on a Unix socket. */
const transports = {
  'node:http2': (path: string): Pick<RpcChannel, 'unary' | 'close'> => createHttp2Channel(connect(path)),
  'our own': (path: string) => {
    const socket = connect(path);
    return createUnaryChannel(byteStreamOf(socket));
  },
};

/** A daemon that greets, and answers the first call with these bytes. */
async function daemonThatSays(answer: Uint8Array, then?: (socket: Socket) => void): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'rpc-'));
  const path = join(dir, 's');
  const server = createServer((socket) => {
    const splitter = new FrameSplitter();
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      if (!greeted) socket.write(encodeFrame(FrameType.settings, 0, 0, new Uint8Array(0)));
      const frames = splitter.push(greeted ? chunk : chunk.subarray(24));
      greeted = true;
      if (!frames.some(({ type }) => type === FrameType.headers)) return;
      socket.write(answer);
      then?.(socket);
    });
    cleanup.push(() => socket.destroy());
  }).listen(path);
  await once(server, 'listening');
  cleanup.push(() => {
    server.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return path;
}

function response(...rest: Uint8Array[]): Buffer {
  const head = encodeHeaders([
    [':status', '200'],
    ['content-type', 'application/grpc'],
  ]);
  return Buffer.concat([encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, head), ...rest]);
}

describe.each(Object.entries(transports))('%s', (_, open) => {
  const call = async (answer: Uint8Array, then?: (socket: Socket) => void): Promise<RpcError> => {
    const channel = open(await daemonThatSays(answer, then));
    cleanup.push(() => channel.close());
    return channel.unary('/a/B', bytes('')).then(
      () => expect.unreachable(),
      (error: unknown) => error as RpcError,
    );
  };

  it('takes no message of more than 16 MiB', async () => {
    const prefix = Buffer.concat([Buffer.of(0), uint32(maxResponse + 1)]);
    const error = await call(response(encodeFrame(FrameType.data, 0, 1, prefix)));
    expect(error).toMatchObject({
      code: RpcCode.resourceExhausted,
      message: 'grpc: received message larger than max (16777217 vs. 16777216)',
    });
  });

  it('takes no compressed message that did not say how', async () => {
    const end = encodeHeaders([['grpc-status', '0']]);
    const answer = response(
      encodeFrame(FrameType.data, 0, 1, Buffer.of(1, 0, 0, 0, 1, 7)),
      encodeFrame(FrameType.headers, FrameFlag.endHeaders | FrameFlag.endStream, 1, end),
    );
    expect((await call(answer)).message).toMatch(/compress|cannot be read/);
  });

  it.each([
    ['PING', encodeFrame(FrameType.ping, 0, 0, Buffer.alloc(8))],
    ['SETTINGS', encodeFrame(FrameType.settings, 0, 0, new Uint8Array(0))],
  ])('ends when flooded with %s', async (_name, frame) => {
    const flood = Buffer.concat(Array.from({ length: 5000 }, () => frame));
    let stop = false;
    cleanup.push(() => (stop = true));
    const error = await call(response(), (socket) => {
      // It never reads the answers.
      socket.pause();
      const more = (): void => {
        if (!stop && !socket.destroyed) socket.write(flood, () => setImmediate(more));
      };
      more();
    });
    expect([RpcCode.unavailable, RpcCode.internal]).toContain(error.code);
  });

  it('ends at CONTINUATION frames without end', async () => {
    const start = encodeFrame(FrameType.headers, 0, 1, encodeHeaders([[':status', '200']]));
    const more = Array.from({ length: 5000 }, () =>
      encodeFrame(FrameType.continuation, 0, 1, new Uint8Array(0)),
    );
    const error = await call(Buffer.concat([start, ...more]));
    expect([RpcCode.unavailable, RpcCode.internal, RpcCode.resourceExhausted]).toContain(error.code);
  });

  it.each([0, 16_383, 2 ** 24, 0xffff_ffff])('ends at MAX_FRAME_SIZE %i', async (value) => {
    const error = await call(
      encodeFrame(FrameType.settings, 0, 0, Buffer.concat([Buffer.of(0, 5), uint32(value)])),
    );
    expect([RpcCode.unavailable, RpcCode.internal]).toContain(error.code);
  });
});

describe('a session', () => {
  it('takes no request of more than 4 MiB', async () => {
    const { channel } = rpcPair(
      { '/a/Size': unaryHandler(async (request) => bytes(String(request.length))) },
      maxRequest,
    );
    expect(text(await channel.unary('/a/Size', new Uint8Array(maxRequest)))).toBe('4194304');
    await expect(channel.unary('/a/Size', new Uint8Array(maxRequest + 1))).rejects.toMatchObject({
      code: RpcCode.resourceExhausted,
      message: 'grpc: received message larger than max (4194305 vs. 4194304)',
    });
  });

  it('allows 250 calls at a time', async () => {
    const { serverSide, clientSide } = rpcPair({}, maxRequest);
    const settings = await new Promise((resolve) => {
      const client = connectHttp2('http://localhost', { createConnection: () => clientSide });
      client.on('error', () => {});
      client.on('remoteSettings', resolve);
      cleanup.push(() => client.destroy());
    });
    expect(settings).toMatchObject({ maxConcurrentStreams: 250 });
    serverSide.destroy();
  });

  it('stops taking empty messages that nobody reads', async () => {
    let sent = 0;
    const { channel } = rpcPair({
      '/a/Slow': async (call) => {
        for await (const _ of call.requests) await new Promise(() => {});
      },
    });
    const call = channel.bidi('/a/Slow');
    void collect(call.responses).catch(() => {});
    const flood = async (): Promise<void> => {
      for (; sent < 10_000_000; sent++) await call.send(new Uint8Array(0));
    };
    void flood().catch(() => {});
    let before = -1;
    for (; before !== sent; await new Promise((resolve) => setTimeout(resolve, 100))) before = sent;
    // Windows of 4 MiB hold 800,000 frames of 5 bytes; the queue takes 8,192 of them.
    expect(sent).toBeLessThan(2_000_000);
    channel.close();
  });
});

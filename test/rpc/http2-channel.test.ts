import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import * as http2 from 'node:http2';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duplexPair } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RpcCode, RpcError } from '../../src/rpc/channel.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { serveHttp2, unaryHandler } from '../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { bytes, collect, rpcPair, text } from './pair.ts';

const upper = unaryHandler(async (request) => bytes(text(request).toUpperCase()));
const never: RpcHandler = async (call) => {
  await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
};

describe('unary', () => {
  it('gives the response', async () => {
    const { channel } = rpcPair({ '/a/Up': upper });
    expect(text(await channel.unary('/a/Up', bytes('x')))).toBe('X');
  });

  it('runs many calls at once', async () => {
    const { channel } = rpcPair({ '/a/Up': upper });
    const calls = Array.from({ length: 200 }, (_, i) => channel.unary('/a/Up', bytes(`x${i}`)));
    expect((await Promise.all(calls)).map(text)).toEqual(calls.map((_, i) => `X${i}`));
  });

  it('gives an empty response', async () => {
    const { channel } = rpcPair({ '/a/Empty': unaryHandler(async () => new Uint8Array(0)) });
    expect((await channel.unary('/a/Empty', bytes(''))).length).toBe(0);
  });

  it('carries 15 MB both ways', async () => {
    const { channel } = rpcPair({ '/a/Echo': unaryHandler(async (request) => request) });
    const big = new Uint8Array(15_000_000).fill(7);
    big[49_999_999] = 9;
    const back = await channel.unary('/a/Echo', big);
    expect(back.length).toBe(15_000_000);
    expect(Buffer.compare(back, big)).toBe(0);
  });

  it('keeps repeated headers apart', async () => {
    const seen: unknown[] = [];
    const { channel } = rpcPair({
      '/a/Meta': unaryHandler(async (request, call) => {
        seen.push(...call.metadata.filter(([name]) => name === 'k'));
        return request;
      }),
    });
    await channel.unary('/a/Meta', bytes(''), {
      metadata: [
        ['k', 'a, b'],
        ['k', 'c'],
      ],
    });
    expect(seen).toEqual([
      ['k', 'a, b'],
      ['k', 'c'],
    ]);
  });

  it('takes 6,000 header pairs', async () => {
    const { channel } = rpcPair({
      '/a/Meta': unaryHandler(async (_, call) =>
        bytes(String(call.metadata.filter(([n]) => n === 'exclude-patterns').length)),
      ),
    });
    const metadata = Array.from({ length: 6000 }, (_, i) => ['exclude-patterns', `dir${i}/**`] as const);
    expect(text(await channel.unary('/a/Meta', bytes(''), { metadata }))).toBe('6000');
  });
});

describe('errors', () => {
  it('carries code, message and details', async () => {
    const details = [{ typeUrl: 'github.com/x', value: Uint8Array.of(1, 2, 255) }];
    const { channel } = rpcPair({
      '/a/Fail': async () => {
        throw new RpcError('line 1\nüñ 100%', RpcCode.notFound, details);
      },
    });
    const error = await channel.unary('/a/Fail', bytes('')).catch((e: unknown) => e as RpcError);
    expect(error).toMatchObject({ code: 5, message: 'line 1\nüñ 100%' });
    expect((error as RpcError).details[0]!.typeUrl).toBe('github.com/x');
    expect([...(error as RpcError).details[0]!.value]).toEqual([1, 2, 255]);
  });

  it('carries 25 KB of details', async () => {
    const value = new Uint8Array(25_000).fill(65);
    const { channel } = rpcPair({
      '/a/Fail': async () => {
        throw new RpcError('big', RpcCode.unknown, [{ typeUrl: 't', value }]);
      },
    });
    const error = (await channel.unary('/a/Fail', bytes('')).catch((e: unknown) => e)) as RpcError;
    expect(error.details[0]!.value.length).toBe(25_000);
  });

  it('names an unknown method', async () => {
    const { channel } = rpcPair({});
    await expect(channel.unary('/a/No', bytes(''))).rejects.toMatchObject({ code: RpcCode.unimplemented });
  });

  it('fails after messages were sent', async () => {
    const { channel } = rpcPair({
      '/a/Two': async (call) => {
        await call.send(bytes('1'));
        throw new Error('then it broke');
      },
    });
    const got: string[] = [];
    const run = async (): Promise<void> => {
      for await (const message of channel.serverStream('/a/Two', bytes(''))) got.push(text(message));
    };
    await expect(run()).rejects.toMatchObject({ code: RpcCode.unknown, message: 'then it broke' });
    expect(got).toEqual(['1']);
  });

  it('settles when the server answers before the request is consumed', async () => {
    const { channel } = rpcPair({
      '/a/Deny': async () => {
        throw new RpcError('no', RpcCode.permissionDenied);
      },
      '/a/Up': upper,
    });
    await expect(channel.unary('/a/Deny', new Uint8Array(20_000_000))).rejects.toMatchObject({ code: 7 });
    expect(text(await channel.unary('/a/Up', bytes('still')))).toBe('STILL');
  });

  it.each([
    [404, RpcCode.unimplemented],
    [503, RpcCode.unavailable],
    [401, RpcCode.unauthenticated],
  ])('maps HTTP %i', async (status, code) => {
    const [client, server] = duplexPair();
    const plain = http2.createServer();
    plain.on('stream', (stream) => {
      stream.respond({ ':status': status });
      stream.end('nope');
    });
    plain.emit('connection', server);
    await expect(createHttp2Channel(client).unary('/a/B', bytes(''))).rejects.toMatchObject({ code });
  });

  it('reports a stream without a status', async () => {
    const [client, server] = duplexPair();
    const plain = http2.createServer();
    plain.on('stream', (stream) => {
      stream.respond({ ':status': 200 });
      stream.end();
    });
    plain.emit('connection', server);
    await expect(createHttp2Channel(client).unary('/a/B', bytes(''))).rejects.toMatchObject({
      code: RpcCode.internal,
    });
  });
});

describe('streams', () => {
  it('gives all messages of a server stream', async () => {
    const { channel } = rpcPair({
      '/a/Count': async (call) => {
        for (let i = 0; i < 5000; i++) await call.send(bytes(String(i)));
      },
    });
    const got = await collect(channel.serverStream('/a/Count', bytes('')));
    expect(got).toEqual(Array.from({ length: 5000 }, (_, i) => String(i)));
  });

  it('talks both ways', async () => {
    const { channel } = rpcPair({
      '/a/Echo': async (call) => {
        for await (const request of call.requests) await call.send(bytes(`<${text(request)}>`));
      },
    });
    const call = channel.bidi('/a/Echo');
    const replies = call.responses[Symbol.asyncIterator]();
    await call.send(bytes('1'));
    expect(text((await replies.next()).value)).toBe('<1>');
    await call.send(bytes('2'));
    call.endSend();
    expect(text((await replies.next()).value)).toBe('<2>');
    expect((await replies.next()).done).toBe(true);
  });

  it('holds a fast sender back when the reader is slow', async () => {
    let sent = 0;
    const { channel } = rpcPair({
      '/a/Flood': async (call) => {
        for (; sent < 1000; sent++) await call.send(new Uint8Array(100_000));
      },
    });
    const replies = channel.serverStream('/a/Flood', bytes(''))[Symbol.asyncIterator]();
    await replies.next();
    await sleep(200);
    expect(sent).toBeLessThan(300);
    let count = 1;
    while (!(await replies.next()).done) count++;
    expect(count).toBe(1000);
  });

  it('cancels when the reader leaves early', async () => {
    let aborted = false;
    const { channel } = rpcPair({
      '/a/Tick': async (call) => {
        call.signal.addEventListener('abort', () => (aborted = true));
        for (;;) {
          await call.send(bytes('tick'));
          await sleep(5);
        }
      },
    });
    for await (const _ of channel.serverStream('/a/Tick', bytes(''))) break;
    await expect.poll(() => aborted).toBe(true);
  });
});

describe('ends', () => {
  it('stops at an abort', async () => {
    let told = false;
    const { channel } = rpcPair({
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
  });

  it('stops when aborted before the start', async () => {
    const { channel } = rpcPair({ '/a/Never': never });
    const call = channel.unary('/a/Never', bytes(''), { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: RpcCode.cancelled });
  });

  it('stops at the deadline', async () => {
    const { channel } = rpcPair({ '/a/Never': never });
    const call = channel.unary('/a/Never', bytes(''), { timeoutMs: 30 });
    await expect(call).rejects.toMatchObject({ code: RpcCode.deadlineExceeded });
  });

  it('ends calls when the other side goes away', async () => {
    const { channel, serverSide } = rpcPair({ '/a/Never': never });
    const unary = channel.unary('/a/Never', bytes(''));
    const stream = collect(channel.serverStream('/a/Never', bytes('')));
    setTimeout(() => serverSide.destroy(), 20);
    await expect(unary).rejects.toMatchObject({ code: RpcCode.unavailable });
    await expect(stream).rejects.toMatchObject({ code: RpcCode.unavailable });
    expect((await channel.closed).code).toBe(RpcCode.unavailable);
    await expect(channel.unary('/a/Never', bytes(''))).rejects.toMatchObject({ code: RpcCode.unavailable });
  });

  it('aborts what it serves when the client closes', async () => {
    let aborted = false;
    const { channel, server } = rpcPair({
      '/a/Never': async (call) => {
        call.signal.addEventListener('abort', () => (aborted = true));
        await never(call);
      },
    });
    const call = channel.unary('/a/Never', bytes(''));
    setTimeout(() => channel.close(), 20);
    await expect(call).rejects.toMatchObject({ code: RpcCode.unavailable });
    await server.closed;
    expect(aborted).toBe(true);
  });

  it('delivers a reply that came right before the end of the connection', async () => {
    const [client, serverEnd] = duplexPair();
    serveHttp2(serverEnd, new Map([['/a/Bye', unaryHandler(async () => bytes('bye'))]]));
    const channel = createHttp2Channel(client);
    const reply = channel.unary('/a/Bye', bytes(''));
    setTimeout(() => serverEnd.end(), 50);
    expect(text(await reply)).toBe('bye');
    await channel.closed;
  });
});

describe('over a unix socket', () => {
  it('calls, streams, fails and notices the end', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'rpc-'));
    const path = join(dir, 's');
    const handlers = new Map<string, RpcHandler>([
      ['/a/Up', upper],
      ['/a/Never', never],
      ['/a/Fail', () => Promise.reject(new RpcError('bad', 3, [{ typeUrl: 't', value: bytes('v') }]))],
      [
        '/a/Echo',
        async (call) => {
          for await (const request of call.requests) await call.send(request);
        },
      ],
    ]);
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      serveHttp2(socket, handlers);
    }).listen(path);
    await once(server, 'listening');
    const channel = createHttp2Channel(connect(path));
    expect(text(await channel.unary('/a/Up', bytes('x')))).toBe('X');
    await expect(channel.unary('/a/Fail', bytes(''))).rejects.toMatchObject({
      code: 3,
      message: 'bad',
      details: [{ typeUrl: 't' }],
    });
    const call = channel.bidi('/a/Echo');
    void (async () => {
      for (let i = 0; i < 100; i++) await call.send(bytes(String(i)));
      call.endSend();
    })();
    expect(await collect(call.responses)).toHaveLength(100);
    await expect(collect(channel.serverStream('/a/Fail', bytes('')))).rejects.toMatchObject({ code: 3 });
    await expect(channel.unary('/a/Never', bytes(''), { timeoutMs: 30 })).rejects.toMatchObject({ code: 4 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    await expect(channel.unary('/a/Never', bytes(''), { signal: controller.signal })).rejects.toMatchObject({
      code: 1,
    });
    const orphan = channel.unary('/a/Never', bytes(''));
    setTimeout(() => sockets[0]!.destroy(), 20);
    await expect(orphan).rejects.toMatchObject({ code: 14 });
    channel.close();
    server.close();
    rmSync(dir, { recursive: true });
  });
});

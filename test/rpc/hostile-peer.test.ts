import { describe, expect, it } from 'vitest';
import { readUint32 } from '../../src/base/bytes.ts';
import { RpcCode, type RpcError } from '../../src/rpc/channel.ts';
import { maxResponse } from '../../src/rpc/framing.ts';
import { streamWindow } from '../../src/rpc/unary/call.ts';
import { ErrorCode, encodeFrame, FrameFlag, FrameType, uint32 } from '../../src/rpc/unary/frames.ts';
import { headerLimits } from '../../src/rpc/unary/header-block.ts';
import { encodeHeaders, HeaderDecoder } from '../../src/rpc/unary/hpack.ts';
import { maxWindow } from '../../src/rpc/unary/settings.ts';
import { bytes, text } from './pair.ts';
import { headersFrame, scriptedPeer } from './scripted-peer.ts';

const NOTHING = new Uint8Array(0);
const OK = headersFrame(FrameFlag.endHeaders, [':status', '200']);
const DONE = headersFrame(FrameFlag.endHeaders | FrameFlag.endStream, ['grpc-status', '0']);

function setting(id: number, value: number): Uint8Array {
  return encodeFrame(FrameType.settings, 0, 0, Buffer.concat([Buffer.of(0, id), uint32(value)]));
}

function data(payload: Uint8Array, flags = 0): Uint8Array {
  return encodeFrame(FrameType.data, flags, 1, payload);
}

function message(payload: Uint8Array, flag = 0): Buffer {
  return Buffer.concat([Buffer.of(flag), uint32(payload.length), payload]);
}

function update(streamId: number, more: number): Uint8Array {
  return encodeFrame(FrameType.windowUpdate, 0, streamId, uint32(more));
}

/** What RFC 9113 calls a connection error, and its code. */
const connectionErrors: readonly (readonly [string, number, Uint8Array])[] = [
  ['MAX_FRAME_SIZE 0', ErrorCode.protocol, setting(5, 0)],
  ['MAX_FRAME_SIZE below the least', ErrorCode.protocol, setting(5, 16_383)],
  ['MAX_FRAME_SIZE above the largest', ErrorCode.protocol, setting(5, 2 ** 24)],
  ['MAX_FRAME_SIZE of 32 bits', ErrorCode.protocol, setting(5, 0xffff_ffff)],
  ['INITIAL_WINDOW_SIZE above the largest', ErrorCode.flowControl, setting(4, 2 ** 31)],
  ['ENABLE_PUSH of a server', ErrorCode.protocol, setting(2, 1)],
  ['SETTINGS that are cut off', ErrorCode.frameSize, encodeFrame(FrameType.settings, 0, 0, Buffer.alloc(7))],
  ['SETTINGS on a stream', ErrorCode.protocol, encodeFrame(FrameType.settings, 0, 1, NOTHING)],
  [
    'an acknowledgement with settings',
    ErrorCode.frameSize,
    encodeFrame(FrameType.settings, FrameFlag.ack, 0, Buffer.alloc(6)),
  ],
  ['PING of 7 bytes', ErrorCode.frameSize, encodeFrame(FrameType.ping, 0, 0, Buffer.alloc(7))],
  ['PING on a stream', ErrorCode.protocol, encodeFrame(FrameType.ping, 0, 1, Buffer.alloc(8))],
  ['GOAWAY of 7 bytes', ErrorCode.frameSize, encodeFrame(FrameType.goAway, 0, 0, Buffer.alloc(7))],
  ['GOAWAY on a stream', ErrorCode.protocol, encodeFrame(FrameType.goAway, 0, 1, Buffer.alloc(8))],
  ['RST_STREAM of 5 bytes', ErrorCode.frameSize, encodeFrame(FrameType.reset, 0, 1, Buffer.alloc(5))],
  ['RST_STREAM of the connection', ErrorCode.protocol, encodeFrame(FrameType.reset, 0, 0, Buffer.alloc(4))],
  [
    'RST_STREAM of a stream that was not opened',
    ErrorCode.protocol,
    encodeFrame(FrameType.reset, 0, 99, Buffer.alloc(4)),
  ],
  ['PRIORITY of 4 bytes', ErrorCode.frameSize, encodeFrame(FrameType.priority, 0, 1, Buffer.alloc(4))],
  ['PRIORITY of the connection', ErrorCode.protocol, encodeFrame(FrameType.priority, 0, 0, Buffer.alloc(5))],
  [
    'WINDOW_UPDATE of 3 bytes',
    ErrorCode.frameSize,
    encodeFrame(FrameType.windowUpdate, 0, 0, Buffer.alloc(3)),
  ],
  ['WINDOW_UPDATE of 0', ErrorCode.protocol, update(0, 0)],
  ['WINDOW_UPDATE of 0 beside the reserved bit', ErrorCode.protocol, update(0, 2 ** 31)],
  ['a connection window that overflows', ErrorCode.flowControl, update(0, maxWindow)],
  [
    'a stream window that overflows by a setting',
    ErrorCode.flowControl,
    Buffer.concat([update(1, maxWindow - 65_535), setting(4, 70_000)]),
  ],
  ['DATA on stream 0', ErrorCode.protocol, encodeFrame(FrameType.data, 0, 0, NOTHING)],
  ['DATA on a stream that was not opened', ErrorCode.protocol, encodeFrame(FrameType.data, 0, 3, NOTHING)],
  ['DATA on a stream of the server', ErrorCode.protocol, encodeFrame(FrameType.data, 0, 2, NOTHING)],
  ['DATA that is all padding, and more', ErrorCode.protocol, data(Buffer.from([2, 0]), FrameFlag.padded)],
  ['padded DATA without a length', ErrorCode.protocol, data(NOTHING, FrameFlag.padded)],
  [
    'HEADERS on stream 0',
    ErrorCode.protocol,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 0, NOTHING),
  ],
  [
    'HEADERS of a stream that was not opened',
    ErrorCode.protocol,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 5, NOTHING),
  ],
  [
    'HEADERS with more padding than payload',
    ErrorCode.protocol,
    encodeFrame(FrameType.headers, FrameFlag.padded, 1, Buffer.from([9, 0])),
  ],
  [
    'HEADERS shorter than its priority',
    ErrorCode.protocol,
    encodeFrame(FrameType.headers, FrameFlag.priority, 1, Buffer.alloc(4)),
  ],
  [
    'PUSH_PROMISE',
    ErrorCode.protocol,
    encodeFrame(FrameType.pushPromise, FrameFlag.endHeaders, 1, Buffer.alloc(4)),
  ],
  [
    'CONTINUATION of nothing',
    ErrorCode.protocol,
    encodeFrame(FrameType.continuation, FrameFlag.endHeaders, 1, NOTHING),
  ],
  [
    'CONTINUATION of another stream',
    ErrorCode.protocol,
    Buffer.concat([headersFrame(0), encodeFrame(FrameType.continuation, 0, 3, NOTHING)]),
  ],
  [
    'PING inside a block',
    ErrorCode.protocol,
    Buffer.concat([headersFrame(0), encodeFrame(FrameType.ping, 0, 0, Buffer.alloc(8))]),
  ],
  [
    'an unknown frame inside a block',
    ErrorCode.protocol,
    Buffer.concat([headersFrame(0), encodeFrame(77, 0, 0, NOTHING)]),
  ],
  ['a frame of 16,385 bytes', ErrorCode.frameSize, Buffer.from([0, 0x40, 1, 0, 0, 0, 0, 0, 1])],
  [
    'a header number that is not known',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0xff, 0x7f)),
  ],
  [
    'header number 0',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0x80)),
  ],
  [
    'a number without end',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.alloc(100, 0xff)),
  ],
  [
    'a text longer than its block',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0, 0x7f, 0xff, 0xff, 0x7f)),
  ],
  [
    'a table larger than was allowed',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0x3f, 0xe2, 0x1f)),
  ],
  [
    'a table that changes inside a block',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0x88, 0x20)),
  ],
  [
    'Huffman padding of a byte',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0, 0x82, 0x1f, 0xff, 0)),
  ],
  [
    'Huffman padding of zeros',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0, 0x81, 0x18, 0)),
  ],
  [
    'the end of the Huffman code',
    ErrorCode.compression,
    encodeFrame(FrameType.headers, FrameFlag.endHeaders, 1, Buffer.of(0, 0x84, 0xff, 0xff, 0xff, 0xff, 0)),
  ],
];

describe('ends the connection, and says why', () => {
  it.each(connectionErrors)('%s', async (_, code, frames) => {
    const { channel, say, heard } = scriptedPeer();
    const call = channel.unary('/a/B', bytes(''));
    await new Promise((resolve) => setImmediate(resolve));
    say(frames);
    await expect(call).rejects.toMatchObject({ code: RpcCode.unavailable });
    const goAway = (await heard()).find(({ type }) => type === FrameType.goAway);
    expect(goAway && readUint32(goAway.payload, 4)).toBe(code);
  });

  it('a greeting that only acknowledges', async () => {
    const { channel, say } = scriptedPeer(false);
    say(encodeFrame(FrameType.settings, FrameFlag.ack, 0, NOTHING));
    expect((await channel.closed).message).toBe('the server does not speak HTTP/2');
  });
});

/** What ends one call; the connection goes on. */
const callErrors: readonly (readonly [string, RegExp, Uint8Array])[] = [
  [
    'a second response',
    /cardinality violation: expected <EOF>/,
    Buffer.concat([OK, data(message(NOTHING)), data(message(NOTHING))]),
  ],
  [
    'a message that is compressed',
    /compressed flag set with identity or empty encoding/,
    Buffer.concat([OK, data(message(NOTHING, 1))]),
  ],
  ['DATA before the headers', /before the headers/, data(message(NOTHING))],
  ['headers without a status', /missing HTTP status/, headersFrame(FrameFlag.endHeaders, ['a', 'b'])],
  ['a status that is not a number', /not a number/, headersFrame(FrameFlag.endHeaders, [':status', 'two'])],
  [
    'informational headers at the end',
    /must not|ends the stream/,
    headersFrame(FrameFlag.endHeaders | FrameFlag.endStream, [':status', '103']),
  ],
  [
    'headers in the middle',
    /middle of a stream/,
    Buffer.concat([OK, headersFrame(FrameFlag.endHeaders, ['a', 'b'])]),
  ],
  [
    'the end inside a message',
    /inside a message/,
    Buffer.concat([OK, data(Buffer.of(0, 0, 0, 0, 9, 1)), DONE]),
  ],
  ['a window that grows by nothing', /window/, update(1, 0)],
  ['a window that overflows', /window/, update(1, maxWindow)],
];

describe('ends the call', () => {
  it.each(callErrors)('%s', async (_, reason, frames) => {
    const { channel, say } = scriptedPeer();
    const call = channel.unary('/a/B', bytes(''));
    await new Promise((resolve) => setImmediate(resolve));
    say(frames);
    await expect(call).rejects.toMatchObject({
      code: RpcCode.internal,
      message: expect.stringMatching(reason),
    });
    const next = channel.unary('/a/C', bytes(''));
    await new Promise((resolve) => setImmediate(resolve));
    say(
      encodeFrame(FrameType.headers, FrameFlag.endHeaders, 3, encodeHeaders([[':status', '200']])),
      encodeFrame(FrameType.data, 0, 3, message(bytes('on'))),
      encodeFrame(
        FrameType.headers,
        FrameFlag.endHeaders | FrameFlag.endStream,
        3,
        encodeHeaders([['grpc-status', '0']]),
      ),
    );
    expect(text(await next)).toBe('on');
  });

  it('a message that is too large, before it came', async () => {
    const { channel, say } = scriptedPeer();
    const call = channel.unary('/a/B', bytes(''));
    await new Promise((resolve) => setImmediate(resolve));
    say(OK, data(Buffer.concat([Buffer.of(0), uint32(maxResponse + 1)])));
    await expect(call).rejects.toMatchObject({
      code: RpcCode.resourceExhausted,
      message: 'grpc: received message larger than max (16777217 vs. 16777216)',
    });
  });

  it('padding beyond what flow control allows', async () => {
    const { channel, say } = scriptedPeer();
    const call = channel.unary('/a/B', bytes('')).catch((error: unknown) => error as RpcError);
    await new Promise((resolve) => setImmediate(resolve));
    say(OK);
    const padding = data(Buffer.concat([Buffer.of(255), Buffer.alloc(255)]), FrameFlag.padded);
    const many = Buffer.concat(Array.from({ length: 1024 }, () => padding));
    for (let sent = 0; sent <= streamWindow; sent += 1024 * 256) say(many);
    expect(await call).toMatchObject({ message: 'more data than flow control allows' });
  });

  it('more headers than the peer takes', async () => {
    const { channel, say } = scriptedPeer();
    say(setting(6, 1000));
    await new Promise((resolve) => setImmediate(resolve));
    const call = channel.unary('/a/B', bytes(''), { metadata: [['x', 'y'.repeat(1000)]] });
    await expect(call).rejects.toMatchObject({ message: expect.stringContaining('(1000 bytes)') });
  });
});

describe('stays small', () => {
  it.each([
    ['PING', encodeFrame(FrameType.ping, 0, 0, Buffer.alloc(8))],
    ['SETTINGS', encodeFrame(FrameType.settings, 0, 0, NOTHING)],
  ])('under a flood of %s whose answers nobody reads', async (_, frame) => {
    const { channel, clientSide, serverSide, say } = scriptedPeer();
    serverSide.pause();
    const flood = Buffer.concat(Array.from({ length: 200 }, () => frame));
    let rounds = 0;
    let ended = false;
    void channel.closed.then(() => (ended = true));
    for (; !ended && rounds < 1000; rounds++) {
      say(flood);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await channel.closed).message).toMatch(/does not read the replies/);
    // What the pair holds by itself is not our answer's size.
    expect(clientSide.writableLength).toBeLessThan(64 << 10);
    expect(rounds).toBeLessThan(100);
  });

  it('answers any number of PINGs to a peer that reads', async () => {
    const { channel, say, heard } = scriptedPeer();
    const flood = Buffer.concat(
      Array.from({ length: 500 }, () => encodeFrame(FrameType.ping, 0, 0, Buffer.alloc(8))),
    );
    for (let round = 0; round < 10; round++) {
      say(flood);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await heard()).filter(({ type }) => type === FrameType.ping)).toHaveLength(5000);
    channel.close();
  });

  it.each([
    ['empty', NOTHING],
    ['full', Buffer.alloc(16_384)],
    ['one byte', Buffer.alloc(1)],
  ])('under CONTINUATION frames without end: %s', async (_, payload) => {
    const { channel, say } = scriptedPeer();
    const call = channel.unary('/a/B', bytes('')).catch((error: unknown) => error as RpcError);
    await new Promise((resolve) => setImmediate(resolve));
    say(headersFrame(0, [':status', '200']));
    const more = encodeFrame(FrameType.continuation, 0, 1, payload);
    for (let i = 0; i < headerLimits.frames; i++) say(more);
    expect(await call).toMatchObject({ message: 'HTTP/2 header block is too large' });
  });

  it('when a block refers to a large header over and over', () => {
    const large = Buffer.concat([Buffer.of(0x40), ...text4k()]);
    const block = Buffer.concat([large, Buffer.alloc(1 << 20, 0x80 | 62)]);
    const { headers, truncated } = new HeaderDecoder(headerLimits.list).decode(block);
    expect(truncated).toBe(true);
    const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length + 32, 0);
    expect(size).toBeLessThanOrEqual(headerLimits.list);
    expect(headers.length).toBe(Math.floor(headerLimits.list / 4033));
  });

  it('when a block refers to the smallest header over and over', () => {
    const { headers } = new HeaderDecoder(headerLimits.list).decode(Buffer.alloc(16 << 20, 0x80 | 2));
    expect(headers.length).toBe(Math.floor(headerLimits.list / (':method'.length + 'GET'.length + 32)));
  });

  it('ends the call whose list is too large, and reads on', async () => {
    const { channel, say } = scriptedPeer();
    const call = channel.unary('/a/B', bytes(''));
    await new Promise((resolve) => setImmediate(resolve));
    say(encodeFrame(FrameType.headers, 0, 1, Buffer.concat([Buffer.of(0x40), ...text4k()])));
    const references = encodeFrame(FrameType.continuation, 0, 1, Buffer.alloc(16_000, 0x80 | 62));
    say(references, encodeFrame(FrameType.continuation, FrameFlag.endHeaders, 1, NOTHING));
    await expect(call).rejects.toMatchObject({
      code: RpcCode.internal,
      message: 'peer header list size exceeded limit',
    });
  });
});

/** A header of one name and 4,000 bytes: it fills the table. */
function text4k(): Buffer[] {
  return [Buffer.of(1, 0x61), Buffer.of(0x7f, 0xa1, 0x1e), Buffer.alloc(4000, 0x62)];
}

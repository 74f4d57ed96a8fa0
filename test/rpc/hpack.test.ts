import * as http2 from 'node:http2';
import { duplexPair } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteStreamOf } from '../../src/host/node/byte-stream.ts';
import { ProtocolError } from '../../src/rpc/unary/frames.ts';
import { encodeHeaders, HeaderDecoder } from '../../src/rpc/unary/hpack.ts';
import { createUnaryChannel } from '../../src/rpc/unary/unary-channel.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');

/** RFC 7541, appendix C.6: three responses of one connection whose table holds 256 bytes. */
const responses: [string, [string, string][]][] = [
  [
    `488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3`,
    [
      [':status', '302'],
      ['cache-control', 'private'],
      ['date', 'Mon, 21 Oct 2013 20:13:21 GMT'],
      ['location', 'https://www.example.com'],
    ],
  ],
  [
    '4883640effc1c0bf',
    [
      [':status', '307'],
      ['cache-control', 'private'],
      ['date', 'Mon, 21 Oct 2013 20:13:21 GMT'],
      ['location', 'https://www.example.com'],
    ],
  ],
  [
    `88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6c7b335dfdfcd5b3960
     d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007`,
    [
      [':status', '200'],
      ['cache-control', 'private'],
      ['date', 'Mon, 21 Oct 2013 20:13:22 GMT'],
      ['location', 'https://www.example.com'],
      ['content-encoding', 'gzip'],
      ['set-cookie', 'foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1'],
    ],
  ],
];

describe('header blocks', () => {
  it('the examples of the RFC, which evict from the table', () => {
    const decoder = new HeaderDecoder(1 << 24);
    decoder.decode(hex('3fe101'));
    for (const [block, headers] of responses) expect(decoder.decode(hex(block)).headers).toEqual(headers);
  });

  it('what is written is read again', () => {
    const name = fc.string({ minLength: 1, maxLength: 200, unit: 'binary-ascii' });
    const value = fc.string({ maxLength: 20_000, unit: 'binary-ascii' });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (headers) => {
        expect(new HeaderDecoder(1 << 24).decode(encodeHeaders(headers)).headers).toEqual(headers);
      }),
    );
  });

  it('any bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (block) => {
        try {
          new HeaderDecoder(1 << 24).decode(block);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      }),
    );
  });
});

describe('the coding of Node', () => {
  it('every byte that may stand in a header', async () => {
    const codes = Array.from({ length: 256 }, (_, i) => i).filter((i) => i === 9 || (i >= 32 && i !== 127));
    const all = String.fromCharCode(...codes);
    const [client, server] = duplexPair();
    const peer = http2.createServer();
    let turn = 0;
    peer.on('stream', (stream) => {
      // Mostly letters with one other byte: short enough in Huffman's code that it is used.
      const message = `${'a'.repeat(60)}${all[turn++]}a`;
      stream.respond({ ':status': 200, 'grpc-status': '3', 'grpc-message': message }, { endStream: true });
    });
    peer.emit('connection', server);
    const channel = createUnaryChannel(byteStreamOf(client));
    for (const character of all.replace('%', '')) {
      if (all[turn] === '%') turn++;
      const text = Buffer.from(character, 'latin1');
      await expect(channel.unary('/a/B', text)).rejects.toMatchObject({
        message: `${'a'.repeat(60)}${character}a`,
      });
    }
    channel.close();
  });
});

it.each([0, 1, 126, 127, 128, 254, 255, 300, 70_000])('encodes a value of %i bytes', (size) => {
  const headers: [string, string][] = [
    ['a', 'é'.repeat(size)],
    ['b'.repeat(Math.max(1, size)), 'x'],
  ];
  expect(new HeaderDecoder(1 << 20).decode(encodeHeaders(headers))).toEqual({ headers, truncated: false });
});

it('encodes a length that does not fit into the first byte as RFC 7541 does', () => {
  const block = encodeHeaders([['a', 'x'.repeat(1337)]]);
  expect(Buffer.from(block.subarray(0, 6))).toEqual(hex('0001617fba09'));
});

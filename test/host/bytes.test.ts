import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as browser from '../../src/host/browser/bytes.ts';
import type { HostBytes } from '../../src/host/bytes.ts';
import * as node from '../../src/host/node/bytes.ts';

const hosts: readonly (readonly [string, HostBytes])[] = [
  ['node', node],
  ['browser', browser],
];

describe.each(hosts)('bytes of the host %s', (_, host) => {
  it('hashes', () => {
    expect(host.sha256Hex(Buffer.from('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('reads and writes UTF-8 of any length at any place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(9), (text, at) => {
        const bytes = new Uint8Array(at + text.length * 3);
        const length = host.writeUtf8(text, bytes, at);
        expect(Buffer.from(bytes.subarray(at, at + length)).toString()).toBe(text);
        expect(host.readUtf8(bytes, at, at + length)).toBe(text);
      }),
    );
  });

  it('keeps a byte order mark, and writes half a pair as U+FFFD', () => {
    expect(host.readUtf8(Buffer.from('\ufeffa'), 0, 4)).toBe('\ufeffa');
    const bytes = new Uint8Array(6);
    expect(host.writeUtf8('\udc80', bytes, 0)).toBe(3);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbf, 0xbd]);
  });

  it.each([['ff'], ['c3'], ['eda080'], ['f0808080'], ['c0af']])('does not read %s as UTF-8', (hex) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(() => host.readUtf8(bytes, 0, bytes.length)).toThrow(TypeError);
  });

  it("reads HPACK's code, and nothing else", () => {
    // RFC 7541, appendix C.4.1.
    expect(host.decodeHuffman(Buffer.from('f1e3c2e5f23a6ba0ab90f4ff', 'hex'))).toBe('www.example.com');
    expect(host.decodeHuffman(Buffer.from('f1e3c2e5f23a6ba0ab90f400', 'hex'))).toBeUndefined();
    expect(host.decodeHuffman(Buffer.from('ffffffff', 'hex'))).toBeUndefined();
  });

  it('unpacks gzip', async () => {
    const unpack = async (file: Uint8Array) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of host.gunzip(file, 200_000)) pieces.push(piece);
      return Buffer.concat(pieces).toString();
    };
    const file = gzipSync(Buffer.alloc(100_000, 'ab'));
    expect(await unpack(file)).toBe('ab'.repeat(50_000));
    await expect(unpack(file.subarray(0, 50))).rejects.toThrow();
    await expect(unpack(Buffer.from('no gzip'))).rejects.toThrow();
  });
});

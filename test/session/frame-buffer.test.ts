import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '../../src/base/text.ts';
import { FrameReader, maxRequest } from '../../src/rpc/framing.ts';
import { FrameBuffer } from '../../src/session/files/frame-buffer.ts';
import { decodePacket, encodePacket, type PacketStat } from '../../src/session/files/packet.ts';
import { stat } from './packet-pair.ts';

function packetsOf(buffer: FrameBuffer) {
  const reader = new FrameReader(maxRequest);
  const packets = reader.push(Buffer.from(buffer.frames)).map(decodePacket);
  expect(reader.pending).toBe(false);
  return packets;
}

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const name = fc.uint8Array({ maxLength: 300 }).map(decodeText);
const anyStat: fc.Arbitrary<PacketStat> = fc.record({
  path: name,
  mode: uint32,
  uid: uint32,
  gid: uint32,
  size: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
  modTime: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  linkname: name,
  devmajor: uint32,
  devminor: uint32,
});
const anyXattrs = fc
  .array(fc.tuple(fc.string(), fc.uint8Array({ maxLength: 300 })), { minLength: 1, maxLength: 5 })
  .map((entries) => new Map(entries));

it('stats read back as they were, whatever bytes their names have', () => {
  fc.assert(
    fc.property(fc.array(anyStat, { maxLength: 20 }), (stats) => {
      const buffer = new FrameBuffer(64 << 10);
      for (const one of stats) expect(buffer.addStat(one)).toBe(true);
      buffer.addLastStat();
      const expected = [...stats, undefined].map((one) => ({ type: 'stat', stat: one }));
      expect(packetsOf(buffer)).toEqual(expected);
    }),
  );
});

it('so do extended attributes, whatever their names and values, and they find no room where there is none', () => {
  fc.assert(
    fc.property(anyStat, anyXattrs, fc.integer({ min: 0, max: 3000 }), (one, xattrs, size) => {
      const buffer = new FrameBuffer(size);
      const file = { ...one, xattrs };
      expect(packetsOf(buffer)).toEqual([]);
      const taken = buffer.addStat(file);
      expect(packetsOf(buffer)).toEqual(taken ? [{ type: 'stat', stat: file }] : []);
      const message = encodePacket({ type: 'stat', stat: file });
      expect(decodePacket(message)).toEqual({ type: 'stat', stat: file });
      if (size > message.length + 200) expect(taken).toBe(true);
    }),
  );
});

it('sizes beyond 4 GiB and times before 1970 are exact', () => {
  const buffer = new FrameBuffer(1000);
  const large = stat('large', { size: 5_000_000_000n, modTime: -1n });
  buffer.addStat(large);
  expect(packetsOf(buffer)).toEqual([{ type: 'stat', stat: large }]);
});

it('contents read back, also when fewer bytes come than were hoped for', () => {
  const sizes = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(uint32, fc.array(fc.tuple(sizes, sizes), { maxLength: 5 }), (id, reads) => {
      const buffer = new FrameBuffer(8 << 10);
      const expected = [];
      for (const [a, b] of reads) {
        const target = buffer.begin(id, Math.max(a, b));
        expect(target).toHaveLength(Math.max(a, b));
        const got = Math.min(a, b);
        const data = Uint8Array.from({ length: got }, (_, i) => i & 255);
        target.set(data);
        buffer.commit(got);
        if (got > 0) expected.push({ type: 'data', id, data: Buffer.from(data) });
      }
      buffer.addEnd(id);
      const packets = packetsOf(buffer).map((one) =>
        one.type === 'data' ? { ...one, data: Buffer.from(one.data) } : one,
      );
      expect(packets).toEqual([...expected, { type: 'data', id, data: Buffer.alloc(0) }]);
    }),
  );
});

it('takes no more than it has room for', () => {
  const buffer = new FrameBuffer(1000);
  let taken = 0;
  while (buffer.addStat(stat(`file-${taken}`))) taken++;
  expect(taken).toBeGreaterThan(10);
  expect(packetsOf(buffer)).toHaveLength(taken);
  buffer.clear();
  expect(buffer.isEmpty).toBe(true);
});

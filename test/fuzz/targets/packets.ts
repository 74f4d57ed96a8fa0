import { equal, ok } from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { listLimit, OrderCheck } from '../../../src/session/files/order-check.ts';
import { decodePacket, encodePacket, type PacketStat } from '../../../src/session/files/packet.ts';
import { mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedBytes } from '../mutate.ts';

const DIR = 0x8000_0000 + 0o755;
const SYMLINK = 0x0800_0000 + 0o777;
const stat = (path: string, more: Partial<PacketStat> = {}): PacketStat => ({
  path,
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 4n,
  modTime: -1n,
  linkname: '',
  devmajor: 0,
  devminor: 0,
  ...more,
});
const seeds = [
  encodePacket({
    type: 'stat',
    stat: stat('a/b', { linkname: 'c', uid: 1000, xattrs: new Map([['user.x', Buffer.from('y')]]) }),
  }),
  encodePacket({ type: 'stat' }),
  encodePacket({ type: 'req', id: 300 }),
  encodePacket({ type: 'data', id: 1, data: Buffer.from('content') }),
  encodePacket({ type: 'err', message: 'no' }),
  encodePacket({ type: 'fin' }),
];

/** Packets of a transfer. */
export const packets = fuzzTarget('packets', 2000, mutatedBytes(seeds), (bytes) => {
  const packet = mayThrow([RangeError], () => decodePacket(bytes));
  if (packet?.type === 'data') ok(packet.data.length <= bytes.length);
  if (packet?.type === 'stat' && packet.stat) {
    const { path, linkname, mode, uid, xattrs } = packet.stat;
    ok(path.length + linkname.length <= bytes.length);
    ok(Number.isInteger(mode) && mode >= 0 && mode <= 0xffff_ffff && uid <= 0xffff_ffff);
    ok([...(xattrs ?? [])].length <= bytes.length);
  }
});

const part = fc.constantFrom('a', 'b', 'c', '.', '..', '', 'é', '\0', 'a\\b', '~', ' ');
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const entry = fc.tuple(path, fc.constantFrom(0o644, DIR, SYMLINK), fc.oneof(fc.constant(''), path));

/** Lists of files: what is accepted lies below the directory, in order, and nothing is below a file. */
export const fileLists = fuzzTarget('file-lists', 2000, fc.array(entry, { maxLength: 8 }), (list) => {
  const check = new OrderCheck();
  const kinds = new Map<string, number>();
  ok(listLimit > 0);
  for (const [name, mode, linkname] of list) {
    const accepted = mayThrow([Error], () => {
      check.accept(stat(name, { mode, linkname }));
      return true;
    });
    if (!accepted) return;
    equal(join('/root', name), `/root/${name}`);
    const parent = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    ok(parent === '' || kinds.get(parent) === DIR, `${name} is not below a directory`);
    ok(!kinds.has(name), `${name} came twice`);
    kinds.set(name, mode);
    if (mode === 0o644 && linkname !== '') ok(kinds.get(linkname) === 0o644);
  }
});

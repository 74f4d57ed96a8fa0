import { lstatSync } from 'node:fs';
import { expect, it } from 'vitest';
import { receiveFiles } from '../../src/session/files/file-receiver.ts';
import type { PacketStat } from '../../src/session/files/packet.ts';
import { DIR, packetPair, playSender, SYMLINK, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

it.each([-1_250_000_000n, -1n, 0n, 1n, 2_147_558_400_999_999_999n])(
  'a received file, folder or link has the time %d',
  async (modTime) => {
    const to = scratchDir();
    const [sender, receiver] = packetPair();
    const stats = [stat('dir', { mode: DIR, modTime }), stat('dir/file', { modTime }), link('link', modTime)];
    await Promise.all([playSender(sender, stats), receiveFiles(receiver, to)]);
    for (const name of ['dir', 'dir/file', 'link']) {
      const off = lstatSync(`${to}/${name}`, { bigint: true }).mtimeNs - modTime;
      // A double is as near as Node comes.
      expect(Math.abs(Number(off))).toBeLessThan(1001);
      expect(off <= 0n || modTime < 0n).toBe(true);
    }
  },
);

function link(path: string, modTime: bigint): PacketStat {
  return stat(path, { mode: SYMLINK, linkname: 'dir/file', modTime });
}

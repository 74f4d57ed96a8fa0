import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { receiveFiles } from '../../src/session/files/file-receiver.ts';
import { sendFiles } from '../../src/session/files/file-sender.ts';
import { decodePacket, encodePacket, type Packet, type PacketStat } from '../../src/session/files/packet.ts';
import { createPathFilter } from '../../src/session/files/path-filter.ts';
import { walkFiles } from '../../src/session/files/walk.ts';
import { DIR, packetPair, playSender, SYMLINK, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

async function copy(from: string, to: string, options = {}): Promise<void> {
  const [sender, receiver] = packetPair();
  await Promise.all([sendFiles(sender, filesOf(from)), receiveFiles(receiver, to, options)]);
}

const filesOf = (root: string) => ({ root, files: walkFiles(root, createPathFilter([], [])) });

function tree(root: string, dir = ''): Record<string, string> {
  const out: Record<string, string> = {};
  for (const name of readdirSync(join(root, dir)).sort()) {
    const path = dir === '' ? name : `${dir}/${name}`;
    const stats = lstatSync(join(root, path));
    if (stats.isSymbolicLink()) out[path] = `-> ${readlinkSync(join(root, path))}`;
    else if (stats.isDirectory()) Object.assign(out, { [`${path}/`]: '' }, tree(root, path));
    else out[path] = readFileSync(join(root, path), 'utf8');
  }
  return out;
}

describe('a copy', () => {
  it('is the same tree', async () => {
    const from = scratchDir({ 'a/b/c': 'deep', 'a/empty': '', link: '-> a/b', ü: 'ö', 'none/': '' });
    linkSync(`${from}/a/b/c`, `${from}/hard`);
    utimesSync(`${from}/a/b`, 100, 200);
    const to = join(scratchDir(), 'new');
    await copy(from, to);
    expect(tree(to)).toEqual(tree(from));
    expect(statSync(`${to}/hard`).ino).toBe(statSync(`${to}/a/b/c`).ino);
    expect(statSync(`${to}/a/b`).mtimeMs).toBe(200_000);
  });

  it('has large files and many of them', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`d${i % 7}/f${i}`, `content ${i}`]),
    );
    const from = scratchDir(files);
    writeFileSync(`${from}/big`, Buffer.alloc(3_000_001, 'abc'));
    const to = scratchDir();
    await copy(from, to);
    expect(tree(to)).toEqual(tree(from));
  });

  it('is merged with what is there', async () => {
    const from = scratchDir({ 'a/new': '1', b: 'file now', 'c/x': 'dir now', same: 'new text' });
    const to = scratchDir({ 'a/old': '0', 'b/was/dir': '', c: 'was file', same: 'old text', other: 'stays' });
    await copy(from, to);
    expect(tree(to)).toEqual({
      'a/': '',
      'a/new': '1',
      'a/old': '0',
      b: 'file now',
      'c/': '',
      'c/x': 'dir now',
      other: 'stays',
      same: 'new text',
    });
  });

  it('replaces what is there when asked to', async () => {
    const from = scratchDir({ 'a/new': '1' });
    const to = scratchDir({ 'a/old': '0', 'gone/x': '' });
    utimesSync(`${from}/a`, 100, 200);
    await copy(from, to, { deleteOthers: true });
    expect(tree(to)).toEqual({ 'a/': '', 'a/new': '1' });
    expect(statSync(`${to}/a`).mtimeMs).toBe(200_000);
  });

  it('keeps modes', async () => {
    const [sender, receiver] = packetPair();
    const to = scratchDir();
    const stats = [
      stat('dir', { mode: 0x8000_0000 + 0o500 }),
      stat('dir/run', { mode: 0x0080_0000 + 0o750 }),
    ];
    await Promise.all([playSender(sender, stats), receiveFiles(receiver, to)]);
    expect(statSync(`${to}/dir`).mode & 0o7777).toBe(0o500);
    expect(statSync(`${to}/dir/run`).mode & 0o7777).toBe(0o4750);
  });

  it('does not write into a file of the same inode', async () => {
    const to = scratchDir({ a: 'shared' });
    linkSync(`${to}/a`, `${to}/backup`);
    await copy(scratchDir({ a: 'changed' }), to);
    expect(tree(to)).toEqual({ a: 'changed', backup: 'shared' });
  });
});

describe('a receiver refuses', () => {
  const outside = (): string => scratchDir({ secret: 'untouched' });

  it.each<[string, (outside: string) => PacketStat[]]>([
    ['absolute paths', (dir) => [stat(`${dir}/secret`)]],
    ['paths that climb', () => [stat('../secret')]],
    ['paths that climb later', () => [stat('a', { mode: DIR }), stat('a/../../secret')]],
    ['the root itself', () => [stat('.', { mode: SYMLINK, linkname: '/' })]],
    ['an empty path', () => [stat('')]],
    ['NUL bytes', () => [stat('a\0b')]],
    ['files without their directory', () => [stat('a/b')]],
    ['files below a file', () => [stat('a'), stat('a/b')]],
    ['files below a symlink', (dir) => [stat('a', { mode: SYMLINK, linkname: dir }), stat('a/secret')]],
    [
      'a directory after a symlink of the same name',
      (dir) => [stat('a', { mode: SYMLINK, linkname: dir }), stat('a', { mode: DIR }), stat('a/secret')],
    ],
    ['the wrong order', () => [stat('b'), stat('a')]],
    ['hard links to the outside', (dir) => [stat('a', { linkname: `${dir}/secret` })]],
    ['hard links that climb', () => [stat('a', { linkname: '../secret' })]],
    [
      'hard links to symlinks',
      (dir) => [stat('a', { mode: SYMLINK, linkname: `${dir}/secret` }), stat('b', { linkname: 'a' })],
    ],
  ])('%s', async (_, stats) => {
    const other = outside();
    const to = scratchDir();
    const [sender, receiver] = packetPair();
    const result = receiveFiles(receiver, to);
    const seen = playSender(sender, stats(other), 'overwritten');
    await expect(result).rejects.toThrow(/unclean|absolute|escape|order|invalid link/);
    expect((await seen).at(-1)).toMatchObject({ type: 'err' });
    expect(tree(other)).toEqual({ secret: 'untouched' });
  });

  it('to follow a symlink that stands where a directory belongs', async () => {
    const other = outside();
    const to = scratchDir();
    symlinkSync(other, `${to}/dir`);
    await copy(scratchDir({ 'dir/secret': 'mine' }), to);
    expect(tree(other)).toEqual({ secret: 'untouched' });
    expect(tree(to)).toEqual({ 'dir/': '', 'dir/secret': 'mine' });
  });

  it('to follow a symlink that stands where a file belongs', async () => {
    const other = outside();
    const to = scratchDir({ secret: `-> ${other}/secret` });
    await copy(scratchDir({ secret: 'mine' }), to);
    expect(tree(other)).toEqual({ secret: 'untouched' });
  });

  it('to follow a directory that became a symlink during the transfer', async () => {
    const other = outside();
    const to = scratchDir();
    const [sender, receiver] = packetPair();
    const result = receiveFiles(receiver, to);
    await sender.send(encodePacket({ type: 'stat', stat: stat('dir', { mode: DIR }) }));
    await expect.poll(() => readdirSync(to)).toEqual(['dir']);
    const { rmdirSync } = await import('node:fs');
    rmdirSync(`${to}/dir`);
    symlinkSync(other, `${to}/dir`);
    await sender.send(encodePacket({ type: 'stat', stat: stat('dir/secret') }));
    sender.end();
    await expect(result).rejects.toThrow('refusing to write');
    expect(tree(other)).toEqual({ secret: 'untouched' });
  });

  it('data that it did not ask for', async () => {
    const [sender, receiver] = packetPair();
    const result = receiveFiles(receiver, scratchDir());
    await sender.send(encodePacket({ type: 'data', id: 5, data: Uint8Array.of(1) }));
    sender.end();
    await expect(result).rejects.toThrow('invalid file request 5');
  });

  it('and takes what is on its way while the sender is told, so that it does not see the call end first', async () => {
    const [sender, receiver] = packetPair();
    const order: string[] = [];
    const result = receiveFiles(receiver, scratchDir()).catch(() => order.push('receiver ended'));
    await sender.send(encodePacket({ type: 'stat', stat: stat('../a') }));
    for await (const message of sender.requests) {
      expect(decodePacket(message)).toMatchObject({ type: 'err', message: expect.stringContaining('../a') });
      for (let i = 0; i < 3; i++) {
        await sender.send(encodePacket({ type: 'stat', stat: stat(`later-${i}`) }));
        await new Promise((resolve) => setImmediate(resolve));
      }
      order.push('sender knows');
      break;
    }
    sender.end();
    await result;
    expect(order).toEqual(['sender knows', 'receiver ended']);
  });

  it('an end in the middle, and leaves no half file', async () => {
    const [sender, receiver] = packetPair();
    const to = scratchDir();
    const result = receiveFiles(receiver, to);
    await sender.send(encodePacket({ type: 'stat', stat: stat('a') }));
    await sender.send(encodePacket({ type: 'data', id: 0, data: Uint8Array.of(1) }));
    sender.end();
    await expect(result).rejects.toThrow('sender ended before all files arrived');
    expect(tree(to)).toEqual({});
  });
});

describe('a sender', () => {
  it('sends only what is asked for', async () => {
    const from = scratchDir({ a: 'one', b: 'two' });
    const [sender, receiver] = packetPair();
    const progress: [number, boolean][] = [];
    const done = sendFiles(sender, filesOf(from), {
      progress: (bytes, end) => progress.push([bytes, end]),
    });
    const packets: Packet[] = [];
    for await (const message of receiver.requests) {
      const packet = decodePacket(message);
      packets.push(packet);
      if (packet.type === 'stat' && !packet.stat) await receiver.send(encodePacket({ type: 'req', id: 1 }));
      if (packet.type === 'data' && packet.data.length === 0)
        await receiver.send(encodePacket({ type: 'fin' }));
      if (packet.type === 'fin') break;
    }
    await done;
    const data = packets.flatMap((packet) =>
      packet.type === 'data' ? [[packet.id, new TextDecoder().decode(packet.data)]] : [],
    );
    expect(data).toEqual([
      [1, 'two'],
      [1, ''],
    ]);
    expect(progress.at(-1)![1]).toBe(true);
  });

  /** Lists the files of `from`, has them changed, then sends them. */
  async function sendChanged(from: string, change: () => void, onProgress?: (bytes: number) => void) {
    const files = [...walkFiles(from, createPathFilter([], []))];
    change();
    const to = scratchDir();
    const [sender, receiver] = packetPair();
    const sent = sendFiles(sender, { root: from, files }, { progress: onProgress });
    const got = receiveFiles(receiver, to);
    const [sending, receiving] = await Promise.allSettled([sent, got]);
    if (sending.status === 'fulfilled') return tree(to);
    // The receiver is told the same, and keeps nothing of the file.
    expect(receiving).toMatchObject({
      reason: { message: `error from sender: ${(sending.reason as Error).message}` },
    });
    expect(tree(to)).toEqual({});
    throw sending.reason;
  }

  it('names a file that vanished', async () => {
    const from = scratchDir({ a: 'one' });
    const sent = sendChanged(from, () => rmSync(`${from}/a`));
    await expect(sent).rejects.toThrow(/^a vanished while the context was being sent$/);
  });

  it('names a file that became shorter, small or large', async () => {
    const from = scratchDir({ a: 'one and more' });
    const small = sendChanged(from, () => writeFileSync(`${from}/a`, 'one'));
    await expect(small).rejects.toThrow(
      'a became shorter while the context was being sent: 12 bytes before, 3 now',
    );
    const large = scratchDir({ b: 'x'.repeat(3_000_000) });
    const sent = sendChanged(large, () => writeFileSync(`${large}/b`, 'x'.repeat(2_000_000)));
    await expect(sent).rejects.toThrow('b became shorter while the context was being sent: 3000000 bytes');
  });

  it('names a large file that is cut while it is on its way', async () => {
    const from = scratchDir({ b: 'x'.repeat(3_000_000) });
    let cut = false;
    const sent = sendChanged(
      from,
      () => {},
      (bytes) => {
        if (bytes > 500_000 && !cut) {
          cut = true;
          writeFileSync(`${from}/b`, 'y');
        }
      },
    );
    await expect(sent).rejects.toThrow(/^b became shorter while the context was being sent/);
  });

  it('names a large file that is rewritten while it is on its way', async () => {
    const from = scratchDir({ b: 'x'.repeat(3_000_000) });
    utimesSync(`${from}/b`, 1, 1);
    const sent = sendChanged(
      from,
      () => {},
      (bytes) => {
        if (bytes > 500_000) utimesSync(`${from}/b`, 2, 2);
      },
    );
    await expect(sent).rejects.toThrow('b changed while it was being sent');
  });

  it('sends a file that has grown as it is', async () => {
    const from = scratchDir({ a: 'one', b: 'x'.repeat(2_000_000), empty: '' });
    const got = await sendChanged(from, () => {
      for (const name of ['a', 'b', 'empty']) appendFileSync(`${from}/${name}`, ' more'.repeat(50_000));
    });
    expect(got).toEqual(tree(from));
  });

  it('takes a log that grows while it is on its way', async () => {
    const from = scratchDir({ b: 'x'.repeat(3_000_000) });
    const got = await sendChanged(
      from,
      () => {},
      () => appendFileSync(`${from}/b`, 'more'),
    );
    expect(/^x{3000000}(more)*$/.test(got['b'] ?? '')).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ['symbolic link', (path) => symlinkSync('/etc/passwd', path)],
    ['directory', (path) => mkdirSync(path)],
  ])('names a file that became a %s, and does not follow it', async (what, make) => {
    const from = scratchDir({ a: 'one' });
    const sent = sendChanged(from, () => {
      rmSync(`${from}/a`);
      make(`${from}/a`);
    });
    await expect(sent).rejects.toThrow(`a became a ${what}`);
  });

  it('is not held up by a file that became a pipe', async () => {
    const from = scratchDir({ a: 'one' });
    const sent = sendChanged(from, () => {
      rmSync(`${from}/a`);
      execFileSync('mkfifo', [`${from}/a`]);
    });
    await expect(sent).rejects.toThrow(/^a became shorter|^could not read a/);
  });

  it('sends a socket as an empty file', async () => {
    const from = scratchDir({ z: 'last' });
    const server = createServer().listen(`${from}/socket`);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    expect(await sendChanged(from, () => {})).toEqual({ socket: '', z: 'last' });
  });

  it('sends files of all sizes around its buffers', async () => {
    const sizes = [0, 1, 127, 128, 16_383, 16_384, 262_143, 262_144, 262_145, 266_239, 1_048_576, 1_048_577];
    const from = scratchDir(
      Object.fromEntries(sizes.map((size) => [`f${size}`, 'abcdefg'.repeat(size / 7 + 1).slice(0, size)])),
    );
    expect(await sendChanged(from, () => {})).toEqual(tree(from));
  });

  it('tells the receiver of a failing walk', async () => {
    const [sender, receiver] = packetPair();
    function* broken(): Generator<PacketStat> {
      yield stat('a', { mode: DIR });
      throw Object.assign(new Error('EACCES: permission denied, scandir /x'), {
        code: 'EACCES',
        syscall: 'scandir',
        path: '/x',
      });
    }
    const got = receiveFiles(receiver, scratchDir());
    const sent = sendFiles(sender, { root: '/', files: broken() });
    await expect(sent).rejects.toThrow('open /x: permission denied');
    await expect(got).rejects.toThrow('error from sender: open /x: permission denied');
  });

  it('ends with the error of the receiver', async () => {
    const [sender, receiver] = packetPair();
    const done = sendFiles(sender, { root: '/', files: [] });
    await receiver.send(encodePacket({ type: 'err', message: 'disk full' }));
    await expect(done).rejects.toThrow('error from receiver: disk full');
  });

  it.each([7, 0])('refuses a request for what is no file (%i)', async (id) => {
    const from = scratchDir();
    mkdirSync(`${from}/dir`);
    const [sender, receiver] = packetPair();
    const done = sendFiles(sender, filesOf(from));
    await receiver.send(encodePacket({ type: 'req', id }));
    await expect(done).rejects.toThrow(`invalid file id ${id}`);
  });
});

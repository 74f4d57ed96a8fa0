import { readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { receiveFiles } from '../../src/session/files/file-receiver.ts';
import { followPaths } from '../../src/session/files/follow-paths.ts';
import { listLimit, OrderCheck } from '../../src/session/files/order-check.ts';
import { decodePacket, encodePacket, type Packet } from '../../src/session/files/packet.ts';
import { SshAgentFrames } from '../../src/session/services/ssh-agent-frames.ts';
import { DIR, packetPair, SYMLINK, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

const END: Packet = { type: 'stat' };
const FIN: Packet = { type: 'fin' };

/** Receives what a sender says that heeds no answer, into a directory with one file. */
async function receive(...packets: readonly Packet[]) {
  const out = scratchDir({ kept: 'x' });
  const [sender, receiver] = packetPair();
  for (const packet of packets) await sender.send(encodePacket(packet));
  sender.end();
  const failure = await receiveFiles(receiver, out).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
  return { failure, names: readdirSync(out) };
}

function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}

describe('a sender that ends early', () => {
  const file: Packet = { type: 'stat', stat: stat('a') };
  const some: Packet = { type: 'data', id: 0, data: Buffer.from('half') };
  const unfinished: [string, Packet[]][] = [
    ['FIN at once', [FIN]],
    ['FIN inside the list', [file, FIN]],
    ['FIN before a file came', [file, END, FIN]],
    ['FIN inside a file', [file, END, some, FIN]],
    [
      'FIN between files',
      [
        file,
        { type: 'stat', stat: stat('b') },
        END,
        some,
        { type: 'data', id: 0, data: Buffer.alloc(0) },
        FIN,
      ],
    ],
    ['nothing at all', []],
    ['the end inside a file', [file, END, some]],
  ];

  it.each(unfinished)('with %s', async (_, packets) => {
    const before = openFiles();
    const { failure, names } = await receive(...packets);
    expect(failure).toBe('sender ended before all files arrived');
    expect(names.filter((name) => name !== 'kept' && name !== 'a')).toEqual([]);
    expect(openFiles()).toBeLessThanOrEqual(before + 2);
  });

  it('but not one that has sent all', async () => {
    const { failure, names } = await receive(
      file,
      END,
      some,
      { type: 'data', id: 0, data: Buffer.alloc(0) },
      FIN,
    );
    expect(failure).toBeUndefined();
    expect(names.sort()).toEqual(['a', 'kept']);
  });
});

describe('a sender of what cannot be', () => {
  const NUL: Packet = { type: 'stat', stat: stat('a', { mode: SYMLINK, linkname: 'x\0y' }) };
  const behindEnd: Packet = { type: 'stat', stat: stat('d', { mode: DIR }) };
  const cases: [string, RegExp, Packet[]][] = [
    ['a stat behind the end of the list', /continues after its end/, [END, behindEnd]],
    ['two ends of the list', /continues after its end/, [{ type: 'stat', stat: stat('a') }, END, END]],
    ['a link with a NUL byte', /unclean link/, [NUL]],
    ['a path that no system makes', /too long/, [{ type: 'stat', stat: stat('p'.repeat(5000)) }]],
    [
      'content that nobody asked for',
      /invalid file request 7/,
      [{ type: 'data', id: 7, data: Buffer.from('x') }],
    ],
    [
      'content of a file that is complete',
      /invalid file request 0/,
      [
        { type: 'stat', stat: stat('a') },
        { type: 'data', id: 0, data: Buffer.alloc(0) },
        { type: 'data', id: 0, data: Buffer.from('x') },
      ],
    ],
  ];

  it.each(cases)('%s', async (_, reason, packets) => {
    expect((await receive(...packets)).failure).toMatch(reason);
  });

  it.each([
    ['a stat that is a number', '1001'],
    ['a path that is a number', '12020801'],
    ['a type that is not known', '0809'],
    ['a type of 64 bits', '08ffffffffffffffffff01'],
    ['attributes that are a number', '12025001'],
  ])('%s', async (_, hex) => {
    expect(() => decodePacket(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });

  it('cuts numbers to the size of their fields', () => {
    const packet = decodePacket(Buffer.from('120b10ffffffffffffffffff01', 'hex'));
    expect(packet).toMatchObject({ type: 'stat', stat: { mode: 0xffff_ffff } });
  });
});

describe('the list of files', () => {
  it.each([
    ['of many files', 1, 0, 0],
    ['of long links', 1, 100_000, 0],
    ['of large attributes', 1, 0, 1_000_000],
  ])('is limited: %s', (_, nameLength, linkLength, valueLength) => {
    const check = new OrderCheck();
    const xattrs = valueLength > 0 ? new Map([['user.x', new Uint8Array(valueLength)]]) : undefined;
    const most = listLimit / (256 + nameLength + linkLength + valueLength);
    let accepted = 0;
    const fill = (): void => {
      for (; accepted <= most; accepted++) {
        const linkname = 'l'.repeat(linkLength);
        check.accept(
          stat(String(accepted).padStart(9, '0'), { mode: SYMLINK, linkname, ...(xattrs && { xattrs }) }),
        );
      }
    };
    expect(fill).toThrow('the list of files is too long');
    expect(accepted).toBeGreaterThan(most / 4);
  });
});

it('follows 12,000 symlinks one after the other', () => {
  const root = scratchDir({ file: 'x' });
  for (let i = 0; i < 12_000; i++) symlinkSync(i === 11_999 ? 'file' : `l${i + 1}`, `${root}/l${i}`);
  expect(readlinkSync(`${root}/l0`)).toBe('l1');
  expect(followPaths(root, ['l0'])).toHaveLength(12_001);
});

it('reads messages of an agent out of single bytes without copying them over and over', async () => {
  const body = Buffer.alloc(200_000, 7);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  async function* bytes() {
    for (const byte of Buffer.concat([length, body, length, body])) yield Uint8Array.of(byte);
  }
  const frames = new SshAgentFrames(bytes(), (chunk) => chunk);
  expect((await frames.next())?.length).toBe(200_004);
  expect((await frames.next())?.[200_003]).toBe(7);
  expect(await frames.next()).toBeUndefined();
});

it('refuses a message of an agent by its length alone', async () => {
  async function* bytes() {
    yield Buffer.from([0, 4, 0, 0]);
  }
  await expect(new SshAgentFrames(bytes(), (chunk) => chunk).next()).rejects.toThrow('too large');
});

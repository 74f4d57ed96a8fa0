import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Binding from '@napi-rs/xattr';
import { describe, expect, it } from 'vitest';
import { receiveFiles } from '../../src/session/files/file-receiver.ts';
import { sendFiles } from '../../src/session/files/file-sender.ts';
import { createPathFilter } from '../../src/session/files/path-filter.ts';
import { walkFiles } from '../../src/session/files/walk.ts';
import { loadXattrAccess } from '../../src/session/files/xattrs.ts';
import { canSetAttribute } from './can-set-attribute.ts';
import { packetPair, playSender, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

const binding = createRequire(import.meta.url)('@napi-rs/xattr') as typeof Binding;
const xattrs = loadXattrAccess()!;
const takesUser = canSetAttribute('user.test');
/** Root's alone, and the only ones that a symlink can have. */
const takesTrusted = canSetAttribute('trusted.test');

function walk(root: string, includes: string[] = []) {
  return [...walkFiles(root, createPathFilter(includes, []), xattrs)];
}

describe.skipIf(!takesUser)('extended attributes', () => {
  const value = Buffer.of(0, 10, 0xff, 0x22);

  it('of files, folders and folders that are there for what is in them are listed, in any bytes', () => {
    const root = scratchDir({ 'dir/file': 'x', 'other/file': 'y', plain: 'z' });
    binding.setAttributeSync(`${root}/dir`, 'user.of.dir', 'd');
    binding.setAttributeSync(`${root}/dir/file`, 'user.bytes', value);
    binding.setAttributeSync(`${root}/dir/file`, 'user.empty', '');
    const listed = walk(root, ['dir/file', 'plain']).map((one) => [
      one.path,
      one.xattrs && Object.fromEntries([...one.xattrs].map(([name, bytes]) => [name, [...bytes]])),
    ]);
    expect(listed).toEqual([
      ['dir', { 'user.of.dir': [100] }],
      ['dir/file', { 'user.bytes': [...value], 'user.empty': [] }],
      ['plain', undefined],
    ]);
  });

  it.skipIf(!takesTrusted)('of a symlink are its own, not those of what it leads to', () => {
    const root = scratchDir({ target: 'x' });
    symlinkSync('target', `${root}/bare`);
    symlinkSync('target', `${root}/link`);
    binding.setAttributeSync(`${root}/target`, 'trusted.target', '1');
    binding.setAttributeSync(`${root}/link`, 'trusted.link', '2');
    const names = walk(root).map((one) => [one.path, [...(one.xattrs?.keys() ?? [])]]);
    expect(names).toEqual([
      ['bare', []],
      ['link', ['trusted.link']],
      ['target', ['trusted.target']],
    ]);
  });

  it('arrive with the files, also with those that their owner may not write', async () => {
    const from = scratchDir({ 'dir/read-only': 'x', plain: 'y' });
    binding.setAttributeSync(`${from}/dir`, 'user.dir', 'd');
    binding.setAttributeSync(`${from}/dir/read-only`, 'user.bytes', value);
    // More than the list's buffer holds, as far as the file system takes it.
    const long = Buffer.alloc(3000, 'long');
    binding.setAttributeSync(`${from}/plain`, 'user.long', long);
    const to = scratchDir();
    const [sender, receiver] = packetPair();
    await Promise.all([sendFiles(sender, { root: from, files: walk(from) }), receiveFiles(receiver, to)]);
    expect(binding.getAttributeSync(`${to}/dir`, 'user.dir')?.toString()).toBe('d');
    expect(binding.getAttributeSync(`${to}/dir/read-only`, 'user.bytes')).toEqual(value);
    expect(binding.getAttributeSync(`${to}/plain`, 'user.long')).toEqual(long);
  });

  it('that cannot be set leave the file as it is', async () => {
    const to = scratchDir();
    const [sender, receiver] = packetPair();
    const strange = new Map([
      ['no.such.class', Buffer.from('x')],
      ['user.set', Buffer.from('y')],
    ]);
    await Promise.all([playSender(sender, [stat('file', { xattrs: strange })]), receiveFiles(receiver, to)]);
    expect(binding.listAttributesSync(`${to}/file`)).toEqual(['user.set']);
  });
});

it('more attributes than fit between other files are a packet of their own', async () => {
  const large = new Map(
    Array.from({ length: 20 }, (_, i) => [`user.${i}`, new Uint8Array(60_000).fill(i)] as const),
  );
  const files = [stat('a'), stat('b', { xattrs: large }), stat('c')].map((one) => ({ ...one, size: 0n }));
  const root = scratchDir({ a: '', b: '', c: '' });
  const [sender, receiver] = packetPair();
  const to = scratchDir();
  mkdirSync(`${to}/kept`);
  writeFileSync(`${to}/kept/file`, 'x');
  const listed: number[] = [];
  const requests = receiver.requests;
  const spying = {
    ...receiver,
    requests: (async function* () {
      for await (const message of requests) {
        listed.push(message.length);
        yield message;
      }
    })(),
  };
  await Promise.all([sendFiles(sender, { root, files }), receiveFiles(spying, to)]);
  expect(Math.max(...listed)).toBeGreaterThan(1_200_000);
  expect(walk(to).map(({ path }) => path)).toEqual(['a', 'b', 'c', 'kept', 'kept/file']);
});

describe('reading them', () => {
  it('says that a file is gone', () => {
    expect(() => xattrs.read(`${scratchDir()}/gone`)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(() => xattrs.read(`${scratchDir({ file: '' })}/file/gone`)).toThrow(
      expect.objectContaining({ code: 'ENOTDIR' }),
    );
  });

  it('names the file for any other failure', () => {
    const loop = scratchDir({ a: '-> b', b: '-> a' });
    expect(() => xattrs.read(`${loop}/a/c`)).toThrow(`extended attributes of ${loop}/a/c: `);
  });

  it('finds none where there are none', () => {
    expect(xattrs.read(scratchDir({ file: 'x' }))).toBeUndefined();
    expect(xattrs.read('/proc/version')).toBeUndefined();
  });
});

import { chmodSync, linkSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { compareBytes } from '../../src/go/strings.ts';
import { decodePacket, encodePacket } from '../../src/session/files/packet.ts';
import { createPathFilter, type PathFilter } from '../../src/session/files/path-filter.ts';
import { walkFiles } from '../../src/session/files/walk.ts';
import { DIR, SYMLINK, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

function paths(root: string, includes: string[] = [], excludes: string[] = []): string[] {
  return [...walkFiles(root, createPathFilter(includes, excludes))].map(({ path }) => path);
}

describe('order', () => {
  it('is by bytes, a directory before its entries and its entries before its siblings', () => {
    const root = scratchDir({
      'foo/bar': '',
      'foo-a': '',
      'foo.b': '',
      foo1: '',
      Z: '',
      a: '',
      é: '',
      '\u{10000}': '',
      '\uffee': '',
    });
    expect(paths(root)).toEqual([
      'Z',
      'a',
      'foo',
      'foo/bar',
      'foo-a',
      'foo.b',
      'foo1',
      'é',
      '\uffee',
      '\u{10000}',
    ]);
  });
});

describe('names', () => {
  const nameOf = (...bytes: number[]) => Buffer.from(bytes);
  it.each([
    ['bytes that are not UTF-8', nameOf(0x62, 0xff), 'b\udcff'],
    ['a replacement character', Buffer.from('b\ufffd'), 'b\ufffd'],
    ['a byte order mark', Buffer.from('\ufeffb'), '\ufeffb'],
    ['half a character', nameOf(0x62, 0xed, 0xa0, 0x80), 'b\udced\udca0\udc80'],
  ])('with %s are what they are', (_, bytes, name) => {
    const root = scratchDir({ a: '', 'd/c': '' });
    for (const dir of ['', 'd/']) writeFileSync(Buffer.concat([Buffer.from(`${root}/${dir}`), bytes]), 'x');
    const inRoot = ['a', 'd', 'd/c', `d/${name}`, name].sort(compareBytes);
    expect(paths(root).sort(compareBytes)).toEqual(inRoot);
  });
});

describe('patterns', () => {
  const tree = {
    'a/b/c': '',
    'a/b/d': '',
    'a/e': '',
    'f/g': '',
    h: '',
    'node_modules/x/keep/y': '',
    'node_modules/z': '',
  };
  it.each<[string, string[], string[], string[]]>([
    [
      'no patterns',
      [],
      [],
      [
        'a',
        'a/b',
        'a/b/c',
        'a/b/d',
        'a/e',
        'f',
        'f/g',
        'h',
        'node_modules',
        'node_modules/x',
        'node_modules/x/keep',
        'node_modules/x/keep/y',
        'node_modules/z',
      ],
    ],
    ['a deep include with its parents', ['a/b/c'], [], ['a', 'a/b', 'a/b/c']],
    ['a directory with all below', ['a'], [], ['a', 'a/b', 'a/b/c', 'a/b/d', 'a/e']],
    ['wildcards', ['*/e', 'h*'], [], ['a', 'a/e', 'h']],
    ['double stars', ['**/g'], [], ['f', 'f/g']],
    ['excludes', [], ['a/b', 'node_modules'], ['a', 'a/e', 'f', 'f/g', 'h']],
    [
      'exceptions, with their parents',
      [],
      ['*', '!node_modules/x/keep'],
      ['node_modules', 'node_modules/x', 'node_modules/x/keep', 'node_modules/x/keep/y'],
    ],
    ['exceptions with wildcards', [], ['**', '!**/g'], ['f', 'f/g']],
    ['both', ['a'], ['a/b'], ['a', 'a/e']],
    ['an include without matches', ['zzz'], [], []],
  ])('keeps what %s ask for', (_, includes, excludes, expected) => {
    expect(paths(scratchDir(tree), includes, excludes)).toEqual(expected);
  });

  it('names broken patterns', () => {
    expect(() => createPathFilter([], ['a[', 'b'])).toThrow(
      'invalid excludepatterns: [a[ b]: syntax error in pattern',
    );
  });

  it('names a pattern that is found to be broken when it is used, and minds none that is not used', () => {
    const root = scratchDir({ a: '', b: '' });
    expect(() => paths(root, [], ['b*['])).toThrow(
      'failed to match excludepatterns: syntax error in pattern',
    );
    expect(paths(root, [], ['!b*['])).toEqual(['a', 'b']);
  });
});

describe('stat', () => {
  it('has Go modes, sizes, times and links', () => {
    const root = scratchDir({ 'dir/file': 'hello', link: '-> dir/file' });
    chmodSync(`${root}/dir/file`, 0o4751);
    chmodSync(`${root}/dir`, 0o1777);
    utimesSync(`${root}/dir/file`, 1000, 1234.5);
    linkSync(`${root}/dir/file`, `${root}/dir/other`);
    const [dir, file, other, link] = [...walkFiles(root, createPathFilter([], []))];
    expect(dir).toMatchObject({ path: 'dir', mode: 0x8010_0000 + 0o777, size: 0n, uid: 0, gid: 0 });
    expect(file).toMatchObject({
      path: 'dir/file',
      mode: 0x0080_0000 + 0o751,
      size: 5n,
      modTime: 1_234_500_000_000n,
      linkname: '',
    });
    expect(other).toMatchObject({ path: 'dir/other', linkname: 'dir/file', size: 5n });
    expect(link).toMatchObject({ path: 'link', mode: SYMLINK, linkname: 'dir/file', size: 8n });
  });

  it('links to the first name that is part of the transfer', () => {
    const root = scratchDir({ a: 'x' });
    linkSync(`${root}/a`, `${root}/b`);
    linkSync(`${root}/a`, `${root}/c`);
    const files = [...walkFiles(root, createPathFilter([], ['a']))];
    expect(files.map(({ path, linkname }) => [path, linkname])).toEqual([
      ['b', ''],
      ['c', 'b'],
    ]);
  });

  it('shows a socket as an empty file', async () => {
    const root = scratchDir({});
    const server = createServer().listen(`${root}/sock`);
    await new Promise((resolve) => server.once('listening', resolve));
    const [socket] = [...walkFiles(root, createPathFilter([], []))];
    expect(socket!.mode & 0xff00_0000).toBe(0);
    server.close();
  });
});

describe('trouble', () => {
  it('leaves out what vanishes meanwhile', () => {
    const root = scratchDir({ a: '', b: '', 'c/d': '', 'e/f': '', g: '' });
    const everything = createPathFilter([], []);
    const filter: PathFilter = {
      judge: (path, isDir, parent) => {
        const verdict = everything.judge(path, isDir, parent);
        if (path === 'b' || path === 'e') rmSync(`${root}/${path}`, { recursive: true });
        return verdict;
      },
    };
    expect([...walkFiles(root, filter)].map(({ path }) => path)).toEqual(['a', 'c', 'c/d', 'g']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'fails at a directory that it may not read, unless it is excluded',
    () => {
      const root = scratchDir({ 'secret/x': '', a: '' });
      chmodSync(`${root}/secret`, 0);
      expect(() => paths(root)).toThrow(/EACCES/);
      expect(paths(root, [], ['secret'])).toEqual(['a']);
      chmodSync(`${root}/secret`, 0o755);
    },
  );

  it('takes names that are not valid UTF-8', () => {
    const root = scratchDir({});
    const name = Buffer.concat([Buffer.from(`${root}/x`), Buffer.from([0xff])]);
    writeFileSync(name, 'hi');
    mkdirSync(Buffer.concat([Buffer.from(`${root}/d`), Buffer.from([0xfe])]));
    const files = [...walkFiles(root, createPathFilter([], []))];
    expect(files.map(({ path }) => path)).toEqual(['d\udcfe', 'x\udcff']);
    const back = decodePacket(encodePacket({ type: 'stat', stat: files[1]! }));
    // What tells a change is not sent.
    const { changed: _, inode: __, ...stat } = files[1]!;
    expect(back).toEqual({ type: 'stat', stat });
    expect(statSync(name).size).toBe(2);
  });
});

it('packets survive the wire', () => {
  const packets = [
    {
      type: 'stat',
      stat: stat('a/b', { mode: DIR, size: 2n ** 40n, modTime: 1_700_000_000_123_456_789n, uid: 1000 }),
    },
    { type: 'stat', stat: undefined },
    { type: 'req', id: 70_000 },
    { type: 'data', id: 0, data: Uint8Array.of(1, 2) },
    { type: 'data', id: 3, data: new Uint8Array(0) },
    { type: 'fin' },
    { type: 'err', message: 'oops' },
  ] as const;
  for (const packet of packets) expect(decodePacket(encodePacket(packet))).toEqual(packet);
});

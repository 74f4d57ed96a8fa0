import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseToolReport, type ToolReport } from '../../src/client/cache-mounts/tool-report.ts';

/** Executables that `scripts/native.mjs` built: with sanitizers, and as the package has it. */
const executables: Readonly<Record<string, string>> = JSON.parse(process.env['NATIVE_CACHE_TOOL'] ?? '{}');
const maxPart = 8 << 20;

function room(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-cache-tool-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const name of ['mount', 'blobs']) mkdirSync(join(dir, name));
  writeFileSync(join(dir, 'known'), '');
  return dir;
}

interface Run {
  readonly report: ToolReport;
  readonly out: string;
}

function runTool(executable: string, dir: string, command: string, ...words: readonly string[]): Run {
  const out = mkdtempSync(join(dir, 'out-'));
  rmSync(out, { recursive: true });
  const [bytes = '1000000000', entries = '100000', mount = 'mount'] = words
    .slice(0, 3)
    .map((word) => word || undefined);
  const rest = words.slice(3);
  const { status, stderr } = spawnSync(
    executable,
    [command, join(dir, mount), out, bytes, entries, ...rest],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return { report: parseToolReport(readFileSync(join(out, 'report'), 'utf8')), out };
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Hostile {
  readonly entries: readonly string[];
  /** Contents, as one part. */
  readonly contents?: string;
  readonly parts?: readonly string[];
}

/** An entry as the tool writes it. */
function entry(head: string, path: string, link = ''): string {
  return `${head} ${Buffer.byteLength(path)} ${Buffer.byteLength(link)}\n${path}\0${link}\0\n`;
}

const rootEntry = entry('d 755 0 0 1 0 0', '');

function writeManifest(dir: string, { entries, contents = '', parts }: Hostile): string {
  const blobs = join(dir, 'blobs');
  const own = contents === '' ? [] : [`${sha256(contents)} ${contents.length}`];
  if (contents !== '') writeFileSync(join(blobs, sha256(contents)), contents);
  const lines = parts ?? own;
  const text = `cache-mount 1\nparts ${lines.length}\n${lines.map((line) => `${line}\n`).join('')}entries ${entries.length}\n${entries.join('')}`;
  writeFileSync(join(blobs, sha256(text)), text);
  return sha256(text);
}

function importInto(executable: string, dir: string, manifest: string, limits: readonly string[] = []): Run {
  const [bytes = '', entries = ''] = limits;
  return runTool(executable, dir, 'import', bytes, entries, 'mount', join(dir, 'blobs'), manifest);
}

describe.each(['sanitized', 'shipped'])('the %s tool of cache mounts', (kind) => {
  const executable = executables[kind] ?? '';
  const exportFrom = (dir: string, known = join(dir, 'known'), limits: readonly string[] = ['', '']) =>
    runTool(executable, dir, 'export', limits[0] ?? '', limits[1] ?? '', 'mount', known);

  function copyBlobs(dir: string, out: string): void {
    for (const name of readdirSync(join(out, 'blobs')))
      writeFileSync(join(dir, 'blobs', name), readFileSync(join(out, 'blobs', name)));
  }

  it('brings back what it has saved', () => {
    const dir = room();
    const mount = join(dir, 'mount');
    mkdirSync(join(mount, 'a/b'), { recursive: true });
    writeFileSync(join(mount, 'a/b/file'), 'hello', { mode: 0o640 });
    writeFileSync(join(mount, 'a/b/empty'), '');
    writeFileSync(join(mount, 'a.b'), 'sorts between a and a/b');
    writeFileSync(join(mount, 'big'), randomBytes(20_000_000));
    linkSync(join(mount, 'a/b/file'), join(mount, 'z'));
    symlinkSync('../../z', join(mount, 'a/b/up'));
    utimesSync(join(mount, 'a/b/file'), 1, 981_173_106);
    utimesSync(join(mount, 'a/b'), 1, 981_173_107);
    chmodSync(join(mount, 'a'), 0o1777);
    const { report, out } = exportFrom(dir);
    expect(report).toMatchObject({ status: 'ok', entries: 8, bytes: 20_000_000 + 5 + 23 });
    copyBlobs(dir, out);
    rmSync(mount, { recursive: true });
    mkdirSync(mount);
    const filled = importInto(executable, dir, report.manifest!.hex);
    expect(filled.report).toMatchObject({ status: 'ok', entries: 8, bytes: report.bytes });
    expect(readFileSync(join(mount, 'a/b/file'), 'utf8')).toBe('hello');
    expect(statSync(join(mount, 'a/b/file'))).toMatchObject({ nlink: 2, mtimeMs: 981_173_106_000 });
    expect(statSync(join(mount, 'a/b/file')).mode & 0o7777).toBe(0o640);
    expect(statSync(join(mount, 'a/b')).mtimeMs).toBe(981_173_107_000);
    expect(statSync(join(mount, 'a')).mode & 0o7777).toBe(0o1777);
    expect(readlinkSync(join(mount, 'a/b/up'))).toBe('../../z');
    expect(statSync(join(mount, 'a/b/empty')).size).toBe(0);
    expect(readdirSync(mount).sort()).toEqual(['a', 'a.b', 'big', 'z']);
    // The same files are the same archive, and nothing of it is new.
    const known = readdirSync(join(dir, 'blobs')).sort().join('');
    writeFileSync(join(dir, 'known'), known);
    const again = exportFrom(dir);
    expect(again.report.manifest).toEqual(report.manifest);
    expect(readdirSync(join(again.out, 'blobs'))).toEqual([report.manifest!.hex]);
  });

  it('writes only parts that changed', () => {
    const dir = room();
    const names = Array.from({ length: 300 }, (_, i) => `f${i}`);
    for (const name of names) writeFileSync(join(dir, 'mount', name), randomBytes(100_000));
    const first = exportFrom(dir);
    const before = readdirSync(join(first.out, 'blobs')).sort();
    expect(before.length).toBeGreaterThan(5);
    for (const name of before)
      expect(statSync(join(first.out, 'blobs', name)).size).toBeLessThanOrEqual(maxPart);
    writeFileSync(join(dir, 'known'), before.join(''));
    writeFileSync(join(dir, 'mount', 'f150x'), randomBytes(50_000));
    const second = readdirSync(join(exportFrom(dir).out, 'blobs'));
    // The manifest, and at most the parts around the new file.
    expect(second.length).toBeLessThanOrEqual(3);
    expect(second.filter((name) => before.includes(name))).toEqual([]);
  });

  it('leaves out what is not a file, and links that lead out', () => {
    const dir = room();
    const mount = join(dir, 'mount');
    execFileSync('mkfifo', [join(mount, 'pipe')]);
    symlinkSync('/etc/passwd', join(mount, 'absolute'));
    symlinkSync('../outside', join(mount, 'above'));
    symlinkSync('x/../y', join(mount, 'through'));
    symlinkSync('x/y', join(mount, 'inside'));
    writeFileSync(join(mount, 'setuid'), '', { mode: 0o755 });
    chmodSync(join(mount, 'setuid'), 0o6755);
    const { report, out } = exportFrom(dir);
    expect(report).toMatchObject({ status: 'ok', entries: 2, left: { special: 1, links: 3 } });
    copyBlobs(dir, out);
    rmSync(mount, { recursive: true });
    mkdirSync(mount);
    importInto(executable, dir, report.manifest!.hex);
    expect(readdirSync(mount).sort()).toEqual(['inside', 'setuid']);
    expect(statSync(join(mount, 'setuid')).mode & 0o7777).toBe(0o755);
  });

  it('has limits before anything is written', () => {
    const dir = room();
    for (const name of ['a', 'b', 'c']) writeFileSync(join(dir, 'mount', name), '12345');
    expect(exportFrom(dir, undefined, ['14', '']).report.status).toBe('too-large');
    expect(exportFrom(dir, undefined, ['15', '2']).report.status).toBe('too-many');
    const { report, out } = exportFrom(dir, undefined, ['15', '3']);
    expect(report.status).toBe('ok');
    copyBlobs(dir, out);
    rmSync(join(dir, 'mount'), { recursive: true });
    mkdirSync(join(dir, 'mount'));
    const limited = (bytes: string, entries: string) =>
      importInto(executable, dir, report.manifest!.hex, [bytes, entries]).report.status;
    expect(limited('14', '3')).toBe('too-large');
    expect(limited('15', '2')).toBe('too-many');
    expect(readdirSync(join(dir, 'mount'))).toEqual([]);
    expect(limited('15', '3')).toBe('ok');
    expect(limited('15', '3')).toBe('kept');
  });

  it('counts, and tells an empty mount', () => {
    const dir = room();
    mkdirSync(join(dir, 'mount/.dockerfile-llb-import-1'));
    expect(runTool(executable, dir, 'probe').report).toMatchObject({ status: 'empty', entries: 0 });
    expect(exportFrom(dir).report.status).toBe('empty');
    writeFileSync(join(dir, 'mount/x'), 'abc');
    expect(runTool(executable, dir, 'probe').report).toMatchObject({ status: 'ok', entries: 1, bytes: 3 });
  });

  const file = (path: string, size = 0) => entry(`f 644 0 0 1 0 ${size}`, path);
  const hostile: Readonly<Record<string, Hostile>> = {
    'a path that goes up': { entries: [rootEntry, file('../x')] },
    'a path that goes up further down': {
      entries: [rootEntry, entry('d 755 0 0 1 0 0', 'a'), file('a/../../x')],
    },
    'an absolute path': { entries: [rootEntry, file('/x')] },
    'an empty name': { entries: [rootEntry, file('a//b')] },
    'a long name': { entries: [rootEntry, file('x'.repeat(256))] },
    'a long path': { entries: [rootEntry, file(`${'x/'.repeat(2100)}y`)] },
    'a deep path': { entries: [rootEntry, file(`${'x/'.repeat(200)}y`)] },
    'a name twice': { entries: [rootEntry, file('a'), file('a')] },
    'names out of order': { entries: [rootEntry, file('b'), file('a')] },
    'a device': { entries: [rootEntry, entry('c 644 0 0 1 0 0', 'null')] },
    'a pipe': { entries: [rootEntry, entry('p 644 0 0 1 0 0', 'pipe')] },
    'a file in a link': {
      entries: [rootEntry, entry('l 777 0 0 1 0 0', 'a', 'b'), file('a/x'), entry('d 755 0 0 1 0 0', 'b')],
    },
    'a file in a link that leads out': {
      entries: [rootEntry, entry('l 777 0 0 1 0 0', 'a', '/tmp'), file('a/x')],
    },
    'a file in a file': { entries: [rootEntry, file('a'), file('a/x')] },
    'a hard link to a file outside': { entries: [rootEntry, entry('h 644 0 0 1 0 0', 'a', '/etc/passwd')] },
    'a hard link to a link': {
      entries: [rootEntry, entry('l 777 0 0 1 0 0', 'a', 'b'), entry('h 644 0 0 1 0 0', 'b', 'a')],
    },
    'a hard link to what comes later': {
      entries: [rootEntry, entry('h 644 0 0 1 0 0', 'a', 'b'), file('b')],
    },
    'no root': { entries: [file('a')] },
    'a root that is a file': { entries: [file('')] },
    'nothing at all': { entries: [] },
    'more contents than files': { entries: [rootEntry, file('a', 2)], contents: 'abc' },
    'less contents than files': { entries: [rootEntry, file('a', 4)], contents: 'abc' },
    'a part that is missing': { entries: [rootEntry, file('a', 3)], parts: [`${'0'.repeat(64)} 3`] },
    'a part that is too large': {
      entries: [rootEntry, file('a', maxPart + 1)],
      parts: [`${'0'.repeat(64)} ${maxPart + 1}`],
    },
    'a part that leads elsewhere': { entries: [rootEntry, file('a', 3)], parts: [`../${'0'.repeat(61)} 3`] },
    'sizes that overflow': {
      entries: [rootEntry, file('a', 3), entry('f 644 0 0 1 0 18446744073709551613', 'b')],
      contents: 'abc',
    },
    'a number that is too long': { entries: [rootEntry, entry(`f 644 ${'9'.repeat(40)} 0 1 0 0`, 'a')] },
    'a mode with other bits': { entries: [rootEntry, entry('f 100644 0 0 1 0 0', 'a')] },
    'a zero in a name': { entries: [rootEntry, file('a\0b')] },
    'a length that is too long': { entries: [rootEntry, 'f 644 0 0 1 0 0 4000 0\na\0\0\n'] },
    'a length that is too short': { entries: [rootEntry, 'f 644 0 0 1 0 0 1 0\nab\0\0\n'] },
    'more entries than there are': { entries: [rootEntry, 'entries 99999999999\n'] },
  };

  it.each(Object.keys(hostile))('refuses a manifest with %s', (name) => {
    const dir = room();
    const manifest = writeManifest(dir, hostile[name]!);
    const { report } = importInto(executable, dir, manifest);
    expect(['refused', 'too-large']).toContain(report.status);
    expect(readdirSync(join(dir, 'mount'))).toEqual([]);
    expect(readdirSync(dir).filter((each) => !/^(?:mount|blobs|known|out-.*)$/.test(each))).toEqual([]);
  });

  it('refuses other contents than the checksum says', () => {
    const dir = room();
    const manifest = writeManifest(dir, { entries: [rootEntry, file('a'), file('b', 3)], contents: 'abc' });
    writeFileSync(join(dir, 'blobs', sha256('abc')), 'abd');
    expect(importInto(executable, dir, manifest).report).toMatchObject({ status: 'refused' });
    expect(readdirSync(join(dir, 'mount'))).toEqual([]);
    writeFileSync(join(dir, 'blobs', manifest), 'other');
    expect(importInto(executable, dir, manifest).report).toMatchObject({ status: 'refused' });
    rmSync(join(dir, 'blobs', manifest));
    symlinkSync('/etc/passwd', join(dir, 'blobs', manifest));
    expect(importInto(executable, dir, manifest).report).toMatchObject({ status: 'refused' });
  });

  it('drops setuid bits and links that lead out', () => {
    const dir = room();
    const link = (path: string, target: string) => entry('l 777 0 0 1 0 0', path, target);
    const manifest = writeManifest(dir, {
      entries: [
        rootEntry,
        link('absolute', '/etc/passwd'),
        entry('d 7777 0 0 1 0 0', 'd'),
        link('d/above', '../../x'),
        link('d/inside', '../x'),
        link('d/through', 'a/../../../x'),
        entry('f 6755 0 0 1 0 0', 'setuid'),
      ],
    });
    expect(importInto(executable, dir, manifest).report).toMatchObject({
      status: 'ok',
      left: { links: 3, bits: 2 },
    });
    expect(readdirSync(join(dir, 'mount')).sort()).toEqual(['d', 'setuid']);
    expect(readdirSync(join(dir, 'mount/d'))).toEqual(['inside']);
    expect(lstatSync(join(dir, 'mount/setuid')).mode & 0o7777).toBe(0o755);
    expect(lstatSync(join(dir, 'mount/d')).mode & 0o7777).toBe(0o1777);
  });

  it('survives damaged manifests', () => {
    const dir = room();
    const whole = readFileSync(
      join(
        dir,
        'blobs',
        writeManifest(dir, {
          entries: [
            rootEntry,
            file('a', 3),
            entry('d 755 0 0 1 0 0', 'd'),
            entry('l 777 0 0 1 0 0', 'd/l', '../a'),
          ],
          contents: 'abc',
        }),
      ),
    );
    for (let i = 0; i < 120; i++) {
      const bytes = Buffer.from(whole);
      const at = (i * 7919) % bytes.length;
      if (i % 3 === 0) bytes[at]! ^= 1 << (i % 8);
      else if (i % 3 === 1) bytes[at] = 0x39;
      const damaged = i % 3 === 2 ? bytes.subarray(0, at) : bytes;
      writeFileSync(join(dir, 'blobs', sha256(damaged)), damaged);
      const { report } = importInto(executable, dir, sha256(damaged));
      expect(['ok', 'refused', 'too-large', 'failed']).toContain(report.status);
      expect(existsSync(join(dir, 'x'))).toBe(false);
      rmSync(join(dir, 'mount'), { recursive: true });
      mkdirSync(join(dir, 'mount'));
    }
  });
});

import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { codeCacheFile, loadScript } from '../../src/cli/code-cache.ts';
import { makePipe } from '../files/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'dockerfile-llb-code-'));
const file = join(folder, 'main.cjs');
const cacheFile = join(folder, 'cache', 'main-build');
const DAY_MS = 24 * 60 * 60 * 1000;

const load = () => loadScript<{ double(n: number): number }>(file, createRequire(import.meta.url), cacheFile);

beforeEach(() => {
  rmSync(join(folder, 'cache'), { recursive: true, force: true });
  writeFileSync(file, 'exports.double = (n) => 2 * n;\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script once and keeps its code. */
function keepCode(): void {
  const script = load();
  expect(script.fromCache).toBe(false);
  expect(script.exports.double(2)).toBe(4);
  script.keep();
}

describe('loadScript', () => {
  test('starts from the code of the run before', () => {
    keepCode();
    const again = load();
    expect(again.fromCache).toBe(true);
    expect(again.exports.double(4)).toBe(8);
  });

  test('Node has the flags that its compiled modules need, once the code is stored', () => {
    // An earlier test may have loaded a script without storing its code.
    setFlagsFromString('--flush-bytecode');
    const usual = cachedDataVersionTag();
    keepCode();
    expect(cachedDataVersionTag()).toBe(usual);
    const recent = new Date(Date.now() - 2000);
    utimesSync(cacheFile, recent, recent);
    load().keep();
    utimesSync(cacheFile, recent, recent);
    expect(load().fromCache).toBe(true);
    expect(cachedDataVersionTag()).toBe(usual);
  });

  test('leaves nothing but the code, for its user alone', () => {
    keepCode();
    expect(readdirSync(join(folder, 'cache'))).toEqual(['main-build']);
    expect(statSync(cacheFile).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'cache')).mode & 0o077).toBe(0);
  });

  test.each([
    ['a byte that is another', (bytes: Buffer) => void bytes.writeUInt32LE(7, bytes.length - 20)],
    ['a page of zeros', (bytes: Buffer) => void bytes.fill(0, bytes.length >> 1)],
  ])('code with %s is not run', (_, damage) => {
    keepCode();
    const bytes = readFileSync(cacheFile);
    damage(bytes);
    writeFileSync(cacheFile, bytes);
    const script = load();
    expect(script.fromCache).toBe(false);
    expect(script.exports.double(2)).toBe(4);
  });

  test.each([
    ['empty', 0],
    ['cut off', 100],
  ])('code that is %s is replaced', (_, length) => {
    keepCode();
    writeFileSync(cacheFile, readFileSync(cacheFile).subarray(0, length));
    keepCode();
    expect(load().fromCache).toBe(true);
  });

  test('code that others could have written is not run', () => {
    keepCode();
    chmodSync(cacheFile, 0o666);
    expect(load().fromCache).toBe(false);
  });

  test('a link in the place of the code is not followed, neither to read nor to write', () => {
    keepCode();
    const elsewhere = join(folder, 'elsewhere');
    renameSync(cacheFile, elsewhere);
    symlinkSync(elsewhere, cacheFile);
    expect(load().fromCache).toBe(false);
    writeFileSync(elsewhere, 'theirs');
    keepCode();
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
    expect(lstatSync(cacheFile).isFile()).toBe(true);
  });

  test('a pipe in its place is not waited for', () => {
    keepCode();
    rmSync(cacheFile);
    makePipe(cacheFile);
    expect(load().fromCache).toBe(false);
    keepCode();
    expect(load().fromCache).toBe(true);
  });

  test('a directory that others can write to is not used', () => {
    keepCode();
    for (const mode of [0o777, 0o1777, 0o770]) {
      chmodSync(join(folder, 'cache'), mode);
      expect(load().fromCache).toBe(false);
      const before = readFileSync(cacheFile);
      keepCode();
      expect(readFileSync(cacheFile)).toEqual(before);
    }
  });

  test('a directory that is a link is not used', () => {
    keepCode();
    renameSync(join(folder, 'cache'), join(folder, 'planted'));
    symlinkSync('planted', join(folder, 'cache'));
    expect(load().fromCache).toBe(false);
    rmSync(join(folder, 'planted', 'main-build'));
    keepCode();
    expect(readdirSync(join(folder, 'planted'))).toEqual([]);
    rmSync(join(folder, 'planted'), { recursive: true });
  });

  test('names that could be guessed are not written to', () => {
    keepCode();
    rmSync(cacheFile);
    const target = join(folder, 'target');
    writeFileSync(target, 'theirs');
    symlinkSync(target, `${cacheFile}.${process.pid}`);
    keepCode();
    expect(readFileSync(target, 'utf8')).toBe('theirs');
  });

  test.runIf(process.getuid?.() === 0)('a directory of somebody else is not used', () => {
    keepCode();
    chownSync(join(folder, 'cache'), 1234, 1234);
    expect(load().fromCache).toBe(false);
  });

  test('code of a day ago is used and renewed', () => {
    keepCode();
    const old = new Date(Date.now() - 1.1 * DAY_MS);
    utimesSync(cacheFile, old, old);
    const before = readFileSync(cacheFile);
    const script = load();
    expect(script.fromCache).toBe(true);
    script.exports.double(3);
    script.keep();
    expect(Date.now() - statSync(cacheFile).mtimeMs).toBeLessThan(DAY_MS);
    expect(readFileSync(cacheFile).length).toBeGreaterThanOrEqual(before.length);
  });

  test('code is renewed by the next run, later on after a while, and in the end once a day', () => {
    /** Whether a run that finds code of this age renews it. */
    const renews = (seconds: number): boolean => {
      const written = new Date(Date.now() - seconds * 1000);
      utimesSync(cacheFile, written, written);
      const before = statSync(cacheFile).ino;
      const script = load();
      expect(script.fromCache).toBe(true);
      script.keep();
      return statSync(cacheFile).ino !== before;
    };
    keepCode();
    expect([0, 5, 15, 45, 90, 500, 700, 80_000, 90_000].map(renews)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([80_000, 90_000].map(renews)).toEqual([false, true]);
  });

  test('what other versions left a month ago is removed', () => {
    keepCode();
    const [stale, recent] = ['main-stale', 'main-recent'].map((name) => join(folder, 'cache', name));
    for (const path of [stale!, recent!]) writeFileSync(path, '');
    const old = new Date(Date.now() - 31 * DAY_MS);
    utimesSync(stale!, old, old);
    rmSync(cacheFile);
    keepCode();
    expect([stale!, recent!].map((path) => existsSync(path))).toEqual([false, true]);
  });

  test('a place that cannot be written to is no error', () => {
    writeFileSync(join(folder, 'cache'), '');
    keepCode();
    expect(load().fromCache).toBe(false);
  });
});

describe('codeCacheFile', () => {
  const env = { XDG_CACHE_HOME: '/cache' };

  test('each command has its own', () => {
    const build = codeCacheFile('main-1.cjs', ['build', '.'], env);
    expect(build).toContain('/cache/dockerfile-llb/code/main-1.cjs-');
    expect(build).toContain(process.version);
    expect(codeCacheFile('main-1.cjs', ['check'], env)).not.toBe(build);
  });

  test.each([[['../x']], [['Dockerfile.x']]])('none for %j, which is no command', (words) =>
    expect(codeCacheFile('main-1.cjs', words, env)).toBeUndefined(),
  );

  test.each([
    [['--version'], '-help'],
    [[], '-help'],
    [['build', '--help'], '-buildhelp'],
  ])('%j calls little, and has its own', (words, end) =>
    expect(codeCacheFile('main-1.cjs', words, env)?.endsWith(end)).toBe(true),
  );

  test('a cache folder that is relative is not one', () => {
    expect(codeCacheFile('main-1.cjs', ['build'], { XDG_CACHE_HOME: 'cache' })).not.toMatch(/^cache/);
  });

  test('is off where the compile cache of Node is', () => {
    expect(
      codeCacheFile('main-1.cjs', ['build'], { ...env, NODE_DISABLE_COMPILE_CACHE: '1' }),
    ).toBeUndefined();
  });
});

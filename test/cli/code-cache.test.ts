import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { codeCacheFile, loadScript } from '../../src/cli/code-cache.ts';

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

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ExportedMounts } from '../../../src/client/cache-mounts/exported-mounts.ts';
import { mergeMounts } from '../../../src/client/cache-mounts/merge-mounts.ts';
import type { StoredMount } from '../../../src/client/cache-mounts/mount-index.ts';
import { openMountStore } from '../../../src/client/cache-mounts/open-mount-store.ts';
import { saveLocal } from '../../../src/client/cache-mounts/save-local.ts';

const noLogin = async () => undefined;

function storeDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-mounts-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** A mount whose manifest and parts are these texts. */
function stored(id: string, texts: readonly string[], exported = '2026-01-02T00:00:00.000Z'): StoredMount {
  const [manifest, ...parts] = texts.map((text) => ({ digest: digestOf(text), size: text.length }));
  return {
    id,
    baseName: '',
    selector: '',
    target: `/${id}`,
    bytes: 1,
    entries: 1,
    exported,
    manifest: manifest!,
    parts,
  };
}

function exportOf(root: string, mounts: readonly StoredMount[], texts: readonly string[]): ExportedMounts {
  const directory = mkdtempSync(join(root, '.incoming-'));
  const files = new Map(
    texts.map((text, i) => {
      const path = join(directory, String(i));
      writeFileSync(path, text);
      return [digestOf(text), path];
    }),
  );
  return { mounts, files };
}

const place = (name: string, bytes = 1000) =>
  ({ kind: 'local', name, limits: { bytes, entries: 10 }, ignoresErrors: false }) as const;

async function idsIn(root: string): Promise<readonly string[]> {
  return (await openMountStore(place(root), noLogin, undefined))?.index.mounts.map(({ id }) => id) ?? [];
}

test('keeps mounts of other builds, and removes what nothing names', async () => {
  const root = storeDirectory();
  expect(await openMountStore(place(root), noLogin, undefined)).toBeUndefined();
  await saveLocal(place(root), exportOf(root, [stored('a', ['m1', 'p1', 'p2'])], ['m1', 'p1', 'p2']));
  await saveLocal(place(root), exportOf(root, [stored('b', ['m2', 'p2'])], ['m2']));
  expect(await idsIn(root)).toEqual(['b', 'a']);
  await saveLocal(place(root), exportOf(root, [stored('a', ['m3', 'p3'])], ['m3', 'p3']));
  const blobs = readdirSync(join(root, 'blobs/sha256'));
  const has = (text: string) => blobs.includes(digestOf(text).slice('sha256:'.length));
  expect(['m1', 'p1', 'm2', 'p2', 'm3', 'p3'].map(has)).toEqual([false, false, true, true, true, true]);
  // The four blobs, the index and the manifest.
  expect(blobs.length).toBe(6);
});

test('does not name a part that was removed meanwhile', async () => {
  const root = storeDirectory();
  await saveLocal(place(root), exportOf(root, [stored('a', ['m1', 'p1'])], ['m1', 'p1']));
  const before = readFileSync(join(root, 'index.json'), 'utf8');
  const lacking = exportOf(root, [stored('b', ['m2', 'gone'])], ['m2']);
  expect(await saveLocal(place(root), lacking)).toBeUndefined();
  expect(readFileSync(join(root, 'index.json'), 'utf8')).toBe(before);
  expect(existsSync(join(root, 'cache-mounts.lock'))).toBe(false);
});

test('two exports at once both count', async () => {
  const root = storeDirectory();
  const texts = Array.from({ length: 8 }, (_, i) => [`m${i}`, `p${i}`, 'shared']);
  await Promise.all(
    texts.map((own, i) => saveLocal(place(root), exportOf(root, [stored(`mount${i}`, own)], own))),
  );
  expect([...(await idsIn(root))].sort()).toEqual(texts.map((_, i) => `mount${i}`));
  for (const text of texts.flat())
    expect(readdirSync(join(root, 'blobs/sha256'))).toContain(digestOf(text).slice('sha256:'.length));
});

test('changes nothing for the same contents', async () => {
  const root = storeDirectory();
  await saveLocal(place(root), exportOf(root, [stored('a', ['m1', 'p1'])], ['m1', 'p1']));
  const before = readFileSync(join(root, 'index.json'), 'utf8');
  await saveLocal(
    place(root),
    exportOf(root, [stored('a', ['m1', 'p1'], '2026-01-02T05:00:00.000Z')], ['m1']),
  );
  expect(readFileSync(join(root, 'index.json'), 'utf8')).toBe(before);
  await saveLocal(
    place(root),
    exportOf(root, [stored('a', ['m1', 'p1'], '2026-01-05T00:00:00.000Z')], ['m1']),
  );
  expect(readFileSync(join(root, 'index.json'), 'utf8')).not.toBe(before);
});

test('drops the mounts that were saved longest ago when there is no room', () => {
  const old = stored('old', ['m1', 'x'.repeat(40)], '2026-01-01T00:00:00.000Z');
  const newer = stored('newer', ['m2', 'y'.repeat(40)], '2026-01-03T00:00:00.000Z');
  const fresh = stored('fresh', ['m3', 'x'.repeat(40)], '2026-01-04T00:00:00.000Z');
  const ids = (bytes: number) => {
    const { index, dropped } = mergeMounts({ mounts: [old, newer] }, [fresh], bytes);
    return [index.mounts.map(({ id }) => id), dropped.map(({ id }) => id)];
  };
  expect(ids(1000)).toEqual([['fresh', 'newer', 'old'], []]);
  // A part that two mounts share counts once.
  expect(ids(86)).toEqual([['fresh', 'newer', 'old'], []]);
  expect(ids(85)).toEqual([['fresh', 'newer'], ['old']]);
  expect(ids(50)).toEqual([['fresh', 'old'], ['newer']]);
});

test.each([
  ['another config', { config: { mediaType: 'application/json', digest: digestOf('{}'), size: 2 } }],
  ['no config', {}],
  [
    'a config that is too large',
    {
      config: {
        mediaType: 'application/vnd.dockerfile-llb.cache-mounts.v1+json',
        digest: digestOf('{}'),
        size: 2 ** 40,
      },
    },
  ],
  [
    'a malformed index',
    {
      config: {
        mediaType: 'application/vnd.dockerfile-llb.cache-mounts.v1+json',
        digest: digestOf('{}'),
        size: 2,
      },
    },
  ],
])('refuses a store with %s', async (_, manifest) => {
  const root = storeDirectory();
  const text = JSON.stringify(manifest);
  mkdirSync(join(root, 'blobs/sha256'), { recursive: true });
  for (const blob of [text, '{}']) writeFileSync(join(root, 'blobs/sha256', digestOf(blob).slice(7)), blob);
  const annotations = { 'org.opencontainers.image.ref.name': 'cache-mounts' };
  writeFileSync(
    join(root, 'index.json'),
    JSON.stringify({ manifests: [{ digest: digestOf(text), size: text.length, annotations }] }),
  );
  await expect(openMountStore(place(root), noLogin, undefined)).rejects.toThrow(
    /is not a store of cache mounts/,
  );
});

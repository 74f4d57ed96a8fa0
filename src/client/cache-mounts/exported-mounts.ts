import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LibraryError } from '../../base/library-error.ts';
import { compareBytes } from '../../go/strings.ts';
import type { CacheMount } from './cache-mount.ts';
import type { StoredBlob, StoredMount } from './mount-index.ts';
import type { ToolReport } from './tool-report.ts';

/** What an export brought: mounts, and the files of the blobs that are new. */
export interface ExportedMounts {
  readonly mounts: readonly StoredMount[];
  /** Paths by digest. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads and checks what the tool wrote. `out` has a directory for each mount. */
export async function readExported(
  mounts: readonly CacheMount[],
  reports: readonly ToolReport[],
  out: string,
): Promise<ExportedMounts> {
  const files = new Map<string, string>();
  const stored: StoredMount[] = [];
  const exported = new Date().toISOString();
  for (const [i, mount] of mounts.entries()) {
    const report = reports[i];
    if (report?.status !== 'ok' || report.manifest === undefined) continue;
    const directory = join(out, String(i), 'blobs');
    for (const name of (await readdir(directory)).sort(compareBytes)) {
      const path = join(directory, name);
      await checkBlob(name, path);
      files.set(`sha256:${name}`, path);
    }
    const { hex, size } = report.manifest;
    const { id, baseName, selector, target } = mount;
    const { bytes, entries } = report;
    const manifest = { digest: `sha256:${hex}`, size };
    const parts = partsOf(await readFile(join(directory, hex), 'latin1'));
    stored.push({ id, baseName, selector, target, bytes, entries, exported, manifest, parts });
  }
  return { mounts: stored, files };
}

async function checkBlob(name: string, path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw damaged(name);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    hash.update(chunk as Uint8Array);
  if (hash.digest('hex') !== name) throw damaged(name);
}

function damaged(name: string): LibraryError {
  return new LibraryError(
    `the daemon returned a damaged part of a cache mount: ${name}`,
    'cache-mounts-damaged',
    {
      hint: 'Run the command again.',
    },
  );
}

/** The head of a manifest names the parts (native/cache-tool/export.c). */
function partsOf(manifest: string): readonly StoredBlob[] {
  const [, , count = '0'] = /^(cache-mount 1\nparts (\d+)\n)/.exec(manifest) ?? [];
  const lines = manifest.split('\n', 2 + Number(count)).slice(2);
  return lines.map((line) => {
    const [hex = '', size = ''] = line.split(' ');
    return { digest: `sha256:${hex}`, size: Number(size) };
  });
}

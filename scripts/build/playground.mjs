import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledDirectories, noticesText } from './notices.mjs';

/** Files of the playground that are written as they are. */
const plainFiles = ['index.html', 'style.css'];

/**
 * Writes the playground: a page, its style, its script with what is loaded later in chunks, and the licences of the
 * packages in it.
 *
 * @param {string} outdir is replaced
 * @returns {Promise<import('esbuild').Metafile>} what each file holds
 */
export async function buildPlayground(outdir) {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const { metafile } = await build({
    entryPoints: { main: 'playground/main.ts' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2023',
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  for (const file of plainFiles) cpSync(join('playground', file), join(outdir, file));
  const head = 'The files of this page hold code of the packages below, under their licences.\n';
  writeFileSync(join(outdir, 'third-party-notices.txt'), noticesText(head, bundledDirectories(metafile)));
  return metafile;
}

#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPlayground } from './build/playground.mjs';
import { serveFiles } from './lib/static-server.mjs';

const outdir = 'dist/playground';

/** Writes the playground to `dist/playground`, and serves it unless `--build` is given. */
async function main() {
  const options = { build: { type: 'boolean' }, port: { type: 'string', default: '4173' } };
  const { values } = parseArgs({ options });
  const metafile = await buildPlayground(outdir);
  for (const file of Object.keys(metafile.outputs).sort()) {
    const bytes = gzipSync(readFileSync(file)).length;
    console.log(`${file}  ${Math.round(bytes / 1024)} KB compressed`);
  }
  if (values.build) return;
  const { url } = await serveFiles(outdir, Number(values.port));
  console.log(`\nThe playground is at ${url} (Ctrl+C ends it)`);
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { buildPlayground } from './build/playground.mjs';
import { writeApiPages } from './lib/api-pages.mjs';
import { run } from './lib/run.mjs';
import { serveFiles } from './lib/static-server.mjs';

const outdir = 'dist/docs';

/** Writes the documentation site, with the API reference and the playground in it, to `dist/docs`, and serves it if `--serve` is given. */
async function main() {
  const options = { serve: { type: 'boolean' }, port: { type: 'string', default: '4174' } };
  const { values } = parseArgs({ options });
  await writeApiPages();
  await run(process.execPath, ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'], {
    inherit: true,
  });
  // The name of the page about it is taken.
  await buildPlayground(`${outdir}/playground-page`);
  console.log(`wrote ${outdir}`);
  if (!values.serve) return;
  const { url } = await serveFiles(outdir, Number(values.port));
  console.log(`The documentation is at ${url} (Ctrl+C ends it)`);
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { noteBundled } from './notices.mjs';

/**
 * The modules behind the package's `exports`, by the names of their bundles. Those that stand in both lists are the same
 * code, with what differs between hosts chosen by `imports` of src/package.json.
 */
const nodeEntries = { index: 'src/index.ts', dockerfile: 'src/dockerfile.ts', llb: 'src/llb/index.ts' };
const browserEntries = { index: 'src/browser.ts', dockerfile: 'src/dockerfile.ts', llb: 'src/llb/index.ts' };

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  legalComments: 'eof',
  logLevel: 'warning',
  metafile: true,
  chunkNames: 'chunks/[name]-[hash]',
};

/**
 * The library, all dependencies included, for Node (`dist`) and for browsers (`dist/browser`). Code that entries share
 * goes into chunks. Fails when the bundle for browsers needs a module of Node.
 */
export async function buildLibrary() {
  await Promise.all([buildForNode(), buildForBrowsers()]);
}

async function buildForNode() {
  const result = await build({
    ...shared,
    entryPoints: nodeEntries,
    platform: 'node',
    target: 'node20.19',
    outdir: 'dist',
  });
  noteBundled(result.metafile);
  refuseRequire(result);
  removeStale('dist/chunks', result);
}

async function buildForBrowsers() {
  const result = await build({
    ...shared,
    entryPoints: browserEntries,
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2023',
    outdir: 'dist/browser',
  });
  noteBundled(result.metafile);
  removeStale('dist/browser/chunks', result);
}

/** A package that is CommonJS and requires a module of Node would fail when it is loaded: an ES module has no `require`. */
function refuseRequire({ metafile }) {
  for (const path of Object.keys(metafile.outputs))
    if (readFileSync(path, 'utf8').includes('Dynamic require of'))
      throw new Error(`${path} holds a package that requires a module of Node`);
}

/** Chunks are named by their content: those of earlier builds would stay. */
function removeStale(dir, { metafile }) {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) if (!(`${dir}/${name}` in metafile.outputs)) rmSync(`${dir}/${name}`);
}

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { noteBundled } from './notices.mjs';

/**
 * The modules behind the package's `exports`, by the names of their bundles. Those that stand in both lists are the same
 * code, with what differs between hosts chosen by `imports` of src/package.json.
 */
const nodeEntries = {
  index: 'src/index.ts',
  dockerfile: 'src/dockerfile.ts',
  editor: 'src/editor.ts',
  llb: 'src/llb/index.ts',
  frontend: 'src/kit/index.ts',
  testing: 'src/testing/index.ts',
};
const browserEntries = {
  index: 'src/browser.ts',
  dockerfile: 'src/dockerfile.ts',
  editor: 'src/editor.ts',
  llb: 'src/llb/index.ts',
};
/** What a frontend imports that is packed with the small engine (docs/kit.md). */
const quickjsEntries = {
  dockerfile: 'src/dockerfile.ts',
  frontend: 'src/kit/index.ts',
  llb: 'src/llb/index.ts',
};

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
 * The library, all dependencies included, for Node (`dist`), for browsers (`dist/browser`), and for the small engine
 * (`dist/quickjs`). Code that entries share goes into chunks. Fails when one of the last two needs a module of Node.
 */
export async function buildLibrary() {
  await Promise.all([buildForNode(), buildForBrowsers(), buildForQuickjs()]);
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

/** Each file imports the platform first, because its modules use that while they are loaded. */
async function buildForQuickjs() {
  const options = {
    ...shared,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['quickjs'],
    target: 'es2023',
    outdir: 'dist/quickjs',
    chunkNames: '[name]-[hash]',
  };
  const [platform, library] = await Promise.all([
    build({ ...options, entryPoints: { platform: 'src/host/quickjs/web.ts' } }),
    build({ ...options, entryPoints: quickjsEntries, banner: { js: "import './platform.js';" } }),
  ]);
  noteBundled(library.metafile);
  removeStale('dist/quickjs', {
    metafile: { outputs: { ...platform.metafile.outputs, ...library.metafile.outputs } },
  });
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

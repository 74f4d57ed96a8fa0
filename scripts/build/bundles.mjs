import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { noteBundled } from './notices.mjs';

/** Bundled CommonJS dependencies call `require`, which an ES module does not have. */
const requireBanner = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
].join('\n');

/**
 * Not minified: an uncaught error in a one-line bundle prints the whole file into the daemon's log, and what
 * minifying saves at start-up cannot be measured.
 */
const shared = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'eof',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'error' },
  metafile: true,
};

/**
 * The command, dependencies included: its code is one script, named by its content, so that the small file which starts
 * it can keep what V8 compiled of it (`src/cli/code-cache.ts`).
 */
export async function buildCli() {
  const code = await build({
    ...shared,
    format: 'cjs',
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist/bin',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    // Modules that are loaded when needed are functions of the script then.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
    // Its CommonJS form requires files in a way that no bundler sees.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  });
  noteBundled(code.metafile);
  const [main] = Object.keys(code.metafile.outputs);
  refuseOtherThanAscii(main);
  const thread = await build({
    ...shared,
    format: 'cjs',
    entryPoints: { 'walk-worker': 'src/client/ledger/walk-worker.ts' },
    outdir: 'dist/bin',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    // The thread reads no extended attributes.
    define: { 'import.meta.url': '""' },
  });
  noteBundled(thread.metafile);
  const [walk] = Object.keys(thread.metafile.outputs);
  await build({
    ...shared,
    entryPoints: { 'dockerfile-llb': 'src/cli/bin.ts' },
    outdir: 'dist/bin',
    define: { mainBundle: JSON.stringify(basename(main)), walkBundle: JSON.stringify(basename(walk)) },
  });
  removeOtherBundles([main, walk]);
  makeExecutable('dist/bin/dockerfile-llb.js');
}

/** The gateway frontend: one file, since that is all a frontend image holds. */
export async function buildFrontend() {
  const file = 'dist/bin/frontend.js';
  const result = await build({
    ...shared,
    entryPoints: ['src/gateway/stdio/bin.ts'],
    outfile: file,
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  });
  noteBundled(result.metafile);
  refuseSlowParts(file, result);
  makeExecutable(file);
}

/**
 * What the frontend image's start-up snapshot is made of: a script, since that is all that `node --build-snapshot` takes.
 * It is not part of the npm package.
 */
export async function buildSnapshotScript() {
  const file = 'dist/image/frontend.cjs';
  const result = await build({
    ...shared,
    format: 'cjs',
    target: 'node24',
    entryPoints: ['src/gateway/stdio/snapshot.ts'],
    outfile: file,
  });
  refuseSlowParts(file, result);
  const formatting = /\bIntl\.|\.(?:localeCompare|toLocale\w+)\(/.exec(readFileSync(file, 'utf8'));
  if (formatting)
    throw new Error(
      `${file} holds ${formatting[0]}, for which the image's Node has no data (docs/frontend.md)`,
    );
}

/**
 * The frontend for the image: a script for the engine that the C host starts (`native/`), without modules and without
 * anything of Node.
 */
export async function buildImageBundle() {
  await bundleForHost({ entry: 'src/gateway/stdio/quickjs.ts', dir: 'dist/image' });
}

/**
 * Bundles a program for the C host (docs/frontend.md, "Another program"): `program.js`, and `licenses.txt` of the packages
 * that are in it.
 *
 * @param {{ entry: string, dir: string }} options `entry` imports `src/host/quickjs/web.ts` first
 */
export async function bundleForHost({ entry, dir }) {
  const outfile = join(dir, 'program.js');
  const result = await build({
    ...shared,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['quickjs'],
    target: 'es2023',
    // Modules that are loaded when needed are functions of the script then.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    entryPoints: [entry],
    outfile,
  });
  refuseSlowParts(outfile, result);
  writeFileSync(join(dir, 'licenses.txt'), licensesOf(result));
}

/** Our license and those of the packages in a bundle. */
function licensesOf({ metafile }) {
  const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => packageDirOf(path) ?? []));
  const texts = [
    ['dockerfile-llb', '.'],
    ...[...packages].sort().map((dir) => [dir.slice(dir.indexOf('/') + 1), dir]),
  ];
  return texts.map(([name, dir]) => `== ${name}\n\n${readFileSync(join(dir, 'LICENSE'), 'utf8')}`).join('\n');
}

/** `node_modules/<package>` of a module in it; undefined for one of ours. */
function packageDirOf(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** What would cost more at every start than the frontend itself (see docs/architecture.md). */
function refuseSlowParts(file, { metafile }) {
  const parts = Object.keys(metafile.inputs);
  for (const output of Object.values(metafile.outputs)) parts.push(...output.imports.map(({ path }) => path));
  const slow = parts.find((path) => path === 'node:http2');
  if (slow) throw new Error(`${file} holds ${slow}, which is too slow to load`);
}

function makeExecutable(file) {
  if (!readFileSync(file, 'utf8').startsWith('#!')) throw new Error(`${file} has no #! line`);
  chmodSync(file, 0o755);
}

/** It is read without decoding. */
function refuseOtherThanAscii(file) {
  if (readFileSync(file).some((byte) => byte > 0x7f)) throw new Error(`${file} is not ASCII`);
}

/** Those of earlier builds. */
function removeOtherBundles(kept) {
  const names = kept.map((file) => basename(file));
  for (const name of readdirSync('dist/bin'))
    if (/^(?:main|walk-worker)-\w+\.cjs$/.test(name) && !names.includes(name)) rmSync(`dist/bin/${name}`);
  rmSync('dist/bin/chunks', { recursive: true, force: true });
}

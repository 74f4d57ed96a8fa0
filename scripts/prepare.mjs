#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './lib/run.mjs';

/** The package.json of the checkout while that of the package is instead. */
const kept = '.cache/package.json';

/**
 * What npm calls before the package is used or packed (`scripts` of package.json).
 *
 * `prepare` builds what is missing: npm calls it after `npm ci`, and for a package that is installed from git. `prepack`
 * builds all of it anew, so that nothing old gets into the package. What is packed has no scripts and no development
 * dependencies: npm takes the `prepare` of an archive for an install script, and warns of it. (It also warns when the package
 * is installed from git, where it is right: it builds.)
 */
const events = {
  async prepare() {
    restoreManifest();
    if (!isBuilt()) await buildAll();
  },
  async prepack() {
    restoreManifest();
    rmSync('dist', { recursive: true, force: true });
    await buildAll(['engine', 'cache-tool']);
    mkdirSync('.cache', { recursive: true });
    writeFileSync(kept, readFileSync('package.json'));
    writeFileSync('package.json', `${JSON.stringify(publishedManifest(), undefined, 2)}\n`);
  },
  postpack: restoreManifest,
};

async function buildAll(more = []) {
  // For `npm install -g` of a git repository, which is what pre-commit runs, npm leaves them out.
  if (!existsSync('node_modules/esbuild') && process.env.npm_config_global === 'true') await installTools();
  if (!existsSync('node_modules/esbuild'))
    return void console.error('not built: npm install --omit=dev leaves out what builds it');
  await run(process.execPath, ['scripts/build.mjs'], { inherit: true });
  for (const part of more) await run(process.execPath, ['scripts/build.mjs', part], { inherit: true });
}

/** Installs what builds the package, without the settings of the npm that called this script. */
async function installTools() {
  const settings = Object.keys(process.env).filter((name) =>
    /^npm_config_(?:global|prefix|local_prefix|global_prefix|omit|include|install_links)$/i.test(name),
  );
  for (const name of settings) delete process.env[name];
  await run('npm', ['ci', '--include=dev', '--ignore-scripts'], { inherit: true });
}

/** Whether every file is there that package.json promises. */
function isBuilt() {
  const { bin, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [...filesOf(bin), ...filesOf(exports)].every((file) => existsSync(file));
}

function filesOf(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(filesOf);
}

function publishedManifest() {
  const {
    scripts: _scripts,
    devDependencies: _tools,
    ...manifest
  } = JSON.parse(readFileSync('package.json', 'utf8'));
  return manifest;
}

/** Also after an `npm pack` that was interrupted. */
function restoreManifest() {
  if (existsSync(kept)) renameSync(kept, 'package.json');
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await events[process.argv[2]]();

#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBundles } from './package/bundles.mjs';
import { emptyMachine } from './package/empty-machine.mjs';
import { checkInit } from './package/init.mjs';
import { installFromGit, installGlobally, installTarball } from './package/installs.mjs';
import { checkManifest } from './package/manifest.mjs';
import { packTarball } from './package/pack.mjs';
import { checkProgram, checkRuns } from './package/runs.mjs';
import { checkTypes } from './package/types.mjs';

/**
 * Packs what npm would publish, and uses it as people do who install it: from the registry, from git, with other
 * bundlers, compilers and module systems. Each check throws with what is wrong.
 */
async function main() {
  const directory = mkdtempSync(join(tmpdir(), 'dockerfile-llb-package-'));
  try {
    const machine = await emptyMachine(directory);
    const tarball = await step('pack', () => packTarball(directory));
    await step('manifest', () => checkManifest(tarball));
    const project = await step('install', () => installTarball(machine, tarball));
    await step('types', () => checkTypes(project));
    await step('node', () => checkRuns(machine, project));
    await step('bundles', () => checkBundles(project));
    const global = await step('install globally', () => installGlobally(machine, tarball));
    await step('command', () => checkProgram(machine, global));
    await step('init', () => checkInit(machine, global));
    const fromGit = await step('install from git', () => installFromGit(machine));
    await step('node, from git', () => checkRuns(machine, fromGit));
    console.log('package: in order');
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function step(name, check) {
  const start = Date.now();
  const result = await check();
  console.log(`${name}: ${result?.summary ?? 'in order'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

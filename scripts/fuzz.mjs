#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const usage = `npm run fuzz -- [--minutes N] [--inputs N] [--seed S] [TARGET…]

Looks for inputs that break what reads other people's bytes (test/fuzz), with new random inputs each time, for one minute
unless told otherwise. The target "properties" runs the property tests with other seeds. Ends with 1 after a find.`;

/** A long random search. The tests themselves run fixed seeds. */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '1' },
      inputs: { type: 'string', default: 'Infinity' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void console.log(usage);
  const request = {
    minutes: number(values, 'minutes'),
    inputs: number(values, 'inputs'),
    seed: number(values, 'seed'),
  };
  console.log(`seed ${request.seed}`);
  const names = positionals.filter((name) => name !== 'properties');
  const withProperties = names.length < positionals.length;
  let finds = 0;
  if (names.length > 0 || !withProperties) {
    const { runFuzz } = await load();
    finds += await runFuzz({ ...request, names, log: (line) => console.log(line) });
  }
  if (withProperties) finds += await runProperties(request);
  process.exitCode = finds > 0 ? 1 : 0;
}

function number(values, name) {
  const value = Number(values[name]);
  if (!(value >= 0)) throw new Error(`--${name} ${values[name]} is not a number`);
  return value;
}

async function load() {
  const dir = mkdtempSync(join(process.cwd(), 'node_modules/.dockerfile-llb-fuzz-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  const outfile = join(dir, 'run-fuzz.mjs');
  await build({
    entryPoints: ['test/fuzz/run-fuzz.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(outfile).href);
}

/** Runs the tests that use fast-check with one seed after the other until the time is over. */
async function runProperties({ minutes, seed }) {
  const files = testFiles('test').filter((path) => readFileSync(path, 'utf8').includes("from 'fast-check'"));
  const end = Date.now() + minutes * 60_000;
  let runs = 0;
  let finds = 0;
  for (; Date.now() < end; runs++) finds += await runTests(files, seed + runs);
  console.log(`properties: ${files.length} files with ${runs} seeds, ${finds} of them failed`);
  return finds;
}

function testFiles(dir) {
  return readdirSync(dir, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !/^(?:engine|browser|fuzz)\//.test(name))
    .map((name) => join(dir, name));
}

function runTests(files, seed) {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', 'unit', '--reporter', 'dot', ...files];
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, FAST_CHECK_SEED: String(seed) },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? 0 : 1));
  });
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});

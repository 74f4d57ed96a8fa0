#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { provideChromium } from './lib/chromium.mjs';
import { run } from './lib/run.mjs';

const outdir = 'docs/images';
const cli = resolve('dist/bin/dockerfile-llb.js');

const shots = [
  { name: 'report-desktop', width: 1280, height: 1100, colorScheme: 'light' },
  { name: 'report-phone', width: 390, height: 844, colorScheme: 'dark' },
];

/**
 * Builds examples/href-counter twice, with a change in between, and writes pictures of the report of the second build.
 * Run it in an engine: `npm run engine -- run -- node scripts/report-pictures.mjs`.
 */
async function main() {
  const registry = process.env.DOCKERFILE_LLB_REGISTRY;
  if (!registry)
    throw new Error('run it in an engine: npm run engine -- run -- node scripts/report-pictures.mjs');
  const { env, missing } = await provideChromium((line) => console.log(line));
  if (missing) throw new Error(missing);
  const context = mkdtempSync(join(tmpdir(), 'report-pictures-'));
  try {
    const page = join(context, 'report.html');
    writeFileSync(page, await reportOfExample(join(context, 'href-counter'), registry));
    await takePictures(page, env);
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

/** The names of the images are those of the example; where they come from is left out. */
async function reportOfExample(context, registry) {
  cpSync('examples/href-counter', context, { recursive: true });
  const file = join(context, 'Dockerfile');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace('TOOLCHAIN=gcc:14', `TOOLCHAIN=${registry}/toolchain`)
      .replace('RUNTIME=busybox', `RUNTIME=${registry}/busybox`),
  );
  const command = (...args) => run(process.execPath, [cli, ...args], { cwd: context });
  await command('build', '.', '--output', 'out');
  const source = join(context, 'href-counter.c');
  writeFileSync(source, `${readFileSync(source, 'utf8')}\n/* changed */\n`);
  await command('build', '.', '--output', 'out');
  const { stdout } = await command('report', '-o', '-');
  return stdout.replaceAll(`${registry}/`, '');
}

async function takePictures(page, env) {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8', env }).trim();
  const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  try {
    for (const { name, width, height, colorScheme } of shots) {
      const view = await browser.newPage({ viewport: { width, height }, colorScheme });
      await view.goto(pathToFileURL(page).href);
      const path = join(outdir, `${name}.png`);
      await view.screenshot({ path });
      console.log(path);
    }
  } finally {
    await browser.close();
  }
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

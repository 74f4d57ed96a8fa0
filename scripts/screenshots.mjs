#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPlayground } from './build/playground.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { serveFiles } from './lib/static-server.mjs';

const outdir = 'docs/images';

/** Pictures of the playground, for its documentation. */
const shots = [
  { name: 'playground-desktop', width: 1280, height: 800, colorScheme: 'light', prepare: changeOneFile },
  { name: 'playground-dark', width: 1280, height: 800, colorScheme: 'dark', prepare: explainOneStep },
  { name: 'playground-phone', width: 390, height: 844, colorScheme: 'light', prepare: repair },
];

/** Writes the pictures of the playground in docs/images. */
async function main() {
  const { env, missing } = await provideChromium((line) => console.log(line));
  if (missing) throw new Error(missing);
  const site = mkdtempSync(join(tmpdir(), 'playground-'));
  await buildPlayground(site);
  mkdirSync(outdir, { recursive: true });
  const server = await serveFiles(site);
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8', env }).trim();
  const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  try {
    for (const shot of shots) await take(browser, server.url, shot);
  } finally {
    await browser.close();
    await server.close();
    rmSync(site, { recursive: true, force: true });
  }
}

async function take(browser, url, { name, width, height, colorScheme, prepare }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  await prepare(page);
  const path = join(outdir, `${name}.png`);
  await page.screenshot({ path, fullPage: width < 800 });
  await context.close();
  console.log(path);
}

async function changeOneFile(page) {
  await repair(page);
  await page.selectOption('#what-if', { label: 'file app.go' });
  await page.waitForSelector('.graph .runs');
}

async function explainOneStep(page) {
  await page.selectOption('#example', { label: 'Node service: what reruns?' });
  await page.click('.graph .step:has(text:text-is("RUN npm ci"))');
  await page.waitForSelector('.explanation');
}

async function repair(page) {
  await page.click('button:text-is("Fix all")');
  await page.waitForSelector('.graph .step:has(text:text-is("RUN go mod download"))');
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPlayground } from '../scripts/build/playground.mjs';
import { provideChromium } from '../scripts/lib/chromium.mjs';
import { serveFiles } from '../scripts/lib/static-server.mjs';

const instructions = 100;
const keys = 30;
/** Milliseconds that a key may take: until its result is compiled and drawn. */
const limit = 50;

/** Types into a Dockerfile of 100 instructions, and measures how long each key takes until the graph is drawn. */
async function main() {
  const { env, missing } = await provideChromium((line) => console.log(line));
  if (missing) throw new Error(missing);
  const outdir = mkdtempSync(join(tmpdir(), 'playground-bench-'));
  await buildPlayground(outdir);
  const server = await serveFiles(outdir);
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8', env }).trim();
  const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  try {
    print(await measure(await browser.newPage(), server.url));
  } finally {
    await browser.close();
    await server.close();
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Milliseconds from each key to the compiled and drawn result, which the page marks. */
async function measure(page, url) {
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  await page.click('.cm-content');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(dockerfile());
  await page.waitForTimeout(3000);
  await page.evaluate('performance.clearMeasures()');
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type('x');
    await page.waitForTimeout(500);
  }
  return page.evaluate('performance.getEntriesByName("compiled and drawn").map((one) => one.duration)');
}

/** Four stages with RUN, COPY, ENV and COPY --from; the cursor is in the last RUN. */
function dockerfile() {
  const lines = [];
  for (let line = 0; lines.length < instructions - 1; line++) {
    if (line % 25 === 0) lines.push(`FROM alpine AS s${line / 25}`);
    else if (line % 5 === 1) lines.push(`ENV V${line}=${line}`);
    else if (line % 5 === 2) lines.push('COPY app.go .');
    else if (line % 25 === 23 && line > 25) lines.push(`COPY --from=s${Math.floor(line / 25) - 1} /x /y`);
    else lines.push(`RUN make part-${line} && make install-${line}`);
  }
  return [...lines, 'RUN echo '].join('\n');
}

function print(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  console.log(
    `${instructions} instructions, ${times.length} keys: median ${at(0.5)} ms, p90 ${at(0.9)} ms, slowest ${at(1)} ms (limit ${limit})`,
  );
  if (times.length === 0 || at(0.5) > limit) process.exitCode = 1;
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/**
 * Runs a module in a page of Chromium. The module posts its result to `/results`, or what went wrong to `/failure`.
 *
 * @param {{ env: NodeJS.ProcessEnv, script: string, files: Map<string, { type: string, body: string | Uint8Array }> }} options
 *   the environment in which `chromium` is on the PATH; the module's address; files by address
 * @returns {Promise<string>} what was posted; rejects with what went wrong in the page, or when the browser ends before
 */
export async function runInBrowser({ env, script, files }) {
  const profile = mkdtempSync(join(tmpdir(), 'dockerfile-llb-browser-'));
  const result = deferred();
  const server = createServer((request, response) => answer(request, response, { script, files, result }));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const browser = spawn('chromium', [...flags, `--user-data-dir=${profile}`, url], { stdio: 'ignore', env });
  browser.once('error', result.reject);
  browser.once('exit', (code) =>
    result.reject(new Error(`the browser ended (${code}) before the page was done`)),
  );
  try {
    return await result.promise;
  } finally {
    await end(browser);
    server.close();
    await removeProfile(profile);
  }
}

async function answer(request, response, { script, files, result }) {
  const file = files.get(request.url);
  if (request.method === 'POST') {
    const body = await text(request);
    response.end();
    if (request.url === '/results') result.resolve(body);
    else result.reject(new Error(`in the page: ${body}`));
  } else if (file !== undefined) response.setHeader('content-type', file.type).end(file.body);
  else response.setHeader('content-type', 'text/html; charset=utf-8').end(page(script));
}

function page(script) {
  return `<!doctype html>
<script>addEventListener('error', (event) => fetch('/failure', { method: 'POST', body: event.message }))</script>
<script type=module src=${script}></script>`;
}

async function text(stream) {
  let all = '';
  for await (const chunk of stream.setEncoding('utf8')) all += chunk;
  return all;
}

async function end(browser) {
  if (browser.exitCode !== null || browser.pid === undefined) return;
  const ended = once(browser, 'exit');
  browser.kill('SIGTERM');
  await ended;
}

/** Processes of the browser may write for some more moments. A file that appears meanwhile needs a new listing. */
async function removeProfile(profile) {
  for (let attempts = 50; attempts > 0; attempts--) {
    try {
      return rmSync(profile, { recursive: true, force: true });
    } catch {
      await setTimeout(100);
    }
  }
}

function deferred() {
  let resolve;
  let reject;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}

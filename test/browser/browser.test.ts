import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForBrowser } from '../../scripts/build/browser.mjs';
import { type ConformanceCase, caseDirs, loadCase } from '../conformance/kit/conformance-case.ts';
import { closeBrowser, openBrowser } from './open-browser.ts';
import type { PageCase, PageResult } from './page-case.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const html = '<!doctype html><script type=module src=/page.js></script>';
const capsFile = here('../conformance/caps/v0.32.json');
const fixtures = caseDirs(here('../conformance/cases')).map(loadCase).filter(needsOnlyFiles);
const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-browser-'));
let server: Server;
let results: PageResult[];

beforeAll(async () => {
  const script = join(dir, 'page.js');
  await bundleForBrowser({ entry: "import './test/browser/page.ts';", outfile: script });
  results = await new Promise<PageResult[]>((resolve, reject) => {
    server = createServer((request, response) => {
      if (request.method === 'POST') {
        response.end();
        readText(request).then((text) =>
          request.url === '/results' ? resolve(JSON.parse(text)) : reject(new Error(`in the page: ${text}`)),
        );
      } else servePage(request.url ?? '', response, script);
    });
    server.listen(0, '127.0.0.1', () => {
      visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, reject).catch(reject);
    });
  });
});

afterAll(async () => {
  await closeBrowser();
  server?.close();
  rmSync(dir, { recursive: true, force: true });
});

test('the page built every case', () => {
  expect(results.length).toBe(fixtures.length);
  expect(results.length).toBeGreaterThan(100);
});

test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (name, { expected }) => {
  const { digests, error } = results.find((result) => result.name === name)!;
  const ops = Object.values(expected.result?.refs ?? {}).flatMap((ref) => ref.ops ?? []);
  expect(error).toBe(expected.error?.message);
  expect([...(digests ?? [])].sort()).toEqual(ops.map((op) => op.digest).sort());
});

function servePage(url: string, response: ServerResponse, script: string): void {
  if (url === '/page.js') response.setHeader('content-type', 'text/javascript').end(readFileSync(script));
  else if (url === '/cases.json') response.end(JSON.stringify(fixtures.map(toPageCase)));
  else response.setHeader('content-type', 'text/html').end(html);
}

/** Opens the page, which posts its results by itself; `fail` hears of what keeps it from that. */
async function visit(url: string, fail: (error: Error) => void): Promise<void> {
  const page = await (await openBrowser()).newPage();
  page.on('pageerror', fail);
  page.on('crash', () => fail(new Error('the page crashed before it was done')));
  await page.goto(url);
}

/** Cases whose gateway has to give nothing but files and images. */
function needsOnlyFiles(fixture: ConformanceCase): boolean {
  const { git, http, inputs, images, forward, expected, opts } = fixture;
  const special = [git, http, inputs, images, forward].some((value) => Object.keys(value).length > 0);
  const plain = fixture.caps === 'v0.32' && Object.keys(fixture.capChanges).length === 0;
  const isUnstable =
    JSON.stringify(expected).includes('local.unique') || /lint violation/.test(expected.error?.message ?? '');
  const isPlainContext = Object.keys(opts).every(
    (key) => !/^(?:context|dockerfilekey|contextkey|requestid|frontend\.caps)/.test(key),
  );
  return plain && !special && !isUnstable && isPlainContext && expected.forwarded.length === 0;
}

function toPageCase(fixture: ConformanceCase): PageCase {
  const { name, opts: options, workers } = fixture;
  const dockerfile = options['filename'] ?? 'Dockerfile';
  const wanted = [dockerfile, 'dockerfile', `${dockerfile}.dockerignore`, '.dockerignore'];
  const files: Record<string, string> = {};
  for (const root of [fixture.locals['dockerfile']!, fixture.locals['context']!]) {
    const dir = join(fixture.dir, root);
    for (const path of wanted.filter((candidate) => existsIn(dir, candidate))) {
      files[path] ??= readFileSync(join(dir, path)).toString('base64');
    }
  }
  const caps = JSON.parse(readFileSync(capsFile, 'utf8'));
  return { name, options, workers, caps, images: fixture.expected.images, files };
}

function existsIn(root: string, path: string): boolean {
  try {
    return readdirSync(join(root, path, '..')).includes(path.split('/').pop()!);
  } catch {
    return false;
  }
}

async function readText(request: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

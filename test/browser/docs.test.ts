import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFiles } from '../../scripts/lib/static-server.mjs';
import { brokenRules, closeBrowser, openPage } from './open-browser.ts';

let server: Awaited<ReturnType<typeof serveFiles>>;

beforeAll(async () => {
  // It fails for a link that leads to no page.
  await promisify(execFile)(process.execPath, ['scripts/docs.mjs']);
  server = await serveFiles('dist/docs');
});

afterAll(async () => {
  await closeBrowser();
  await server?.close();
});

test('the site has a page for each command, finds words, and loads nothing from elsewhere', async () => {
  const { page, problems, requests } = await openPage();
  await page.goto(`${server.url}commands/predict`);
  await page.waitForSelector('h1:has-text("predict")');
  await page.click('button.DocSearch-Button');
  await page.fill('#localsearch-input', 'builder pattern');
  await page.waitForSelector('.results li');
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  expect(problems).toEqual([]);
});

test('the API reference has a page for each entry', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${server.url}api/`);
  const names = await page.locator('.vp-doc li').allTextContents();
  expect(names.map((name) => name.trim())).toEqual([
    'dockerfile-llb',
    'dockerfile-llb/dockerfile',
    'dockerfile-llb/editor',
    'dockerfile-llb/frontend',
    'dockerfile-llb/llb',
    'dockerfile-llb/testing',
  ]);
  await page.click('.vp-doc a:has-text("dockerfile-llb/editor")');
  await page.waitForSelector('h3:has-text("openEditor")');
  expect(problems).toEqual([]);
});

test('the playground is a part of it', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${server.url}caching`);
  await page.click('.VPNav a:has-text("Open the playground")');
  await page.waitForSelector('html[data-ready]');
  expect(problems).toEqual([]);
});

test('the pictures in its pages are there', async () => {
  const { page } = await openPage();
  await page.goto(`${server.url}multi-stage`);
  const sizes = await page
    .locator('.vp-doc img')
    .evaluateAll((images) =>
      images.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    );
  expect(sizes).toHaveLength(3);
  expect(Math.min(...sizes)).toBeGreaterThan(100);
  expect((await brokenRules(page)).filter((rule) => rule.startsWith('image-alt'))).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

let browser: Promise<Browser> | undefined;

/** The Chromium of the PATH, started once for the tests of a file; close it with {@link closeBrowser}. */
export function openBrowser(): Promise<Browser> {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  browser ??= chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  return browser;
}

/** Ends the browser, if a test started it. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** What a page did that it should not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and violations of the policy that the page reported. */
  readonly problems: string[];
  /** Addresses that the page asked for, besides its own. */
  readonly requests: string[];
}

/** How a page is shown. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A new page that is watched; it is closed after the test. */
export async function openPage({
  width = 1280,
  height = 900,
  colorScheme = 'light',
}: PageOptions = {}): Promise<WatchedPage> {
  const context = await (await openBrowser()).newContext({ viewport: { width, height }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) requests.push(request.url());
  });
  return { page, problems, requests };
}

/** The rules of accessibility that a page breaks, by axe-core; a page with a policy takes it through the debugger. */
export async function brokenRules(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  );
}

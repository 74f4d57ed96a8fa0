import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { arrangeByDagre } from '../../src/views/graph/arrange-by-dagre.ts';
import { viewToHtml } from '../../src/views/graph/html.ts';
import { viewToSvg } from '../../src/views/graph/svg.ts';
import { scratchDir } from '../session/scratch-dir.ts';
import { hostileView } from '../views/graph/hostile-view.ts';
import { sampleDockerfile, viewOf } from '../views/graph/sample-view.ts';
import { brokenRules, closeBrowser, openPage } from './open-browser.ts';

afterAll(closeBrowser);

/** What the page's own parser finds in a picture. */
interface ParsedSvg {
  readonly errors: number;
  readonly names: readonly string[];
  readonly handlers: readonly string[];
  readonly labels: readonly string[];
}

const parseInPage = `(text) => {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = [...parsed.querySelectorAll('*')];
  return {
    errors: parsed.querySelectorAll('parsererror').length,
    names: [...new Set(all.map(({ localName }) => localName))].sort(),
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^(?:on|href|src)/.test(name))),
    labels: [...parsed.querySelectorAll('.step > text:not(.facts)')].map(({ textContent }) => textContent),
  };
}`;

describe.each([
  ['a usual build', () => viewOf(sampleDockerfile)],
  ['hostile text', hostileView],
])('pictures of %s', (_, makeView) => {
  test('SVG is well-formed, holds nothing that runs, and every text is in it', async () => {
    const view = await makeView();
    const { page } = await openPage();
    const svg = viewToSvg(view, { arrange: arrangeByDagre });
    const found = await page.evaluate<ParsedSvg>(`(${parseInPage})(${JSON.stringify(svg)})`);
    expect(found.errors).toBe(0);
    expect(found.names).toEqual(['g', 'path', 'rect', 'style', 'svg', 'text', 'title']);
    expect(found.handlers).toEqual([]);
    // U+FFFE does not exist in XML.
    const labels = view.steps.map(({ label }) => label.replace('\ufffe', '\ufffd'));
    expect(found.labels.slice(0, labels.length)).toEqual(labels);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('the page is accessible in %s at %d pixels, and loads nothing', async (colorScheme, width) => {
    const html = viewToHtml(await makeView(), { arrange: arrangeByDagre, title: 'Dockerfile' });
    const file = join(scratchDir({}), 'graph.html');
    writeFileSync(file, html);
    const { page, problems, requests } = await openPage({ width, colorScheme });
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
    expect(await brokenRules(page)).toEqual([]);
  });
});

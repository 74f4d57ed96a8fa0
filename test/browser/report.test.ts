import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { arrangeByDagre } from '../../src/views/graph/arrange-by-dagre.ts';
import { hideSecrets } from '../../src/views/report/hide-secrets.ts';
import { reportOfRecord } from '../../src/views/report/report-of-record.ts';
import { reportToHtml } from '../../src/views/report/report-page.ts';
import { scratchDir } from '../session/scratch-dir.ts';
import { hostileWords } from '../views/graph/hostile-view.ts';
import { recordedFacts } from '../views/report/recorded-facts.ts';
import { brokenRules, closeBrowser, openPage, type PageOptions } from './open-browser.ts';

afterAll(closeBrowser);

async function showReport(options: Parameters<typeof recordedFacts>[0], size: PageOptions = {}) {
  const { report, secrets } = reportOfRecord({ ...(await recordedFacts(options)), withLogs: true });
  const file = join(scratchDir({}), 'report.html');
  writeFileSync(file, reportToHtml(hideSecrets(report, secrets), arrangeByDagre));
  const watched = await openPage(size);
  await watched.page.goto(pathToFileURL(file).href);
  return watched;
}

const hostileDockerfile = `FROM alpine\n${hostileWords
  .filter((word) => !word.includes('"'))
  .map((word) => `RUN echo ${word.replaceAll('\\', '')}`)
  .join('\n')}\nRUN x\n`;

describe.each([
  ['a usual build', {}],
  ['a failed build', { failed: /RUN go test/, log: 'FAIL\n' }],
  ['hostile text', { dockerfile: hostileDockerfile, failed: /RUN x/, log: hostileWords.join('\n') }],
])('the report of %s', (_, options) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)(
    'is accessible in %s at %d pixels, loads nothing and breaks no policy',
    async (colorScheme, width) => {
      const { page, problems, requests } = await showReport(options, { colorScheme, width });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(problems).toEqual([]);
      expect(requests).toEqual([]);
      expect(await brokenRules(page)).toEqual([]);
    },
  );
});

const litSteps = `[...document.querySelectorAll('.graph .step.lit')].map((one) => one.querySelector('title').textContent.split('\\n')[0])`;
const litLines = `[...document.querySelectorAll('.source tr.lit th')].map((one) => one.textContent)`;

test('the picture and the source light up together, in both directions', async () => {
  const { page } = await showReport({});
  await page.hover('.graph .step:has(text:text-is("RUN go test ./..."))');
  expect(await page.evaluate(litLines)).toEqual(['13']);
  await page.hover('.source tr:has-text("COPY --from=test")');
  expect(await page.evaluate(litSteps)).toEqual(['COPY --from=test /report.xml /']);
  expect(await page.evaluate(`document.querySelectorAll('.edge.lit').length`)).toBeGreaterThan(0);
  await page.hover('h1');
  expect(await page.evaluate(litLines)).toEqual([]);
});

test('everything works by keyboard', async () => {
  const { page } = await showReport({});
  await page.focus('.graph .step[tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const chosen = await page.evaluate(litSteps);
  expect(chosen).toHaveLength(1);
  expect(await page.textContent('#selected')).toContain(
    `Selected: ${(chosen as string[])[0]?.split(' ')[0]}`,
  );
  await page.keyboard.press('Escape');
  expect(await page.evaluate(litSteps)).toEqual([]);
  await page.focus('.source tr[tabindex="0"]');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(litSteps)).not.toEqual([]);
});

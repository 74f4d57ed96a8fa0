import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../playground/examples/examples.ts';
import { packState } from '../../playground/model/share.ts';
import { buildPlayground } from '../../scripts/build/playground.mjs';
import { serveFiles } from '../../scripts/lib/static-server.mjs';
import { brokenRules, closeBrowser, openPage, type PageOptions } from './open-browser.ts';

const outdir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-playground-'));
let server: Awaited<ReturnType<typeof serveFiles>>;
let outputs: Awaited<ReturnType<typeof buildPlayground>>['outputs'];

beforeAll(async () => {
  ({ outputs } = await buildPlayground(outdir));
  server = await serveFiles(outdir);
});

afterAll(async () => {
  await closeBrowser();
  await server?.close();
  rmSync(outdir, { recursive: true, force: true });
});

async function openPlayground(options: PageOptions = {}, fragment = '') {
  const watched = await openPage(options);
  await watched.page.goto(`${server.url}${fragment}`);
  await watched.page.waitForSelector('html[data-ready]');
  return watched;
}

/** Replaces the text of the open file. */
async function write(page: Page, text: string): Promise<void> {
  await page.click('.cm-content');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Waits for a line of the editor with exactly this text. */
async function line(page: Page, text: string): Promise<void> {
  await page
    .locator('.cm-line')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .first()
    .waitFor();
}

const step = (text: string) => `.graph .step:has(text:text-is("${text}"))`;
const stepTexts = (page: Page) => page.locator('#graph .step > text:not(.facts)').allTextContents();
const fixAll = 'button:text-is("Fix all")';
const pickExample = (page: Page, title: string) => page.selectOption('#example', { label: title });

test('the first load is under 400 KB compressed, without the library for layouts', () => {
  const [main = ''] = Object.keys(outputs).filter((file) => file.endsWith('/main.js'));
  const load = [main, ...staticImports(main)].map((file) => gzipSync(readFileSync(file)).length);
  const page = ['index.html', 'style.css'].map((file) => gzipSync(readFileSync(join(outdir, file))).length);
  expect([...load, ...page].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(400_000);
  const inputs = [main, ...staticImports(main)].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  expect(inputs.filter((path) => path.includes('dagre'))).toEqual([]);
});

function staticImports(file: string): readonly string[] {
  const direct = outputs[file]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  return [...new Set(direct.flatMap(({ path }) => [path, ...staticImports(path)]))];
}

test('the licences of the libraries in the page are beside it', () => {
  const text = readFileSync(join(outdir, 'third-party-notices.txt'), 'utf8');
  for (const name of ['@codemirror/view', '@dagrejs/dagre', '@lezer/highlight']) expect(text).toContain(name);
});

describe('typing', () => {
  test('draws what compiles, and underlines what is wrong', async () => {
    const { page, problems } = await openPlayground();
    await write(page, 'FROM alpine AS one\nRUN echo hi\nFROM one\nCOPY --form=one /a /b\n');
    await page.waitForSelector('#problems .finding.error');
    await page.waitForSelector(step('RUN echo hi'));
    await page.waitForSelector('.cm-lintRange-error');
    await write(page, 'FROM alpine AS one\nRUN echo hi\nFROM one\nCOPY --from=one /a /b\nRUN echo bye\n');
    await page.waitForSelector(step('RUN echo bye'));
    expect(await page.locator('#problems .finding.error').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a file that does not compile is drawn up to its mistake', async () => {
    const { page } = await openPlayground();
    await write(page, 'FROM alpine\nRUN echo hi\nRUN --mount=type=bogus true\n');
    await page.waitForSelector('#graph .step.failed');
    const texts = await stepTexts(page);
    expect(texts).toContain('RUN echo hi');
    expect(texts.at(-1)).toMatch(/^line 3: /);
  });

  test('undo is of one file, and switching files keeps the text', async () => {
    const { page } = await openPlayground();
    await write(page, 'FROM busybox\nRUN one\n');
    await page.click('#files [role=tab]:text-is("build.sh")');
    await page.waitForSelector('.cm-content:has-text("docker build")');
    await page.click('#files [role=tab]:text-is("Dockerfile.multi-stage")');
    await page.waitForSelector('.cm-content:has-text("RUN one")');
    await page.click('.cm-content');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.cm-content:has-text("go mod download")');
  });
});

describe('the builder pattern', () => {
  test('the pasted file is repaired by one click, and is then as good as the two files', async () => {
    const { page } = await openPlayground();
    await page.waitForSelector('.finding:has-text("NonHyphenDash")');
    await page.waitForSelector('.finding:has-text("InvalidExecForm")');
    await page.click(fixAll);
    await page.waitForSelector('.problems-title:text("No problems")');
    const text = (await page.locator('.cm-line').allTextContents()).join('\n');
    expect(text).toContain('COPY --from=builder /src/app .');
    expect(text).toContain('RUN apk --no-cache add');
    expect(text).toContain('CMD ["./app"]');
    await page.waitForSelector(step('RUN go mod download'));
  });

  test('all Dockerfiles are drawn side by side', async () => {
    const { page } = await openPlayground();
    await page.click('button:text-is("All Dockerfiles")');
    await page.waitForSelector('.pictures section >> nth=2');
    const titles = await page.locator('.pictures h2').allTextContents();
    expect(titles).toEqual(['Dockerfile.multi-stage', 'Dockerfile.build', 'Dockerfile']);
    await page.click('.pictures button:text-is("Dockerfile.build")');
    await page.waitForSelector('.cm-content:has-text("First image")');
  });

  test('a quick fix is offered at the mistake', async () => {
    const { page } = await openPlayground();
    await page.hover('.cm-lintRange-error >> nth=0');
    await page.click('.cm-diagnosticAction');
    await page.waitForSelector('.cm-line:has-text("apk --no-cache")');
  });
});

describe('the language service', () => {
  test('completes keywords, flags, stages and paths', async () => {
    const { page } = await openPlayground();
    await write(page, 'FROM alpine AS base\nFROM scratch\n');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('COP');
    await page.click('.cm-tooltip-autocomplete li:has-text("COPY")');
    await page.keyboard.type(' --fr');
    await page.click('.cm-tooltip-autocomplete li:has-text("from")');
    await page.keyboard.press('Control+Space');
    await page.click('.cm-tooltip-autocomplete li:has-text("base")');
    await line(page, 'COPY --from=base');
    await page.keyboard.type(' /a /b\nCOPY app');
    await page.click('.cm-tooltip-autocomplete li:has-text("app.go")');
    await line(page, 'COPY app.go');
  });

  test('explains what is under the pointer', async () => {
    const { page } = await openPlayground();
    await page.hover('.cm-line:has-text("go mod download") span');
    await page.waitForSelector('.cm-tooltip .help:has-text("RUN")');
  });

  test('Alt+Enter fixes what is at the cursor', async () => {
    const { page } = await openPlayground();
    await page.click('.cm-line:has-text("CMD")');
    await page.keyboard.press('Alt+Enter');
    await page.waitForSelector('.cm-line:has-text("[\\"./app\\"]")');
  });
});

const litTexts = '#graph .step.lit > text:not(.facts)';

describe('the graph', () => {
  test('and the editor select each other', async () => {
    const { page } = await openPlayground();
    await pickExample(page, 'Node service: what reruns?');
    await page.click(step('COPY src ./src'));
    expect(await page.locator('.lit-line').allTextContents()).toEqual(['COPY src ./src']);
    await page.click('.cm-line:has-text("npm ci")');
    expect(await page.locator(litTexts).allTextContents()).toEqual(['RUN npm ci']);
    expect(await page.locator('#graph .edge.lit').count()).toBeGreaterThan(0);
  });

  test('a chosen step is explained, with its digest and its LLB', async () => {
    const { page } = await openPlayground();
    await pickExample(page, 'Node service: what reruns?');
    await page.click(step('COPY src ./src'));
    const details = page.locator('.explanation');
    await details.locator('text=Copies files from the build context').waitFor();
    expect(await details.locator('.digest code').textContent()).toMatch(/^sha256:[0-9a-f]{64}$/);
    await details.locator('summary').click();
    const llb = JSON.parse((await details.locator('pre').textContent()) ?? '');
    expect(llb.op.file.actions[0].copy.src).toBe('/src');
  });

  test('is saved as SVG without script or foreign objects, and as PNG', async () => {
    const { page, problems } = await openPlayground();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`button[aria-label="${name}"]`),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await save('Save as SVG');
    expect(svg.name).toBe('Dockerfile.multi-stage.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(svg.bytes.toString()).not.toMatch(/<script|<foreignObject|\son\w+=|href=/i);
    const png = await save('Save as PNG');
    expect(png.name).toBe('Dockerfile.multi-stage.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(2000);
    expect(problems).toEqual([]);
  });

  test('of a huge file is an overview', async () => {
    const text = `FROM alpine\n${'RUN true\n'.repeat(10_000)}`;
    const state = { ...examples[0].state, files: [{ path: 'Dockerfile', text }] };
    const fragment = await packState({ ...state, open: 'Dockerfile', dockerfile: 'Dockerfile' });
    const { page } = await openPlayground({}, `#${fragment}`);
    await page.waitForSelector('#graph .step:has-text("RUN true")');
    await page.waitForSelector('.summary:has-text("10001 steps are too many")');
    expect(await page.locator('#graph .step').count()).toBeLessThan(500);
  });
});

describe('the cache simulator', () => {
  const summary = (page: Page, text: string | RegExp) =>
    page.locator('.summary').filter({ hasText: text }).waitFor();

  test('shows what a change of a file, an argument or a line would run, and why', async () => {
    const { page } = await openPlayground();
    await pickExample(page, 'Node service: what reruns?');
    await summary(page, 'Every step is cached');
    await page.selectOption('#what-if', { label: 'file src/server.js' });
    await summary(page, '1 of');
    expect(await page.locator('.reruns').textContent()).toContain('src/server.js: content');
    await page.selectOption('#what-if', { label: 'argument PORT' });
    await summary(page, 'Nothing would run');
    await page.selectOption('#what-if', { label: 'file package.json' });
    await page.waitForSelector(`${step('RUN npm ci')}.runs`);
  });

  test('follows what is typed, and knows what was built', async () => {
    const { page } = await openPlayground();
    await pickExample(page, 'Node service: what reruns?');
    await page.click('#files [role=tab]:text-is("src/server.js")');
    await write(page, 'console.log("other")\n');
    await summary(page, /^1 of/);
    await page.click('button:text-is("Build")');
    await summary(page, 'Every step is cached');
    await page.click('button:text-is("Empty the cache")');
    await page.waitForSelector(`${step('RUN npm ci')}.runs`);
  });
});

test('options: a target, a platform and an argument change the graph', async () => {
  const { page } = await openPlayground();
  await pickExample(page, 'Node service: what reruns?');
  await page.click('#tab-options');
  await page.fill('#target', 'test');
  await page.waitForSelector(step('RUN npm test'));
  await page.fill('#platforms', 'linux/amd64, linux/arm64');
  await page.waitForSelector('#graph .head:has-text("linux/arm64")');
  await page.fill('#platforms', 'no platform');
  await page.waitForSelector('#panel-options .problem:not(:empty)');
  await page.fill('#target', '');
  await page.fill('#platforms', 'linux/amd64');
  await page.click('button:text-is("Add an argument")');
  await page.fill('[aria-label="Name of argument 1"]', 'PORT');
  await page.fill('[aria-label="Value of argument 1"]', '8080');
  await page.click('.cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('RUN echo $PORT\n');
  await page.waitForSelector('#graph .step:has-text("RUN echo 8080")');
  await page.click('#files button[aria-label="New file"]');
  await page.fill('#new-file', '../x');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog .problem:not(:empty)');
  await page.fill('#new-file', 'src/new.js');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#files [aria-selected=true]:text-is("src/new.js")');
});

test('the formatter keeps the cursor and can be undone', async () => {
  const { page } = await openPlayground();
  await write(page, 'from alpine\nrun make\n');
  await page.click('button:text-is("Format")');
  await line(page, 'RUN make');
  await page.click('.cm-content');
  await page.keyboard.press('Control+z');
  await line(page, 'run make');
});

test('a link opens the same files in another page, and a damaged one says so', async () => {
  const { page } = await openPlayground();
  await write(page, 'FROM busybox\nRUN echo “shared”\n');
  await page.click('button:text-is("Share")');
  await page.waitForSelector('#message:has-text("link")');
  const { hash } = new URL(page.url());
  const other = await openPlayground({}, hash);
  await other.page.waitForSelector('.cm-line:has-text("echo “shared”")');
  const damaged = await openPlayground({}, '#s=AAAA');
  await damaged.page.waitForSelector('#message:has-text("The link is damaged")');
  await damaged.page.waitForSelector('.cm-content:has-text("go mod download")');
});

test('nothing is loaded after the page, whatever is done, and the policy forbids connections', async () => {
  const { page, requests, problems } = await openPlayground();
  expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([]);
  requests.length = 0;
  await page.click(fixAll);
  await write(page, 'FROM alpine\nADD https://example.com/x /x\nRUN --mount=type=secret,id=t true\n');
  await page.waitForSelector(step('ADD https://example.com/x /x'));
  await page.click('button:text-is("Share")');
  await page.click('button:text-is("Format")');
  await page.click('button:text-is("Empty the cache")');
  await page.click('#tab-options');
  expect(requests).toEqual([]);
  expect(problems).toEqual([]);
  const attempt = `fetch('${server.url}style.css').then(() => 'sent', (error) => error.constructor.name)`;
  expect(await page.evaluate(attempt)).toBe('TypeError');
  expect(requests).toEqual([]);
});

test('hostile text stays text', async () => {
  const { page, problems } = await openPlayground();
  const hostile = '<img src=x onerror=alert(1)>';
  await write(
    page,
    `FROM alpine AS a\nRUN echo '${hostile}'\nCOPY ${hostile} /\nRUN "\u202e\u{1f433}</svg><script>alert(1)</script>"\n`,
  );
  await page.waitForSelector('#graph .step:has-text("onerror")');
  await page.click('#tab-steps');
  expect(await page.locator('img, script:not([src])').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('everything is done by keyboard', async () => {
  const { page } = await openPlayground();
  await pickExample(page, 'Node service: what reruns?');
  await page.focus('#files [role=tab][aria-selected=true]');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('#files [aria-selected=true]:text-is("package.json")');
  await page.keyboard.press('Home');
  await page.waitForSelector('#files [aria-selected=true]:text-is("Dockerfile")');
  await page.focus('#graph .step[tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.lit-line');
  await page.keyboard.press('Escape');
  expect(await page.locator('.lit-line').count()).toBe(0);
  await page.focus('#tab-cache');
  await page.keyboard.press('End');
  await page.waitForSelector('#panel-options:visible');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('deps');
  await page.waitForSelector(step('COPY src ./src'), { state: 'detached' });
  await page.focus('.cm-content');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.closest("#editor") === null')).toBe(true);
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  test('the page is accessible and fits', async () => {
    const { page } = await openPlayground({ colorScheme, width });
    for (const tab of ['cache', 'steps', 'options']) {
      await page.click(`#tab-${tab}`);
      if (tab === 'steps') await page.click('#panel-steps button >> nth=1');
      expect(await brokenRules(page)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

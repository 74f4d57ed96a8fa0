import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWithEsbuild } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { runInBrowser } from '../lib/browser-page.mjs';
import { provideChromium } from '../lib/chromium.mjs';
import { probeInNode } from './runs.mjs';

/** What a page does: it runs the probe, and posts what came out. */
const page = `import { probe } from './probe.mjs';
probe().then(
  (body) => fetch('/results', { method: 'POST', body }),
  (error) => fetch('/failure', { method: 'POST', body: error.stack }),
);
`;

const bundlers = { esbuild: bundleWithEsbuild, Vite: bundleWithVite };

/**
 * Bundles a page that uses all entries, with each bundler, and runs it in Chromium: what comes out must be what comes out
 * in Node.
 */
export async function checkBundles(project) {
  const expected = await probeInNode(project);
  const { env, missing } = await provideChromium((line) => console.log(line));
  if (missing && process.env.CI) throw new Error(missing);
  for (const name of browserEntries(project)) await bundleEntry(project, name);
  const sizes = [];
  for (const [name, bundle] of Object.entries(bundlers)) {
    const script = await bundle(project);
    sizes.push(`${name} ${script.length} bytes`);
    if (missing) continue;
    const files = new Map([['/page.js', { type: 'text/javascript', body: script }]]);
    const result = await runInBrowser({ env, files, script: '/page.js' });
    if (result !== expected)
      throw new Error(`the page of ${name} returns a different result than Node:\n${result}\n${expected}`);
  }
  return { summary: `${sizes.join(', ')}${missing ? `; not run in a browser: ${missing}` : ''}` };
}

/** The entries that a page can import. */
function browserEntries({ manifest }) {
  return Object.entries(manifest.exports).flatMap(([path, target]) =>
    target.browser === undefined ? [] : [path.replace(/^\./, 'dockerfile-llb')],
  );
}

/** Throws if the entry needs anything of Node. */
async function bundleEntry({ directory }, name) {
  await buildWithEsbuild({
    stdin: { contents: `export * from ${JSON.stringify(name)};`, resolveDir: directory },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'warning',
  });
}

async function bundleWithEsbuild({ directory }) {
  const { outputFiles } = await buildWithEsbuild({
    stdin: { contents: page, resolveDir: directory },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

async function bundleWithVite({ directory }) {
  const entry = 'virtual:page';
  const result = await buildWithVite({
    root: directory,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === entry ? join(directory, 'page-of-vite.js') : undefined),
        load: (id) => (id === join(directory, 'page-of-vite.js') ? page : undefined),
      },
    ],
    build: { write: false, rollupOptions: { input: entry } },
  });
  rmSync(join(directory, 'node_modules/.vite'), { recursive: true, force: true });
  const chunks = [result].flat().flatMap(({ output }) => output);
  if (chunks.length !== 1) throw new Error(`Vite made ${chunks.length} files of one page`);
  return chunks[0].code;
}

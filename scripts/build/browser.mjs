import { existsSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

/** The directories of src/ that run anywhere. `docs/architecture.md` lists the same. */
export const pureFolders = [
  'base',
  'go',
  'source',
  'diagnostics',
  'image',
  'record',
  'syntax',
  'shell',
  'llb',
  'instructions',
  'compile',
  'format',
  'lint',
  'insight',
  'fix',
  'frontend',
  'views',
  'editor',
];

/**
 * Bundles a module for a browser. Fails when it needs a module of Node.
 *
 * @param {{ outfile: string, entry: string, resolveDir?: string, write?: boolean }} options `entry` is the text of the module
 * @returns {Promise<{ modules: number, bytes: number }>} how many modules of src/ it holds
 */
export async function bundleForBrowser({ outfile, entry, resolveDir = process.cwd(), write = true }) {
  const result = await build({
    stdin: { contents: entry, resolveDir, sourcefile: 'browser-entry.ts', loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2023',
    outfile,
    write,
    metafile: true,
    logLevel: 'silent',
    // All of it is wanted, whatever package.json says of side effects.
    treeShaking: false,
    ignoreAnnotations: true,
  });
  const [output] = Object.values(result.metafile.outputs);
  const inputs = Object.keys(output.inputs).filter((path) => path.startsWith('src/'));
  return { modules: inputs.length, bytes: output.bytes };
}

/** Checks that all modules of the pure directories run in a browser, those that no entry reaches included. */
export async function checkPureModules() {
  const { modules } = await bundleForBrowser({ outfile: 'pure.js', entry: allPureModules(), write: false });
  if (modules === 0) throw new Error('the pure directories hold no module');
}

function allPureModules() {
  const files = pureFolders
    .map((folder) => `src/${folder}`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
        .map((name) => `${folder}/${name}`),
    );
  return files.map((file, i) => `export * as m${i} from './${file}';`).join('\n');
}

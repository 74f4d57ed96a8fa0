import { existsSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';

/** The folders that run anywhere. `docs/architecture.md` lists the same. */
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
  'fix',
  'views',
];

/**
 * Bundles all of the pure folders for the browser, so that what is claimed of them stays true: a Node built-in
 * or a package that needs one fails the build.
 *
 * @param {{ outfile?: string, entry?: string }} [options] without `entry`, every module of the pure folders
 * @returns {Promise<{ modules: number, bytes: number }>}
 */
export async function buildBrowser({ outfile = 'dist/browser/core.js', entry = allPureModules() } = {}) {
  const result = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), sourcefile: 'browser-entry.ts', loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2023',
    outfile,
    metafile: true,
    logLevel: 'silent',
    // All of it is wanted, whatever package.json says of side effects.
    treeShaking: false,
    ignoreAnnotations: true,
  });
  const [output] = Object.values(result.metafile.outputs);
  const inputs = Object.keys(output.inputs).filter((path) => path.startsWith('src/'));
  if (inputs.length === 0) throw new Error('the browser bundle holds no module of src/');
  return { modules: inputs.length, bytes: output.bytes };
}

function allPureModules() {
  const files = pureFolders
    .map((folder) => `src/${folder}`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.node.ts') && !name.endsWith('.d.ts'))
        .map((name) => `${folder}/${name}`),
    );
  return files.map((file, i) => `export * as m${i} from './${file}';`).join('\n');
}

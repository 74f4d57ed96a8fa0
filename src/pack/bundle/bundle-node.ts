import { type Bundle, type BundleRequest, runEsbuild } from './run-esbuild.ts';

/** What CommonJS packages expect, which an ES module does not have. */
const banner = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  "const __dirname = __fileURLToPath(new URL('.', import.meta.url));",
].join('\n');

/** Bundles a program into one module for Node 20.19 and later. */
export async function bundleNode(request: BundleRequest): Promise<Bundle> {
  return await runEsbuild(request, {
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: banner },
  });
}

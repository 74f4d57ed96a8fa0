import { build } from 'esbuild';

/** Bundles TypeScript programs of the benchmarks as modules for Node: `bench/x.ts` becomes `x.mjs` in `outdir`. */
export async function bundleWorkers(entryPoints, outdir) {
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
}

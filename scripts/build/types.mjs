import { existsSync, renameSync, rmSync } from 'node:fs';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The modules behind `exports` of package.json, by the names of their declarations. */
export const entries = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  dockerfile: 'src/dockerfile.ts',
  editor: 'src/editor.ts',
  llb: 'src/llb/index.ts',
  frontend: 'src/kit/index.ts',
  testing: 'src/testing/index.ts',
};

/**
 * Declarations of what the entries export, and of what that stands on; what is `@internal` is left out. Fails when they
 * need a package, since none is installed along.
 */
export async function buildTypes() {
  const fresh = 'dist/types.new';
  rmSync(fresh, { recursive: true, force: true });
  const bundle = await rollup({
    input: entries,
    plugins: [separateBuilder, dts({ tsconfig: 'tsconfig.build.json' }), withoutBareImports],
    external: [/^node:/],
    onwarn: refusePackages,
  });
  await bundle.write({ dir: fresh, format: 'es', chunkFileNames: 'chunks/[name]-[hash].d.ts' });
  await bundle.close();
  if (!existsSync(`${fresh}/index.d.ts`)) throw new Error('no declarations were written');
  rmSync('dist/types', { recursive: true, force: true });
  renameSync(fresh, 'dist/types');
}

/** The namespace `llb` of other entries is the entry of that name: the plugin takes types of a namespace for values. */
const separateBuilder = {
  name: 'separate-builder',
  resolveId: (specifier, importer) =>
    importer !== undefined && /^\.\.?\/llb\/index\.ts$/.test(specifier)
      ? { id: './llb.js', external: true }
      : undefined,
};

/** Declarations have no effects; a chunk would name the other entry as if it stood beside it. */
const withoutBareImports = {
  name: 'without-bare-imports',
  renderChunk: (code) => code.replace(/^import '[^']*';\n/gm, ''),
};

function refusePackages({ code, message }) {
  throw new Error(`declarations: ${message} (${code})`);
}

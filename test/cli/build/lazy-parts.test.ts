import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The modules of `build` that are loaded without any flag: those that static imports lead to. */
async function modulesOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    splitting: true,
    metafile: true,
  });
  const found = new Set([entry]);
  for (const path of found)
    for (const { kind, path: next, external } of metafile.inputs[path]?.imports ?? [])
      if (kind === 'import-statement' && !external) found.add(next);
  return [...found];
}

test('build loads cache mounts, shells in steps and registry pushes only when flags ask for them', async () => {
  const modules = await modulesOf('src/cli/build/run-build.ts');
  expect(modules).toContain('src/gateway/control/build.ts');
  const optional =
    /^src\/(?:debug|client\/cache-mounts|gateway\/steps|registry\/push)\/|\/(?:mount-transfer|enter-failed-step|enter-failure)\.ts$/;
  expect(modules.filter((path) => optional.test(path)).sort()).toEqual([
    // What the values of flags are, and how they are parsed.
    'src/client/cache-mounts/mount-place.ts',
    'src/debug/default-toolbox.ts',
  ]);
});

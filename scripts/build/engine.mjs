import { createHash } from 'node:crypto';
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { pack } from 'tar-stream';
import { cacheDir } from '../engine/paths.mjs';
import { builderStage, sourcesStage, whyNoStages } from '../image/stages.mjs';
import { run } from '../lib/run.mjs';
import { bundleForHost } from './bundles.mjs';
import { compileInBuilder, hashOf, makeOnce, replaceDirectory, targets } from './cross-build.mjs';

/** Where `dockerfile-llb pack` finds the engine: a layer for each platform, and `engine.json`, which describes them. */
const outdir = 'dist/engine';

/** The entries of the package that the engine contains. */
const entries = { dockerfile: 'src/dockerfile.ts', frontend: 'src/kit/index.ts', llb: 'src/llb/index.ts' };

/**
 * The engine that `dockerfile-llb pack` puts under a program: one executable for each platform, as the layer of an image.
 * The compiler is Debian's, in a directory of its own, so this needs Debian and root. Elsewhere the part is left out,
 * with a message. What was built before is kept for the next time.
 */
export async function buildEngine() {
  const missing = whyNoStages();
  if (missing)
    return void console.error(`engine: not built, because it ${missing}; dockerfile-llb pack will not work`);
  const log = (line) => console.error(line);
  const bundle = join(cacheDir(), 'pack-bundle');
  await bundleForHost({ entry: 'src/kit-engine.ts', dir: bundle });
  const [sources, builder] = [await sourcesStage(log), await builderStage({ cross: true, log })];
  const inputs = { bundle, sources, builder };
  const kept = join(cacheDir(), `pack-engine-${hashOf([bundle, 'native', sources])}`);
  await makeOnce(kept, (directory) => makeLayers(inputs, directory));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const layers = JSON.parse(readFileSync(join(kept, 'layers.json'), 'utf8'));
  const description = { version, exports: await exportedNames(), layers };
  replaceDirectory(outdir, (fresh) => {
    for (const { file } of layers) copyFileSync(join(kept, file), join(fresh, file));
    writeFileSync(join(fresh, 'engine.json'), `${JSON.stringify(description, undefined, 2)}\n`);
  });
}

async function makeLayers(inputs, directory) {
  const layers = [];
  for (const target of targets) {
    const executable = await buildExecutable(target, inputs, directory);
    layers.push(await writeLayer(target, readFileSync(executable), directory));
    rmSync(executable);
  }
  writeFileSync(join(directory, 'layers.json'), JSON.stringify(layers));
  removeOldLayers();
}

/** Those of a day ago; builds in other directories use younger ones. */
function removeOldLayers() {
  for (const name of readdirSync(cacheDir())) {
    const path = join(cacheDir(), name);
    const isOld = name.startsWith('pack-engine-') && Date.now() - statSync(path).mtimeMs > 24 * 3600 * 1000;
    if (isOld) rmSync(path, { recursive: true, force: true });
  }
}

/** Compiles for one platform in the builder's directory, and takes the snapshot, which runs the executable. */
async function buildExecutable({ architecture, machine, arch }, { bundle, sources, builder }, directory) {
  const archives = readdirSync(sources).map((file) => [file, join(sources, file)]);
  const inputs = { native: 'native', bundle, ...Object.fromEntries(archives) };
  const executable = join(directory, `frontend-${architecture}`);
  await compileInBuilder(builder, { script, machine, inputs }, executable);
  const start = arch === process.arch ? [] : [join(builder, `usr/bin/qemu-${machine}-static`)];
  const [command, ...args] = [...start, executable, '--snapshot', `${executable}.snapshot`];
  await run(command, args);
  renameSync(`${executable}.snapshot`, executable);
  return executable;
}

/** Runs in the builder's directory. Arguments: where everything is, and the machine to build for. */
const script = `
# The shell reads from it for what runs in the background.
mkdir -p /dev
[ -e /dev/null ] || : >/dev/null
cd "$1"
export TARGET="$2" PROGRAMS=1
mkdir quickjs zlib
tar -xf quickjs.tar.xz -C quickjs --strip-components=1
tar -xf zlib.tar.gz -C zlib --strip-components=1
native/tools/build-engine.sh "$1/quickjs" "$1/zlib" "$1/objects"
native/tools/build.sh "$1/objects" "$1/bundle" "$1/out"
`;

async function writeLayer({ architecture }, executable, dir) {
  const tar = await tarOf(executable);
  const layer = gzipSync(tar, { level: 9 });
  const file = `linux-${architecture}.tar.gz`;
  writeFileSync(join(dir, file), layer);
  const platform = { os: 'linux', architecture };
  return { platform, file, size: layer.length, digest: sha256(layer), diffId: sha256(tar) };
}

async function tarOf(executable) {
  const archive = pack();
  archive.entry({ name: 'frontend', mode: 0o755, mtime: new Date(0) }, executable);
  archive.finalize();
  return await buffer(archive);
}

function sha256(bytes) {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** What each entry exports. */
async function exportedNames() {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: 'names',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['quickjs'],
    logLevel: 'warning',
  });
  return Object.fromEntries(
    Object.keys(entries).map((entry) => [entry, metafile.outputs[`names/${entry}.js`].exports]),
  );
}

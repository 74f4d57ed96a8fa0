import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheDir } from '../engine/paths.mjs';
import { builderStage, whyNoStages } from '../image/stages.mjs';
import { compileInBuilder, hashOf, makeOnce, replaceDirectory, targets } from './cross-build.mjs';

/** Where the command finds the tool that reads cache mounts: an executable for each platform of daemons. */
const outdir = 'dist/cache-tool';

/**
 * Builds the tool that reads and fills cache mounts (`native/cache-tool`). The compiler is Debian's, in a directory of its own, so
 * this needs Debian and root. Elsewhere the part is left out with a message. What was built before is kept for the next time.
 */
export async function buildCacheTool() {
  const missing = whyNoStages();
  if (missing)
    return void console.error(
      `cache-tool: not built, because it ${missing}; cache mounts cannot be saved or filled`,
    );
  const sources = ['native/cache-tool', 'native/tools', 'native/sha256.c', 'native/sha256.h'];
  const kept = join(cacheDir(), `cache-tool-${hashOf(sources)}`);
  await makeOnce(kept, compileAll);
  replaceDirectory(outdir, (fresh) => cpSync(kept, fresh, { recursive: true }));
}

async function compileAll(directory) {
  const builder = await builderStage({ cross: true, log: (line) => console.error(line) });
  for (const { architecture, machine } of targets) {
    const executable = join(directory, architecture);
    await compileInBuilder(builder, { script, machine, inputs: { native: 'native' } }, executable);
    const packed = gzipSync(readFileSync(executable), { level: 9 });
    writeFileSync(join(directory, `linux-${architecture}.gz`), packed);
    rmSync(executable);
  }
}

/** Runs in the builder's directory. Arguments: where everything is, and the machine to build for. */
const script = `
cd "$1"
export TARGET="$2"
native/tools/build-cache-tool.sh "$1/out"
`;

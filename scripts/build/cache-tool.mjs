import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheDir } from '../engine/paths.mjs';
import { builderStage, whyNoStages } from '../image/stages.mjs';
import { run } from '../lib/run.mjs';

/** Where the command finds the tool that reads cache mounts: an executable for each platform of daemons. */
const outdir = 'dist/cache-tool';

const targets = [
  { architecture: 'amd64', machine: 'x86_64' },
  { architecture: 'arm64', machine: 'aarch64' },
];

/**
 * Builds the tool that reads and fills cache mounts (`native/cache-tool`). The compiler is Debian's, in a directory of its own, so
 * this needs Debian and root. Elsewhere the part is left out, and the build says so. What was built before is kept for the next time.
 */
export async function buildCacheTool() {
  const missing = whyNoStages();
  if (missing)
    return void console.error(
      `cache-tool: not built, because it ${missing}; cache mounts cannot be saved or filled`,
    );
  const kept = join(
    cacheDir(),
    `cache-tool-${hashOf(['native/cache-tool', 'native/tools', 'native/sha256.c'])}`,
  );
  if (!existsSync(kept)) await compileAll(kept);
  const fresh = `${outdir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(kept, fresh, { recursive: true });
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync('dist', { recursive: true });
  renameSync(fresh, outdir);
}

/** Of the content of files and of all files in directories. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const names = statSync(path).isFile() ? [''] : readdirSync(path).sort();
    for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(path, name)));
  }
  return hash.digest('hex').slice(0, 20);
}

async function compileAll(kept) {
  const builder = await builderStage({ cross: true, log: (line) => console.error(line) });
  const scratch = mkdtempSync(join(cacheDir(), 'cache-tool-scratch-'));
  try {
    for (const target of targets) {
      const executable = join(scratch, target.architecture);
      await compileFor(target, builder, executable);
      writeFileSync(
        join(scratch, `linux-${target.architecture}.gz`),
        gzipSync(readFileSync(executable), { level: 9 }),
      );
      rmSync(executable);
    }
    renameSync(scratch, kept);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function compileFor({ machine }, builder, executable) {
  const room = mkdtempSync(join(builder, 'tmp/cache-tool-'));
  try {
    const inside = join('/', room.slice(builder.length));
    cpSync('native', join(room, 'native'), { recursive: true });
    await run('chroot', [builder, '/bin/sh', '-ec', script, 'build', inside, machine]);
    copyFileSync(join(room, 'out'), executable);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Runs in the builder's directory. Arguments: where everything is, and the machine to build for. */
const script = `
cd "$1"
export TARGET="$2"
native/tools/build-cache-tool.sh "$1/out"
`;

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
} from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../engine/paths.mjs';
import { run } from '../lib/run.mjs';

/** The platforms for which the executables of the package are compiled. */
export const targets = [
  { architecture: 'amd64', machine: 'x86_64', arch: 'x64' },
  { architecture: 'arm64', machine: 'aarch64', arch: 'arm64' },
];

/** A hash of files, and of the names and contents of all files in directories. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const name of namesIn(path)) hash.update(`${name}\0`).update(readFileSync(join(path, name)));
  return hash.digest('hex').slice(0, 20);
}

/** Of the files in a directory; '' for a file. */
function namesIn(path) {
  if (statSync(path).isFile()) return [''];
  const names = readdirSync(path, { recursive: true }).sort();
  return names.filter((name) => statSync(join(path, name)).isFile());
}

/**
 * Runs `script` with /bin/sh in a new directory of the builder (scripts/image/stages.mjs), and copies the file `out` that it
 * writes there to `executable`. `inputs` are the files and directories that the new directory contains, by name. The script
 * gets the directory and the machine to compile for as arguments.
 */
export async function compileInBuilder(builder, { script, machine, inputs }, executable) {
  const room = mkdtempSync(join(builder, 'tmp/compile-'));
  try {
    const inside = join('/', room.slice(builder.length));
    for (const [name, path] of Object.entries(inputs)) cpSync(path, join(room, name), { recursive: true });
    await run('chroot', [builder, '/bin/sh', '-ec', script, 'build', inside, machine]);
    copyFileSync(join(room, 'out'), executable);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Has `make` fill the directory `kept` below the cache, if it does not exist: all of it, or nothing. */
export async function makeOnce(kept, make) {
  if (existsSync(kept)) return;
  mkdirSync(cacheDir(), { recursive: true });
  const scratch = mkdtempSync(join(cacheDir(), 'build-scratch-'));
  try {
    await make(scratch);
    // Another build may have made the same.
    if (!existsSync(kept)) renameSync(scratch, kept);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Has `fill` write a new directory, which then replaces `outdir`. */
export function replaceDirectory(outdir, fill) {
  const fresh = `${outdir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  fill(fresh);
  rmSync(outdir, { recursive: true, force: true });
  renameSync(fresh, outdir);
}

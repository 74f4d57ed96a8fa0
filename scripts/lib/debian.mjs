import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { isOnPath, run } from './run.mjs';

/** Why Debian packages cannot be installed here, or undefined when they can. */
export function whyNoPackages() {
  if (process.platform !== 'linux') return `needs Linux, this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'needs root';
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version')) return 'needs Debian (apt-get)';
  return undefined;
}

/**
 * Installs the packages whose program is not there yet.
 *
 * @param {readonly (readonly [program: string, packageName: string])[]} wanted
 * @param {(line: string) => void} log
 */
export async function installMissing(wanted, log) {
  const missing = [];
  for (const [program, name] of wanted) if (!(await isOnPath(program, sbinEnv()))) missing.push(name);
  if (missing.length === 0) return;
  log(`installing ${missing.join(', ')}`);
  await run('apt-get', ['update', '-qq']);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}

/** The environment with the folders of system programs on the PATH, which not every shell has. */
export function sbinEnv() {
  return { ...process.env, PATH: [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter) };
}

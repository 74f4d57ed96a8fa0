import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isOnPath, run } from './run.mjs';

/** Why Debian packages cannot be installed here, or undefined when they can. */
export function whyNoPackages() {
  if (process.platform !== 'linux') return `needs Linux, this is ${process.platform}`;
  if (process.getuid?.() !== 0) return 'needs root';
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version')) return 'needs Debian (apt-get)';
  return undefined;
}

/**
 * Installs the packages whose program is missing. Waits up to five minutes while another program holds dpkg's lock.
 *
 * @param {readonly (readonly [program: string, packageName: string])[]} wanted
 * @param {string} dir a directory of the caller's own for apt's lists and downloads
 * @param {(line: string) => void} log
 */
export async function installMissing(wanted, dir, log) {
  const missing = [];
  for (const [program, name] of wanted) if (!(await isOnPath(program, sbinEnv()))) missing.push(name);
  if (missing.length === 0) return;
  log(`installing ${missing.join(', ')}`);
  const options = await updateLists(dir);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', [...options, 'install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}

/**
 * Downloads packages into `debs` and unpacks them into `root`, without installing anything.
 *
 * @param {{ dir: string, debs: string, root: string }} places `dir` is for apt's lists
 * @param {readonly string[]} packages
 * @param {{ withDependencies?: boolean }} [options] `withDependencies` adds whatever they need that is not installed
 */
export async function unpackPackages({ dir, debs, root }, packages, { withDependencies = false } = {}) {
  mkdirSync(join(debs, 'partial'), { recursive: true });
  mkdirSync(root, { recursive: true });
  const options = [...(await updateLists(dir)), '-o', `Dir::Cache::archives=${debs}`];
  const download = withDependencies
    ? ['install', '-y', '-qq', '--no-install-recommends', '--download-only']
    : ['download', '-qq'];
  await run('apt-get', [...options, ...download, ...packages], { cwd: debs });
  await unpackDebs(debs, root);
}

/** Unpacks every `.deb` file of `debs` into `root`; returns their names, sorted. */
export async function unpackDebs(debs, root) {
  const files = readdirSync(debs)
    .filter((name) => name.endsWith('.deb'))
    .sort();
  for (const file of files) await run('dpkg', ['-x', join(debs, file), root]);
  return files;
}

/**
 * Fetches the package lists into a directory of the caller's own. apt locks the machine's lists and refuses at once
 * when another program holds that lock; only dpkg's lock can be waited for.
 *
 * @returns {Promise<readonly string[]>} apt options under which these lists are used
 */
export async function updateLists(dir) {
  const lists = join(dir, 'apt-lists');
  const archives = join(dir, 'apt-archives');
  for (const path of [lists, archives]) mkdirSync(join(path, 'partial'), { recursive: true });
  const options = aptOptions({
    'DPkg::Lock::Timeout': 300,
    'Dir::State::lists': lists,
    'Dir::Cache::archives': archives,
    'Dir::Cache::pkgcache': '',
    'Dir::Cache::srcpkgcache': '',
  });
  await run('apt-get', [...options, 'update', '-qq']);
  return options;
}

/** `-o name=value` for each entry. */
export function aptOptions(values) {
  return Object.entries(values).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

/** The environment with the directories of system programs on the PATH, which not every shell has. */
export function sbinEnv() {
  return { ...process.env, PATH: [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter) };
}

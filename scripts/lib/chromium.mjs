import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { unpackIntoCache } from '../engine/packages.mjs';
import { whyNoPackages } from './debian.mjs';
import { isOnPath } from './run.mjs';

/**
 * An environment in which `chromium` starts: the machine's own, or Debian's package and its libraries, unpacked into
 * the cache directory. Nothing is installed.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<{ env: NodeJS.ProcessEnv } | { missing: string }>} `missing` says why there is none
 */
export async function provideChromium(log) {
  if (await isOnPath('chromium')) return { env: process.env };
  const missing = whyNoPackages();
  if (missing) return { missing: `there is no chromium, and unpacking Debian's ${missing}` };
  log('unpacking chromium into the cache directory');
  const root = await unpackIntoCache('chromium', ['chromium'], { withDependencies: true });
  const wrapper = join(dirname(root), 'bin', 'chromium');
  if (!existsSync(wrapper)) writeWrapper(root, wrapper);
  return { env: { ...process.env, PATH: [dirname(wrapper), process.env.PATH].join(delimiter) } };
}

/** Debian's own starter looks for everything in `/usr`. */
function writeWrapper(root, wrapper) {
  mkdirSync(dirname(wrapper), { recursive: true });
  const libraries = libraryDirectories(root).join(':');
  const script = `#!/bin/sh
export LD_LIBRARY_PATH='${libraries}'
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH='${root}/etc/fonts'
exec '${root}/usr/lib/chromium/chromium' "$@"
`;
  writeFileSync(wrapper, script);
  chmodSync(wrapper, 0o755);
}

/** The directories of the unpacked tree that hold shared libraries. */
function libraryDirectories(root) {
  return ['usr/lib', 'lib']
    .map((path) => join(root, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => /\.so(?:\.|$)/.test(entry.name))
    .map((entry) => entry.parentPath)
    .filter((path, index, all) => all.indexOf(path) === index);
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir } from '../engine/paths.mjs';
import { whyNoPackages } from '../lib/debian.mjs';
import { run } from '../lib/run.mjs';

/** Raise it when what a builder directory holds changes: older ones are then made anew. */
const recipe = 1;

/** Names of one machine: Debian's architecture, as the Dockerfile and the compiler name it. */
const machines = {
  x64: { debian: 'amd64', compiler: 'x86-64' },
  arm64: { debian: 'arm64', compiler: 'aarch64' },
};

/** Why this machine cannot stand in for the images that the Dockerfile's stages use, or undefined when it can. */
export function whyNoStages() {
  return (
    whyNoPackages() ?? (machines[process.arch] ? undefined : `needs x64 or arm64, this is ${process.arch}`)
  );
}

/** A directory with the sources of the engine and of zlib, for the stage `sources`. It is kept for the next time. */
export async function sourcesStage(log) {
  return await kept('image-sources', log, async (dir) => {
    await run('apt-get', ['update', '-qq']);
    await run('sh', [fileURLToPath(new URL('fetch-sources.sh', import.meta.url)), dir]);
  });
}

/**
 * A directory with a compiler of this machine's own Debian suite, for the stage `builder`. It is kept for the next time.
 *
 * @param {{ cross: boolean, log: (line: string) => void }} options `cross` brings along what the other one of our two
 *   architectures needs, and an emulator that runs its programs
 */
export async function builderStage({ cross, log }) {
  return await kept(cross ? 'image-builder-cross' : 'image-builder', log, (dir) =>
    unpackCompiler(dir, cross),
  );
}

async function kept(name, log, make) {
  const dir = join(cacheDir(), `${name}-${recipe}`);
  if (existsSync(dir)) return dir;
  mkdirSync(cacheDir(), { recursive: true });
  const scratch = mkdtempSync(`${dir}-`);
  try {
    log(`making ${name} of Debian's packages`);
    await make(scratch);
    if (!existsSync(dir)) renameSync(scratch, dir);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return dir;
}

async function unpackCompiler(root, cross) {
  const own = machines[process.arch];
  const other = Object.values(machines).find((machine) => machine !== own);
  const packages = ['dash', 'coreutils', 'sed', 'tar', 'gzip', 'xz-utils', 'gcc', 'libc6-dev', 'musl-dev'];
  if (cross) packages.push(`gcc-${other.compiler}-linux-gnu`, `musl-dev:${other.debian}`);
  const scratch = mkdtempSync(join(cacheDir(), 'packages-'));
  try {
    const options = await freshApt(scratch, [own.debian, ...(cross ? [other.debian] : [])]);
    const install = ['install', '-y', '-qq', '--no-install-recommends', '--download-only'];
    await run('apt-get', [...options, ...install, ...packages]);
    prepareRoot(root);
    const archives = join(scratch, 'archives');
    for (const file of readdirSync(archives).filter((name) => name.endsWith('.deb')))
      await run('dpkg', ['-x', join(archives, file), root]);
    if (!existsSync(join(root, 'bin/sh'))) symlinkSync('dash', join(root, 'bin/sh'));
    removeUnused(root);
    if (cross) await addEmulator(root, scratch, other.compiler.replace('-', '_'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Packages of a suite with merged directories expect these links. */
function prepareRoot(root) {
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(root, 'usr', name), { recursive: true });
    symlinkSync(`usr/${name}`, join(root, name));
  }
  mkdirSync(join(root, 'tmp'));
}

/** What a build of the image does not use and makes the context large. */
function removeUnused(root) {
  for (const name of ['man', 'locale', 'info'])
    rmSync(join(root, 'usr/share', name), { recursive: true, force: true });
  const programs = join(root, 'usr/bin');
  for (const name of readdirSync(programs))
    if (/(?:lto-dump(?:-\d+)?|dwp|gold)$/.test(name)) rmSync(join(programs, name));
}

/** Of all emulators in the package, the one that is needed. */
async function addEmulator(root, scratch, machine) {
  await run('apt-get', ['download', '-qq', 'qemu-user-static'], { cwd: scratch });
  const file = readdirSync(scratch).find((name) => name.startsWith('qemu-user-static'));
  await run('sh', [
    '-c',
    'dpkg --fsys-tarfile "$0" | tar -x -C "$1" "./usr/bin/$2"',
    join(scratch, file),
    root,
    `qemu-${machine}-static`,
  ]);
}

/** apt options for a system on which nothing is installed yet, with the sources of this one. */
async function freshApt(dir, architectures) {
  for (const name of ['lists/partial', 'archives/partial']) mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, 'status'), '');
  const options = [
    `Dir::State::status=${join(dir, 'status')}`,
    `Dir::State::lists=${join(dir, 'lists')}`,
    `Dir::Cache::archives=${join(dir, 'archives')}`,
    'Dir::Cache::pkgcache=',
    'Dir::Cache::srcpkgcache=',
    'Acquire::Languages=none',
    `APT::Architecture=${architectures[0]}`,
    ...architectures.map((name) => `APT::Architectures::=${name}`),
  ].flatMap((option) => ['-o', option]);
  await run('apt-get', [...options, 'update', '-qq']);
  return options;
}

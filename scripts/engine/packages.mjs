import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptOptions, installMissing, unpackDebs, unpackPackages, updateLists } from '../lib/debian.mjs';
import { withLock } from '../lib/lock.mjs';
import { run } from '../lib/run.mjs';
import { cacheDir } from './paths.mjs';

/** Raise it when what is unpacked changes: older caches are then made anew. */
const recipe = 2;

/** Unpacked from the testing suite: what bookworm has is too old. They need libc6 >= 2.34 only. */
const testingPackages = ['docker.io', 'containerd', 'docker-cli', 'docker-buildx'];

/** Unpacked from the machine's own suite, since installing them would start services or replace programs. */
const ownPackages = ['runc', 'busybox-static', 'docker-registry', 'tcc', 'libtcc-dev', 'musl', 'musl-dev'];

/** Installed, since they are more than one file: program on the PATH, package. */
const installed = [
  ['ip', 'iproute2'],
  ['iptables', 'iptables'],
  ['git', 'git'],
  ['xz', 'xz-utils'],
  // Tests make certificates and log in by ssh.
  ['openssl', 'openssl'],
  ['ssh', 'openssh-client'],
  // Terminals, and the shells whose completion is tested.
  ['tmux', 'tmux'],
  ['zsh', 'zsh'],
  ['fish', 'fish'],
  ['shellcheck', 'shellcheck'],
  // An editor, and the program that runs the hooks of this package.
  ['nvim', 'neovim'],
  ['pre-commit', 'pre-commit'],
];

/**
 * Makes sure that the engine's programs are there: on a machine of Debian 12 or later, as root.
 * Takes seconds the first time and milliseconds after that.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<{ root: string, path: string }>} the unpacked tree, and a PATH that holds its programs
 */
export async function provisionPackages(log) {
  const dir = cacheDir();
  mkdirSync(dir, { recursive: true });
  const root = join(dir, 'root');
  const path = [join(root, 'usr/bin'), join(root, 'usr/sbin'), join(root, 'bin'), process.env.PATH].join(
    delimiter,
  );
  await withLock(join(dir, 'lock'), async () => {
    await installMissing(installed, dir, log);
    if (!isCurrent(dir)) await unpackAll(dir, root, log);
  });
  return { root, path };
}

/**
 * Unpacks packages of the machine's own suite into a directory of their own in the cache, once.
 *
 * @param {string} name of that directory
 * @param {readonly string[]} packages
 * @param {{ withDependencies?: boolean }} [options] as `unpackPackages` of `lib/debian.mjs` takes them
 * @returns {Promise<string>} the root of the unpacked tree
 */
export async function unpackIntoCache(name, packages, options) {
  const dir = join(cacheDir(), name);
  const [debs, root, done] = ['debs', 'root', 'done'].map((part) => join(dir, part));
  mkdirSync(dir, { recursive: true });
  await withLock(join(dir, 'lock'), async () => {
    if (existsSync(done)) return;
    for (const path of [root, debs]) rmSync(path, { recursive: true, force: true });
    await unpackPackages({ dir, debs, root }, packages, options);
    for (const path of [debs, join(dir, 'apt-lists')]) rmSync(path, { recursive: true, force: true });
    writeFileSync(done, '');
  });
  return root;
}

function isCurrent(dir) {
  try {
    return JSON.parse(readFileSync(join(dir, 'stamp.json'), 'utf8')).recipe === recipe;
  } catch {
    return false;
  }
}

async function unpackAll(dir, root, log) {
  const debs = join(dir, 'debs');
  for (const path of [root, debs, join(dir, 'stamp.json')]) rmSync(path, { recursive: true, force: true });
  log(`downloading ${ownPackages.join(', ')}`);
  await unpackPackages({ dir, debs, root }, ownPackages);
  log(`downloading ${testingPackages.join(', ')} of Debian testing`);
  const options = await testingOptions(dir);
  await run('apt-get', [...options, 'download', '-qq', ...testingPackages], { cwd: debs });
  const files = await unpackDebs(debs, root);
  linkBuildx(root);
  writeFileSync(join(dir, 'stamp.json'), JSON.stringify({ recipe, files }, null, 2));
  for (const path of [debs, join(dir, 'lists'), join(dir, 'apt-lists')])
    rmSync(path, { recursive: true, force: true });
}

/** Debian puts the plugin in `libexec`; the engine's client looks in its configuration folder, which links here. */
function linkBuildx(root) {
  const plugin = ['usr/libexec/docker/cli-plugins', 'usr/lib/docker/cli-plugins']
    .map((folder) => join(root, folder, 'docker-buildx'))
    .find((file) => existsSync(file));
  if (plugin) symlinkSync(plugin, join(root, 'docker-buildx'));
}

/** apt options under which the testing suite is visible, and the machine's own configuration is left alone. */
async function testingOptions(dir) {
  const lists = join(dir, 'lists');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const sources = join(dir, 'testing.sources');
  const text = ['Types: deb', `URIs: ${await debianMirror(dir)}`, 'Suites: testing', 'Components: main'];
  text.push('Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg', '');
  writeFileSync(sources, text.join('\n'));
  const options = aptOptions({
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': lists,
    'Dir::Cache::pkgcache': '',
    'Dir::Cache::srcpkgcache': '',
    'Acquire::Languages': 'none',
  });
  await run('apt-get', [...options, 'update', '-qq']);
  return options;
}

/** The mirror that this machine uses for Debian's main archive. */
async function debianMirror(dir) {
  const format = ['--format', '$(REPO_URI) $(LABEL)', 'Created-By: Packages'];
  const { stdout } = await run('apt-get', [...(await updateLists(dir)), 'indextargets', ...format]);
  const line = stdout.split('\n').find((text) => text.endsWith(' Debian'));
  if (!line) throw new Error('apt has no mirror of the Debian archive');
  return line.slice(0, line.indexOf(' '));
}

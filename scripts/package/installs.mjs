import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';

/** @typedef {{ directory: string, package: string, manifest: any, summary: string }} Installed a project, and the package in it */

/** Installs the tarball in a project that is empty otherwise. */
export async function installTarball(machine, { file }) {
  const directory = emptyProject(machine, 'project');
  await machine.npm(['install', file], directory);
  return installed(directory, join(directory, 'node_modules'));
}

/** `npm install --global`, where people install the command. */
export async function installGlobally(machine, { file }) {
  const directory = join(machine.directory, 'global');
  await machine.npm(['install', '--global', '--prefix', directory, file], machine.directory);
  return installed(directory, join(directory, 'lib/node_modules'));
}

/** Installs the files of this checkout as a commit of a repository: npm builds the package from them. */
export async function installFromGit(machine) {
  const repository = join(machine.directory, 'repository');
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const path of stdout.split('\0').filter((name) => name !== '' && isThere(name)))
    cpSync(path, join(repository, path));
  const identity = ['-c', 'user.name=check', '-c', 'user.email=check@example.com'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '-m', 'Check'],
  ])
    await run('git', args, { cwd: repository });
  const directory = emptyProject(machine, 'project-from-git');
  await machine.npm(['install', `git+file://${repository}`], directory);
  return installed(directory, join(directory, 'node_modules'));
}

function emptyProject(machine, name) {
  const directory = join(machine.directory, name);
  mkdirSync(directory);
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ name, version: '1.0.0', private: true }));
  return directory;
}

function installed(directory, modules) {
  const packages = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  const names = packages.filter((name) => !name.startsWith('.'));
  const { files, bytes } = sizeOf(modules);
  const summary = `${names.length} packages (${names.join(', ')}), ${files} files, ${bytes} bytes`;
  const path = join(modules, 'dockerfile-llb');
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  return { directory, package: path, manifest, summary };
}

function sizeOf(directory) {
  const entries = readdirSync(directory, { recursive: true }).map((name) => lstatSync(join(directory, name)));
  const files = entries.filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** Files that were removed and not yet committed are listed, too. */
function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

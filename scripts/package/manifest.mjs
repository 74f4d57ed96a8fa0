import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { noticesFile } from '../build/notices.mjs';
import { run } from '../lib/run.mjs';

/**
 * Checks package.json against what is packed: publint, "are the types wrong", every file that it names, and a licence for
 * every package whose code is inside.
 */
export async function checkManifest({ file, paths }) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const { messages, pkg } = await publint({ pkgDir: process.cwd(), strict: true });
  for (const message of messages) console.error(formatMessage(message, pkg));
  if (messages.length > 0) throw new Error(`publint has ${messages.length} complaints`);
  await run(process.execPath, [attw(), file, '--profile', 'esm-only', '--no-emoji']);
  await refuseScripts(file);
  refuseMissingFiles(manifest, paths);
  refuseMissingLicences(paths);
}

function attw() {
  return new URL('../../node_modules/@arethetypeswrong/cli/dist/index.js', import.meta.url).pathname;
}

/** npm warns of scripts; what the package needs is inside. */
async function refuseScripts(file) {
  const { stdout } = await run('tar', ['-xzOf', file, 'package/package.json']);
  const packed = JSON.parse(stdout);
  for (const field of ['scripts', 'dependencies', 'devDependencies'])
    if (packed[field] !== undefined) throw new Error(`the packed package.json has ${field}`);
}

function refuseMissingFiles({ bin, exports, imports = {} }, paths) {
  const named = [bin, exports, imports].flatMap(filesOf);
  const missing = named.filter((path) => !paths.includes(path.replace(/^\.\//, '')));
  if (missing.length > 0) throw new Error(`package.json names what is not packed: ${missing.join(', ')}`);
}

function filesOf(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(filesOf);
}

/** The bundler writes above each module where it is from. */
function refuseMissingLicences(paths) {
  const notices = readFileSync(noticesFile, 'utf8');
  if (!paths.includes(noticesFile)) throw new Error(`${noticesFile} is not packed`);
  const scripts = paths.filter((path) => /\.c?js$/.test(path));
  const packages = new Set(scripts.flatMap((path) => packagesIn(readFileSync(path, 'utf8'))));
  if (packages.size === 0) throw new Error('no bundle names a package');
  for (const name of packages)
    if (!notices.includes(`\n${name} `))
      throw new Error(`${noticesFile} does not have the licence of ${name}`);
}

function packagesIn(script) {
  const modules = script.matchAll(/^\s*(?:\/\/ |")(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//gm);
  return [...modules].map((match) => match[1]);
}

#!/usr/bin/env node
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from './lib/run.mjs';

const compilers = [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
];

/** Packs what npm would publish, and uses it as someone who installed it does: imports, types, the command. */
async function main() {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-package-'));
  try {
    await publintHasNothing();
    const installed = await install(dir);
    await usersCodeCompiles(dir);
    await usersCodeRuns(dir);
    await commandRuns(installed);
    console.log('package: publint, types and imports of a consumer, and the command are in order');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function publintHasNothing() {
  const { messages, pkg } = await publint({ pkgDir: process.cwd(), strict: true });
  for (const message of messages) console.error(formatMessage(message, pkg));
  if (messages.length > 0) throw new Error(`publint has ${messages.length} complaints`);
}

async function install(dir) {
  await run('npm', ['pack', '--silent', '--pack-destination', dir]);
  const { name, version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const target = join(dir, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  await run('tar', ['-xzf', join(dir, `${name}-${version}.tgz`), '-C', target, '--strip-components=1']);
  for (const dependency of [...Object.keys(dependencies), '@types/node', 'undici-types']) {
    const link = join(dir, 'node_modules', dependency);
    const source = join(process.cwd(), 'node_modules', dependency);
    if (!existsSync(source)) continue;
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(source, link);
  }
  return target;
}

/** Declarations are checked too (no skipLibCheck): what they import must be there. So are the examples. */
async function usersCodeCompiles(dir) {
  const text = ["import * as library from 'dockerfile-llb';", "import * as llb from 'dockerfile-llb/llb';"];
  text.push('export const names: string[] = [...Object.keys(library), ...Object.keys(llb)];', '');
  writeFileSync(join(dir, 'consumer.mts'), text.join('\n'));
  const examples = readdirSync('examples/library').map((name) => name.replace(/\.ts$/, '.mts'));
  for (const name of examples)
    copyFileSync(`examples/library/${name.replace('.mts', '.ts')}`, join(dir, name));
  for (const [module, moduleResolution] of compilers) {
    const config = {
      compilerOptions: {
        target: 'es2023',
        lib: ['es2023'],
        types: ['node'],
        strict: true,
        noEmit: true,
        module,
        moduleResolution,
      },
      files: ['consumer.mts', ...examples],
    };
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(config));
    await run('node', [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', dir]);
  }
}

async function usersCodeRuns(dir) {
  const text = "const m = await Promise.all([import('dockerfile-llb'), import('dockerfile-llb/llb')]);";
  const check =
    'if (m.some((names) => Object.keys(names).length === 0)) throw new Error("nothing is exported");';
  writeFileSync(join(dir, 'consumer.mjs'), `${text}\n${check}\n`);
  await run('node', [join(dir, 'consumer.mjs')], { cwd: dir });
}

async function commandRuns(installed) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { stdout } = await run(join(installed, 'dist/bin/dockerfile-llb.js'), ['--version']);
  if (!stdout.includes(version))
    throw new Error(`--version prints ${JSON.stringify(stdout)}, not ${version}`);
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

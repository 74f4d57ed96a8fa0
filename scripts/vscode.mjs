#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Packs the extension for VS Code: `editors/vscode/dockerfile-llb.vsix`. Nothing is published. */
const directory = 'editors/vscode';
/** Not a dependency of the project, because it brings an install script. */
const packer = '@vscode/vsce@3.9.2';

async function main() {
  await build({
    entryPoints: [`${directory}/extension.js`],
    outfile: `${directory}/dist/extension.cjs`,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    legalComments: 'eof',
    logLevel: 'warning',
  });
  copyFileSync('LICENSE', `${directory}/LICENSE`);
  const command = ['exec', '--yes', '--ignore-scripts', `--package=${packer}`, '--'];
  const pack = ['vsce', 'package', '--no-dependencies', '--skip-license', '--out', 'dockerfile-llb.vsix'];
  const allow = ['--allow-missing-repository'];
  execFileSync('npm', [...command, ...pack, ...allow], { cwd: directory, stdio: 'inherit' });
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

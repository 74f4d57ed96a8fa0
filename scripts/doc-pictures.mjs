#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const sources = 'docs/images/sources';
const cli = 'dist/bin/dockerfile-llb.js';

/** Draws the Dockerfiles in docs/images/sources with `graph`, for the pages that show them. */
function main() {
  for (const file of readdirSync(sources).sort()) {
    if (!file.endsWith('.Dockerfile')) continue;
    const svg = join('docs/images', `${basename(file, '.Dockerfile')}.svg`);
    const args = [cli, 'graph', sources, '-f', join(sources, file), '--offline', '--platform', 'linux/amd64'];
    writeFileSync(svg, execFileSync(process.execPath, [...args, '--format', 'svg'], { encoding: 'utf8' }));
    console.log(svg);
  }
}

process.chdir(new URL('..', import.meta.url).pathname);
main();

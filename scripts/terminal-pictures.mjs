#!/usr/bin/env node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { recordTerminal } from './lib/record-terminal.mjs';
import { terminalSvg } from './lib/terminal-svg.mjs';

const example = 'examples/href-counter';
const outdir = 'docs/images';
const cli = resolve('dist/bin/dockerfile-llb.js');
const size = { columns: 92, rows: 22 };

/**
 * Records a build of examples/href-counter, a build that fails, and `explain`, on a real daemon, and writes them as
 * animated pictures. Run it in an engine: `npm run engine -- run -- node scripts/terminal-pictures.mjs`.
 */
async function main() {
  const registry = process.env.DOCKERFILE_LLB_REGISTRY;
  if (!registry)
    throw new Error('run it in an engine: npm run engine -- run -- node scripts/terminal-pictures.mjs');
  const context = mkdtempSync(join(tmpdir(), 'terminal-pictures-'));
  try {
    cpSync(example, context, { recursive: true });
    writeFileSync(
      join(context, 'Dockerfile'),
      withRegistry(readFileSync(join(context, 'Dockerfile'), 'utf8'), registry),
    );
    const record = recorder(context, registry);
    await record(
      'build',
      ['build', '.', '--output', 'out', '--build-arg', `LINKS=${Date.now() % 100_000}`],
      'build . --output out',
    );
    breakProgram(context);
    await record('failed-build', ['build', '.', '--output', 'out'], 'build . --output out');
    await record('explain', ['explain'], 'explain');
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

/** The names of the images are those of the example; where they come from is left out of the picture. */
function recorder(context, registry) {
  return async (name, args, shown) => {
    const env = { ...process.env, DOCKERFILE_LLB_REGISTRY: '' };
    const frames = await recordTerminal([process.execPath, cli, ...args], {
      ...size,
      cwd: context,
      env,
      hidden: `${registry}/`,
    });
    const file = join(outdir, `${name}.svg`);
    writeFileSync(file, terminalSvg(frames, { ...size, command: `dockerfile-llb ${shown}` }));
    console.log(`${file}: ${frames.length} frames, ${(frames.at(-1)?.ms ?? 0) / 1000} s`);
  };
}

function withRegistry(text, registry) {
  return text
    .replace('TOOLCHAIN=gcc:14', `TOOLCHAIN=${registry}/toolchain`)
    .replace('RUNTIME=busybox', `RUNTIME=${registry}/busybox`);
}

/** A name that does not exist, as after a typing mistake. */
function breakProgram(context) {
  const file = join(context, 'href-counter.c');
  writeFileSync(file, readFileSync(file, 'utf8').replace('printf(', 'prinft_(stdout, '));
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

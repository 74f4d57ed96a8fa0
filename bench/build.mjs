#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/bin/dockerfile-llb.js', import.meta.url));
const runs = Number(process.env.RUNS ?? 10);

/**
 * Times a fully cached two-stage build, from process start to end, by `dockerfile-llb build` and by `docker buildx build`
 * with the built-in frontend, in turn on one engine: `npm run engine -- run -- npm run bench:build`, or with one that
 * runs (`DOCKER_HOST`, `DOCKERFILE_LLB_REGISTRY`). Beside it, what the command takes to say its version and its help.
 */
function main() {
  const registry = process.env.DOCKERFILE_LLB_REGISTRY;
  if (!registry || !process.env.DOCKER_HOST) {
    console.error('bench:build needs a daemon: npm run engine -- run -- npm run bench:build');
    process.exitCode = 2;
    return;
  }
  const context = mkdtempSync(join(tmpdir(), 'dockerfile-llb-bench-'));
  try {
    writeFileSync(join(context, 'Dockerfile'), dockerfile(registry));
    writeFileSync(join(context, 'a.txt'), 'a\n');
    report(context);
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

function report(context) {
  const output = ['--output', 'type=cacheonly', '--progress', 'plain', context];
  const entries = {
    'dockerfile-llb build': [process.execPath, [cli, 'build', ...output]],
    'docker buildx build': ['docker', ['buildx', 'build', '--builder', 'default', ...output]],
    'dockerfile-llb --version': [process.execPath, [cli, '--version']],
    'dockerfile-llb build --help': [process.execPath, [cli, 'build', '--help']],
    'node -e 0': [process.execPath, ['-e', '0']],
  };
  const names = Object.keys(entries);
  for (const name of names) time(entries[name]);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) for (const name of names) times[name].push(time(entries[name]));
  for (const name of names) {
    const all = times[name];
    const span = `${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)}`;
    console.log(`${name.padEnd(28)} ${median(all).toFixed(0)} ms (${span})`);
  }
  const ratios = times['dockerfile-llb build'].map((ms, i) => ms / times['docker buildx build'][i]);
  console.log(`build: ${median(ratios).toFixed(2)} of docker buildx build (median of ${runs} pairs)`);
}

/** Milliseconds from start to end of a process. */
function time([program, args]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env: process.env });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return ms;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function dockerfile(registry) {
  return `FROM ${registry}/busybox AS build
WORKDIR /work
COPY a.txt .
RUN tr a-z A-Z < a.txt > b.txt
FROM ${registry}/busybox
COPY --from=build /work/b.txt /b.txt
RUN cat /b.txt
`;
}

main();

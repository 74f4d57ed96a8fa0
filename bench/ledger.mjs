#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = process.env.CLI ?? fileURLToPath(new URL('../dist/bin/dockerfile-llb.js', import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 10);

/**
 * Measures what the ledger costs a build, what `predict` takes beside a fully cached `docker buildx build`, and how large
 * the ledger is after 50 builds: `npm run engine -- run -- npm run bench:ledger`, or with an engine that runs
 * (`DOCKER_HOST`). Commands are timed as whole processes, in turn. Quote the ratios, and the processor time on a machine
 * that does other work, too. `CLI` is the `dockerfile-llb.js` of another build to measure.
 */
function main() {
  if (!process.env.DOCKER_HOST) {
    console.error('bench:ledger needs a daemon: npm run engine -- run -- npm run bench:ledger');
    process.exitCode = 2;
    return;
  }
  const root = mkdtempSync(join(tmpdir(), 'dockerfile-llb-bench-'));
  try {
    const small = contextOf(join(root, 'small'), { directories: 1, files: 2, bytes: 10 });
    const large = contextOf(join(root, 'large'), { directories: 100, files: 100, bytes: 20_000 });
    console.log(`small: 2 files; large: 10,000 files, 200 MB; medians of ${rounds} pairs`);
    for (const [name, context] of Object.entries({ small, large })) {
      measureBuilds(`build, ${name}, all cached`, context, () => {});
      measureBuilds(`build, ${name}, one file changed`, context, change);
    }
    measurePredictions(large);
    // The sizes of files do not count, so that 50 builds do not fill the disk.
    measureSize(contextOf(join(root, 'many'), { directories: 100, files: 100, bytes: 10 }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Files of the same size and with old times, below a Dockerfile that copies them. */
function contextOf(dir, { directories, files, bytes }) {
  mkdirSync(dir);
  for (let i = 0; i < directories; i++) {
    mkdirSync(join(dir, `d${i}`));
    for (let j = 0; j < files; j++) {
      const file = join(dir, `d${i}`, `f${j}`);
      writeFileSync(file, `${dir} ${i} ${j} `.padEnd(bytes, '.'));
      utimesSync(file, 1_700_000_000, 1_700_000_000);
    }
  }
  writeFileSync(join(dir, 'Dockerfile'), 'FROM scratch\nCOPY . /all/\nCOPY d0 /d0/\n');
  writeFileSync(join(dir, 'changing'), '');
  return { dir, state: `${dir}-state` };
}

function change({ dir }) {
  writeFileSync(join(dir, 'changing'), String(Math.random()));
}

/** A build with the ledger beside one without. */
function measureBuilds(title, context, prepare) {
  const runs = {
    on: () => run([cli, ...buildArgs(context)], context),
    off: () => run([cli, ...buildArgs(context)], context, { DOCKERFILE_LLB_LEDGER: '0' }),
  };
  report(
    `${title}: with the ledger / without`,
    inTurn(runs, () => prepare(context)),
  );
}

/** An unchanged context, after the first prediction. */
function measurePredictions(context) {
  run([cli, ...buildArgs(context)], context);
  const first = run([cli, 'predict', context.dir], context);
  console.log(`predict, large, first time: ${first.ms.toFixed(0)} ms`);
  const runs = {
    predict: () => run([cli, 'predict', context.dir], context),
    buildx: () => time('docker', ['buildx', ...buildArgs(context), '--builder', 'default'], {}),
  };
  report(
    'predict, large, unchanged / docker buildx build, all cached',
    inTurn(runs, () => {}),
  );
}

function measureSize(context) {
  const sizes = [];
  for (const count of [1, 49]) {
    for (let i = 0; i < count; i++) {
      change(context);
      run([cli, ...buildArgs(context)], context);
    }
    sizes.push(`${(bytesBelow(context.state) / 1e6).toFixed(2)} MB`);
  }
  console.log(
    `ledger of a context with 10,000 files after 1 build: ${sizes[0]}; after 50 builds: ${sizes[1]}`,
  );
}

function bytesBelow(dir) {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(dir, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
}

const buildArgs = ({ dir }) => ['build', dir, '--output', 'type=cacheonly', '--progress', 'plain'];

/** Runs each command twice, and then all of them `rounds` times, in alternating order. */
function inTurn(runs, prepare) {
  const names = Object.keys(runs);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      prepare();
      const taken = runs[name]();
      if (round >= 0) found[name].push(taken);
    }
  }
  return found;
}

/** The first command's share of the second one's time, pair by pair. */
function report(title, found) {
  const [one, other] = Object.values(found);
  const ratio = (key) => median(one.map((each, i) => each[key] / other[i][key])).toFixed(3);
  const of = (taken, key) => median(taken.map((each) => each[key])).toFixed(0);
  const times = `${of(one, 'ms')} / ${of(other, 'ms')} ms`;
  const processor = `processor ${of(one, 'cpu')} / ${of(other, 'cpu')} ms`;
  console.log(`${title}: ${ratio('ms')} (${times}); ${processor}: ${ratio('cpu')}`);
}

function run(args, { state }, env = {}) {
  return time(process.execPath, args, { XDG_STATE_HOME: state, ...env });
}

/** Milliseconds from start to end of a process, and of processor time in it. */
function time(program, args, env) {
  // Linux shows the processor time of children that have ended.
  const before = childTime();
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { ms, cpu: childTime() - before };
}

function childTime() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

main();

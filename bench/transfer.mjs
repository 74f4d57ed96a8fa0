#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from '../scripts/engine.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rounds = Number(process.env.ROUNDS ?? 5);
const maxMegabytes = 150;

/** Each makes a context and says how to touch nothing but its name. */
const contexts = {
  '10,000 files, 200 MB': manyFiles,
  'one file, 1 GB': oneFile,
};

/**
 * What sending a context costs: `dockerfile-llb build` beside `docker buildx build` on one engine, taking turns. The
 * first transfer of a folder with a name that the daemon has not seen, then the same again, unchanged. Times are of
 * the whole process and of the step that loads the context; memory is the process's peak.
 */
async function main() {
  const engine = await startEngine({ log: (line) => console.error(line) });
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-transfer-'));
  try {
    for (const [name, make] of Object.entries(contexts)) await compare(name, make, dir, engine.env);
  } finally {
    rmSync(dir, { recursive: true, force: true });
    await engine.stop();
  }
}

/** No output: an image would be compressed and unpacked, which takes the daemon longer than the context takes us. */
const flags = ['--progress', 'plain', '--output', 'type=cacheonly'];

const clients = {
  'docker buildx build': (context) => [
    'docker',
    ['buildx', 'build', '--builder', 'default', ...flags, context],
  ],
  'dockerfile-llb build': (context) => [
    process.execPath,
    [join(root, 'dist/bin/dockerfile-llb.js'), 'build', ...flags, context],
  ],
};

async function compare(name, make, dir, env) {
  const runs = new Map(Object.keys(clients).map((client) => [client, { first: [], second: [] }]));
  let context = join(dir, 'context');
  mkdirSync(context);
  make(context);
  for (let round = 0; round < rounds; round++) {
    for (const [client, command] of Object.entries(clients)) {
      const renamed = join(dir, `${client.split(' ')[0]}-${round}`);
      renameSync(context, renamed);
      context = renamed;
      writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY . /\n');
      runs.get(client).first.push(await measure(command(context), env));
      runs.get(client).second.push(await measure(command(context), env));
    }
  }
  rmSync(context, { recursive: true });
  report(name, runs);
}

function report(name, runs) {
  console.log(
    `\n${name}`.padEnd(30),
    'whole process (min, median), loading the context (min, median), peak memory',
  );
  const [theirs, ours] = [...runs.values()];
  for (const turn of ['first', 'second']) {
    for (const [client, results] of runs) {
      const totals = results[turn].map(({ total }) => total);
      const loads = results[turn].map(({ load }) => load);
      const peak = Math.max(...results[turn].map(({ peak }) => peak));
      console.log(
        `  ${turn.padEnd(7)} ${client.padEnd(21)}`,
        ...[Math.min(...totals), median(totals), Math.min(...loads), median(loads)].map(seconds),
        `${peak.toFixed(0).padStart(5)} MB`,
      );
    }
    const ratio = (key) =>
      (median(ours[turn].map((run) => run[key])) / median(theirs[turn].map((run) => run[key]))).toFixed(2);
    console.log(
      `  ${turn.padEnd(7)} ratio of medians: whole process ${ratio('total')}, context ${ratio('load')}`,
    );
  }
  const peak = Math.max(...ours.first.map((run) => run.peak), ...ours.second.map((run) => run.peak));
  if (peak > maxMegabytes) process.exitCode = 1;
}

/** Seconds of the process and of its step that loads the context; megabytes of its peak memory. */
function measure([program, args], env) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, peakMemory(child.pid))), 20);
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const total = (performance.now() - start) / 1000;
      if (code === 0) resolve({ total, load: loadTime(output), peak });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

/** From plain progress, which both clients print alike: `#5 [internal] load build context`, `#5 DONE 1.2s`. */
function loadTime(output) {
  const step = /^#(\d+) \[internal\] load build context/m.exec(output)?.[1];
  const done = new RegExp(`^#${step} DONE ([0-9.]+)s`, 'm').exec(output)?.[1];
  return Number(done ?? Number.NaN);
}

function peakMemory(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

function manyFiles(dir) {
  const bytes = Buffer.alloc(20_000);
  for (let folder = 0; folder < 100; folder++) {
    const path = join(dir, `folder-${folder}`);
    mkdirSync(path);
    for (let file = 0; file < 100; file++)
      writeFileSync(join(path, `file-${file}.bin`), randomFillSync(bytes));
  }
}

function oneFile(dir) {
  const bytes = randomFillSync(Buffer.alloc(1 << 20));
  const file = openSync(join(dir, 'large.bin'), 'w');
  for (let i = 0; i < 1000; i++) {
    bytes.writeUInt32LE(i, 0);
    writeSync(file, bytes);
  }
  closeSync(file);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function seconds(value) {
  return `${value.toFixed(2).padStart(6)} s`;
}

await main();

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/lib/run.mjs';
import { serveBridge } from './bridge-server.mjs';
import { bundleWorkers } from './bundle-workers.mjs';
import { maxPower, measureScale } from './measure-scale.mjs';

const publicCases = '../shared/conformance/public';
const spawnRounds = 15;

/** What a user waits for, on this machine: compiling (in process, warm), and starting the frontend. */
async function main() {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
  const dir = mkdtempSync(join(process.cwd(), 'node_modules/.dockerfile-llb-bench-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  const workers = ['compile', 'ratio', 'public', 'check'].map((name) => `bench/${name}-worker.ts`);
  await bundleWorkers(workers, dir);
  await compileTimes(join(dir, 'compile-worker.mjs'));
  await publicTimes(join(dir, 'public-worker.mjs'));
  await checkTimes(join(dir, 'check-worker.mjs'));
  await growth(join(dir, 'ratio-worker.mjs'));
  await worstCases();
  await startTimes();
}

/** Prints a line per Dockerfile. */
async function compileTimes(worker) {
  row('compile', 'first', 'best', 'median', 'peak RSS');
  for (const [name, ...args] of [...largestPublic(), ...generated()]) {
    const { stdout } = await run('node', [worker, ...args]);
    const { first, median, best, peakRss } = JSON.parse(stdout);
    row(name, ms(first), ms(best), ms(median), `${(peakRss / 2 ** 20).toFixed(0)} MiB`);
  }
}

/** All public Dockerfiles in one warm process; gateway and images answer from memory. */
async function publicTimes(worker) {
  const files = publicDockerfiles();
  if (files.length === 0) return;
  const { stdout } = await run('node', [worker, ...files]);
  const { compile, frontend } = JSON.parse(stdout);
  row(`${files.length} public Dockerfiles`, 'median', 'p90', 'p99');
  for (const [name, times] of Object.entries({
    'compile and marshal': compile,
    'whole frontend': frontend,
  })) {
    const sorted = times.toSorted((a, b) => a - b);
    row(`  ${name}`, ...[0.5, 0.9, 0.99].map((part) => ms(sorted[Math.floor((sorted.length - 1) * part)])));
  }
  console.log();
}

/** `check` of all public Dockerfiles in one warm process, with our own rules and without: then it compiles, no more. */
async function checkTimes(worker) {
  const files = publicDockerfiles();
  if (files.length === 0) return;
  const { stdout } = await run('node', [worker, ...files]);
  const { withRules, without, ratio, peakRss } = JSON.parse(stdout);
  const speed = `${(files.length / withRules).toFixed(0)} files/s, peak RSS ${(peakRss / 2 ** 20).toFixed(0)} MiB`;
  const times = `${ms((withRules * 1000) / files.length)} : ${ms((without * 1000) / files.length)} a file`;
  console.log(`check: ${speed}; with our own rules : without = ${times} = ${ratio.toFixed(2)}\n`);
}

/**
 * How the steps of hostile input grow with its size: the power, and the CPU time of the largest. `test/scale.test.ts` holds
 * the powers; nothing here fails because of a clock.
 */
async function worstCases() {
  const width = 64;
  row(`worst cases (at most n^${maxPower})`.padEnd(width), 'n', 'power', 'CPU at 4n');
  for (const { name, size, power, cpu } of await measureScale())
    row(`  ${name}`.padEnd(width), String(size), power.toFixed(2), ms(cpu.at(-1)));
  console.log();
}

/** How time grows with the number of instructions: near 10, and not near 100. */
async function growth(worker) {
  const { stdout } = await run('node', [worker]);
  const { ratio } = JSON.parse(stdout);
  const power = Math.log10(ratio);
  console.log(`10,000 : 1,000 instructions = ${ratio.toFixed(1)}, n^${power.toFixed(2)}\n`);
}

function generated() {
  const instructions = [100, 1000, 10000].map((n) => [`${n} instructions`, 'instructions', String(n)]);
  const chained = [100, 1000].map((n) => [`${n} stages, chained`, 'stages', String(n)]);
  const fanned = [100, 1000].map((n) => [`${n} stages, fanned out`, 'fan', String(n)]);
  return [...instructions, ...chained, ...fanned];
}

function publicDockerfiles() {
  if (!existsSync(publicCases)) return [];
  const files = readdirSync(publicCases).map((name) => join(publicCases, name, 'Dockerfile'));
  return files.filter((file) => existsSync(file));
}

function largestPublic() {
  const sizes = publicDockerfiles().map((file) => [statSync(file).size, file]);
  if (sizes.length === 0) return [];
  const [size, file] = sizes.sort(([a], [b]) => b - a)[0];
  return [[`largest public case (${(size / 1024).toFixed(1)} KiB)`, 'file', file]];
}

/** Frontend and bare Node take turns, so that whatever else the machine does hits both alike. */
async function startTimes() {
  const dockerfile = Buffer.from('FROM alpine\nRUN echo hello\n');
  const times = { frontend: [], 'node -e 0': [] };
  const peaks = [];
  for (let i = 0; i < spawnRounds; i++) {
    const { elapsed, peak } = await spawnToReturn(dockerfile);
    times.frontend.push(elapsed);
    peaks.push(peak);
    times['node -e 0'].push(await spawnToExit());
  }
  row('start', 'min', 'median', 'peak RSS');
  row(
    'frontend, spawn to Return',
    ms(Math.min(...times.frontend)),
    ms(median(times.frontend)),
    `${median(peaks).toFixed(0)} MiB`,
  );
  row('node -e 0, spawn to exit', ms(Math.min(...times['node -e 0'])), ms(median(times['node -e 0'])), '');
  console.log(`the frontend itself: ${(median(times.frontend) - median(times['node -e 0'])).toFixed(0)} ms`);
}

async function spawnToReturn(dockerfile) {
  const env = {
    PATH: process.env.PATH,
    BUILDKIT_SESSION_ID: 'bench',
    BUILDKIT_WORKERS: '[{"id":"bench","labels":{},"platforms":[{"os":"linux","architecture":"amd64"}]}]',
    BUILDKIT_EXPORTEDPRODUCT: 'buildkit',
  };
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/bin/frontend.js'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await serveBridge(child, dockerfile);
  const elapsed = performance.now() - start;
  const peak = peakOf(child.pid);
  await ended;
  return { elapsed, peak };
}

/** Peak resident memory in MiB of a process that still runs; 0 where the system does not say. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
}

async function spawnToExit() {
  const start = performance.now();
  await run(process.execPath, ['-e', '0']);
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function row(name, ...cells) {
  console.log(name.padEnd(36) + cells.map((cell) => cell.padStart(11)).join(''));
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveBridge } from './bridge-server.mjs';

const cases = 'test/conformance/cases';
const publicCases = '../shared/conformance/public';
const rounds = Number(process.env.ROUNDS ?? 3);
const slowestStarts = 21;

/** Dockerfiles of a size that nobody writes, which show what grows faster than the input. */
const large = {
  'a line of 64 KB': () => `FROM alpine\nRUN echo ${'word '.repeat(13_000)}\n`,
  '15,000 sources': () => `FROM alpine\nCOPY ${list(15_000, (i) => `f${i}`).join(' \\\n ')} /d/\n`,
  '10,000 RUN': () => `FROM alpine\n${list(10_000, (i) => `RUN echo ${i}\n`).join('')}`,
  '1,000 × (ENV, COPY, RUN)': () =>
    `FROM alpine\n${list(1000, (i) => `ENV V${i}=x\nCOPY a${i} /b${i}\nRUN echo ${i}\n`).join('')}`,
  '14 MB of comments': () => `FROM alpine\n${`# ${'c'.repeat(68)}\n`.repeat(197_000)}RUN true\n`,
};

/**
 * From the start of a frontend to its Return, its processor time and its peak memory, over many Dockerfiles; the frontends
 * take turns. The answers come from memory.
 *
 * @param {Readonly<Record<string, string>>} frontends executables by name; ratios are those of the first two
 */
export async function measureStarts(frontends) {
  await measureSet('authored Dockerfiles', dockerfilesIn(cases), frontends);
  if (existsSync(publicCases)) await measureSet('public Dockerfiles', dockerfilesIn(publicCases), frontends);
  for (const [name, text] of Object.entries(large)) await measureSet(name, [Buffer.from(text())], frontends);
}

function dockerfilesIn(dir) {
  return readdirSync(dir)
    .map((name) => join(dir, name, 'Dockerfile'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file));
}

async function measureSet(title, dockerfiles, frontends) {
  const names = Object.keys(frontends);
  const runs = await startsOf(dockerfiles, { frontends, rounds });
  print(title, runs, names);
  if (dockerfiles.length > 1) await measureSlowest(title, slowestOf(runs[names[0]]), frontends);
}

/** The starts of each frontend that came to a result, with the Dockerfile of each. */
async function startsOf(dockerfiles, { frontends, rounds }) {
  const names = Object.keys(frontends);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const dockerfile of dockerfiles) {
      const measured = [];
      for (const name of names) measured.push(await measure(frontends[name], dockerfile));
      // Errors, which some of the cases are about, end in other ways.
      if (measured.every(Boolean))
        for (const [i, name] of names.entries()) runs[name].push({ ...measured[i], dockerfile });
    }
  return runs;
}

/** The Dockerfile with the largest median, since the slowest of all starts is one that the machine has disturbed. */
function slowestOf(runs) {
  const medians = [...new Set(runs.map(({ dockerfile }) => dockerfile))].map((dockerfile) => ({
    dockerfile,
    elapsed: summary(runs.filter((run) => run.dockerfile === dockerfile))[0],
  }));
  return medians.toSorted((a, b) => b.elapsed - a.elapsed)[0].dockerfile;
}

async function measureSlowest(title, dockerfile, frontends) {
  const starts = new Array(slowestStarts).fill(dockerfile);
  const names = Object.keys(frontends);
  print(`slowest of ${title}`, await startsOf(starts, { frontends, rounds: 1 }), names);
}

function print(title, runs, names) {
  const columns = ['ms p50', 'p90', 'max', 'CPU p50', 'peak MiB'];
  row(`${title} (${runs[names[0]].length} starts)`, ...columns);
  const cells = names.map((name) => summary(runs[name]));
  for (const [i, name] of names.entries()) row(`  ${name}`, ...cells[i].map((value) => value.toFixed(1)));
  if (names.length > 1)
    row(`  ${names[0]} / ${names[1]}`, ...cells[0].map((value, i) => (value / cells[1][i]).toFixed(2)));
}

function summary(runs) {
  const of = (key) => runs.map((run) => run[key]).sort((a, b) => a - b);
  const at = (values, share) =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
  const elapsed = of('elapsed');
  return [at(elapsed, 0.5), at(elapsed, 0.9), at(elapsed, 1), at(of('cpu'), 0.5), at(of('peak'), 0.5)];
}

/** Undefined when it did not come to a result. */
async function measure(executable, dockerfile) {
  const env = {
    BUILDKIT_SESSION_ID: 'bench',
    BUILDKIT_WORKERS: '[{"id":"bench","labels":{},"platforms":[{"os":"linux","architecture":"amd64"}]}]',
    BUILDKIT_EXPORTEDPRODUCT: 'buildkit',
  };
  const start = performance.now();
  const child = spawn(executable, [], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await serveBridge(child, dockerfile);
    const elapsed = performance.now() - start;
    const cpu = processorTime(child.pid);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    await ended;
    return { elapsed, cpu, peak: Number(peak) / 1024 };
  } catch {
    child.kill();
    await ended;
    return undefined;
  }
}

/** Milliseconds of all threads. */
function processorTime(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((id) =>
    Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}

function list(length, item) {
  return Array.from({ length }, (_, i) => item(i));
}

function row(name, ...cells) {
  console.log(name.padEnd(40) + cells.map((cell) => cell.padStart(11)).join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(new URL('..', import.meta.url).pathname);
  const [ours, reference] = process.argv.slice(2);
  if (!ours) throw new Error('usage: node bench/frontend-starts.mjs EXECUTABLE [REFERENCE]');
  await measureStarts(reference ? { ours, reference } : { ours });
}

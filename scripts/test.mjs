#!/usr/bin/env node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningEngine, startEngine } from './engine.mjs';
import { installMissing, whyNoPackages } from './lib/debian.mjs';
import { isOnPath, run } from './lib/run.mjs';

/** What each project needs beyond Node; it says why when that cannot be had. */
const projects = { unit: unitTests, browser: browserTests, engine: engineTests };

/**
 * All tests: those that need nothing, those in a browser, those that build with a real daemon. Names choose.
 * The last line is `N passed, N failed`.
 */
async function main(names) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const add = (counts) => {
    for (const key of Object.keys(totals)) totals[key] += counts[key];
  };
  const missed = [];
  for (const [name, runTests] of Object.entries(projects)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const missing = await runTests(add);
    if (missing) missed.push(`The ${name} tests were SKIPPED: ${missing}.`);
  }
  for (const line of missed) console.log(`\n${line}`);
  if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}

async function unitTests(add) {
  add(await vitest('unit', process.env));
}

async function browserTests(add) {
  if (!(await isOnPath('chromium'))) {
    const missing = whyNoPackages();
    if (missing) return `there is no chromium, and installing it ${missing}`;
    await installMissing([['chromium', 'chromium']], (line) => console.log(line));
  }
  add(await vitest('browser', process.env));
}

async function engineTests(add) {
  await run('node', ['scripts/build.mjs', 'cli', 'frontend', 'snapshot', 'library'], { inherit: true });
  const given = givenEngine();
  if (given) return void add(await vitest('engine', given));
  const missing = whyNoPackages();
  if (missing) return `there is no daemon, and providing one ${missing}`;
  const engine = await startEngine({ log: (line) => console.log(line) });
  try {
    add(await vitest('engine', engine.env));
  } finally {
    await engine.stop();
  }
}

/** The environment of an engine that runs already: of `engine.mjs run`, or left by `engine.mjs start`. */
function givenEngine() {
  const { DOCKER_HOST, DOCKERFILE_LLB_REGISTRY, DOCKERFILE_LLB_BUILDKIT_SOCKET } = process.env;
  if (DOCKER_HOST && DOCKERFILE_LLB_REGISTRY && DOCKERFILE_LLB_BUILDKIT_SOCKET) return process.env;
  return runningEngine()?.env;
}

async function vitest(project, env) {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-test-'));
  const file = join(dir, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const { code } = await run('npx', ['vitest', 'run', '--project', project, ...reporters], {
      env,
      inherit: true,
      allowFailure: true,
    });
    return counts(file, code);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A file that could not be loaded, or a run that died, counts as one failure: it has no tests to count. */
function counts(file, code) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
    const skipped = report.numPendingTests + report.numTodoTests;
    return { passed: report.numPassedTests, failed, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

process.chdir(new URL('..', import.meta.url).pathname);
process.exitCode = await main(process.argv.slice(2));

#!/usr/bin/env node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runningEngine, startEngine } from './engine.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { whyNoPackages } from './lib/debian.mjs';
import { run } from './lib/run.mjs';
import { failuresIn, summarizeTests } from './lib/test-summary.mjs';

/** What each project needs beyond Node; it says why when that cannot be had. */
const projects = { unit: unitTests, browser: browserTests, engine: engineTests };

/**
 * Runs all tests: those that need nothing, those in a browser, those that build with a real daemon; or only the projects
 * named. The last line is `N passed, N failed`. With `CI=true` a project that cannot run counts as a failure.
 */
async function main(names) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const add = (counts) => {
    for (const key of Object.keys(totals)) totals[key] += counts[key];
    failures.push(...counts.failures);
  };
  const missed = [];
  for (const [name, runTests] of Object.entries(projects)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const missing = await runTests(add);
    if (missing) missed.push(`The ${name} tests were SKIPPED: ${missing}.`);
  }
  const { lines, code } = summarizeTests(totals, missed, process.env);
  for (const line of [...failures, ...lines]) console.log(line);
  return code;
}

async function unitTests(add) {
  add(await vitest('unit', process.env));
}

async function browserTests(add) {
  const { env, missing } = await provideChromium((line) => console.log(line));
  if (missing) return missing;
  add(await vitest('browser', env));
}

async function engineTests(add) {
  const parts = ['cli', 'frontend', 'image', 'snapshot', 'library', 'engine', 'cache-tool'];
  await run('node', ['scripts/build.mjs', ...parts], {
    inherit: true,
  });
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
    const args = [vitestProgram(), 'run', '--project', project, ...reporters];
    const { code } = await run(process.execPath, args, {
      env,
      inherit: true,
      allowFailure: true,
      signal: interrupted.signal,
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
    return { passed: report.numPassedTests, failed, skipped, failures: failuresIn(report, process.cwd()) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['FAILED a project that left no report'] };
  }
}

/** Started without npx, which does not pass signals on. */
function vitestProgram() {
  return fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
}

/** A signal ends the tests that run and takes the engine down; the exit code is the shell's for that signal. */
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    process.exitCode = 128 + constants.signals[signal];
    interrupted.abort(new Error(`interrupted by ${signal}`));
  });

process.chdir(new URL('..', import.meta.url).pathname);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!interrupted.signal.aborted) throw error;
  console.error(interrupted.signal.reason.message);
}

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForHost } from './build/bundles.mjs';
import { cacheDir } from './engine/paths.mjs';
import { sourcesStage, whyNoStages } from './image/stages.mjs';
import { isOnPath, run } from './lib/run.mjs';

const usage = `usage: npm run native -- [OPTION …]

Tests the C host in native/, and the tool that reads cache mounts, with this machine's gcc: with AddressSanitizer and UBSan, and as the image has it. Runs its
own tests, then the authored conformance cases on the sanitized frontend, and builds the frontend a second time from copies in
another directory, which must produce the same bytes. The last line is "N passed, N failed".

  --all            all sets of conformance cases
  --fuzz SECONDS   after that, broken and random input from the peer, for so long
  --valgrind       a build under valgrind too
`;

/** Builds are kept in the cache: the engine is compiled once. */
const work = join(cacheDir(), 'native-1');

async function main(args) {
  const flag = { type: 'boolean' };
  const { values } = parseArgs({
    args,
    options: { all: flag, valgrind: flag, fuzz: { type: 'string' }, help: flag },
  });
  if (values.help) return void console.log(usage);
  const missing = await whyNot();
  if (missing) {
    console.log(`skipped: testing the C host ${missing}`);
    return void console.log(process.env.CI ? '0 passed, 1 failed' : '0 passed, 0 failed');
  }
  const programs = await buildAll();
  const totals = { passed: 0, failed: 0 };
  const add = (output) => addCounts(totals, output);
  add(await hostTests(programs));
  add(await conformance(programs.frontend.sanitized, values.all ? [] : ['authored']));
  await buildAgain(programs.frontend.shipped, totals);
  if (values.valgrind) await underValgrind(programs.frontend.shipped, totals);
  if (values.fuzz) await fuzz(programs.frontend.sanitized, Number(values.fuzz), totals);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

async function whyNot() {
  if (!(await isOnPath('gcc'))) return 'needs gcc';
  if (!existsSync(`/usr/lib/${process.arch === 'x64' ? 'x86_64' : 'aarch64'}-linux-musl/libc.a`))
    return await installMusl();
  return whyNoStages();
}

async function installMusl() {
  const missing = whyNoStages();
  if (missing) return missing;
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'musl-dev']);
  return undefined;
}

/** `{ frontend, test, kit, cacheTool }`, each `{ sanitized, shipped }`: executables. The kit's runs programs that come as files. */
async function buildAll() {
  mkdirSync(work, { recursive: true });
  const sources = await unpackSources();
  await bundleForHost({ entry: 'src/gateway/stdio/quickjs.ts', dir: 'dist/image' });
  await bundleForHost({ entry: 'test/native/program.ts', dir: join(work, 'test-program') });
  await bundleForHost({ entry: 'src/kit-engine.ts', dir: join(work, 'kit') });
  const programs = { frontend: {}, test: {}, kit: {}, cacheTool: {} };
  for (const kind of ['sanitized', 'shipped']) {
    const env = { ...process.env, SANITIZE: kind === 'sanitized' ? 'yes' : 'no' };
    const objects = join(work, kind);
    programs.cacheTool[kind] = join(work, `cache-tool-${kind}`);
    await run('native/tools/build-cache-tool.sh', [programs.cacheTool[kind]], { env });
    if (!existsSync(join(objects, 'compile')))
      await run('native/tools/build-engine.sh', [sources.engine, sources.zlib, objects], { env });
    for (const [name, bundle, own] of [
      ['frontend', 'dist/image', {}],
      ['test', join(work, 'test-program'), {}],
      ['kit', join(work, 'kit'), { PROGRAMS: '1' }],
    ]) {
      programs[name][kind] = join(work, `${name}-${kind}`);
      const flags = { ...env, ...own, SNAPSHOT: kind === 'shipped' ? 'yes' : 'no' };
      await run('native/tools/build.sh', [objects, bundle, programs[name][kind]], { env: flags });
    }
  }
  return programs;
}

async function unpackSources() {
  const stage = await sourcesStage((line) => console.log(line));
  const dirs = { engine: join(work, 'quickjs'), zlib: join(work, 'zlib') };
  for (const [dir, file] of [
    [dirs.engine, 'quickjs.tar.xz'],
    [dirs.zlib, 'zlib.tar.gz'],
  ]) {
    if (existsSync(dir)) continue;
    mkdirSync(dir);
    await run('tar', ['-xf', join(stage, file), '-C', dir, '--strip-components=1']);
  }
  return dirs;
}

async function hostTests({ test, frontend, kit, cacheTool }) {
  const env = {
    ...process.env,
    NATIVE_PROGRAMS: JSON.stringify(test),
    NATIVE_FRONTEND: frontend.shipped,
    NATIVE_KIT: JSON.stringify(kit),
    NATIVE_CACHE_TOOL: JSON.stringify(cacheTool),
    ASAN_OPTIONS: 'detect_leaks=1',
  };
  const args = ['vitest', 'run', '--project', 'native'];
  const { stdout, code } = await run('npx', args, { env, allowFailure: true, onOutput: show });
  const [, failed = '0', passed = '0'] =
    /Tests\s+(?:(\d+) failed)?[ |]*(?:(\d+) passed)?/.exec(plain(stdout)) ?? [];
  return `${passed} passed, ${code !== 0 && failed === '0' ? 1 : failed} failed`;
}

async function conformance(frontend, sets) {
  const args = ['scripts/conformance.mjs', ...sets, '--frontend', frontend];
  return (await run('node', args, { allowFailure: true, onOutput: show })).stdout;
}

function addCounts(totals, output) {
  const lines = plain(output).trim().split('\n');
  const [, passed = '0', failed = '1'] = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1)) ?? [];
  totals.passed += Number(passed);
  totals.failed += Number(failed);
}

/** Builds the frontend from copies in another directory, with other times in and around it: the bytes must be the same. */
async function buildAgain(frontend, totals) {
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-again-'));
  try {
    for (const [from, to] of [
      ['native', 'deep/native'],
      ['dist/image', 'bundle'],
      [join(work, 'quickjs'), 'engine'],
      [join(work, 'zlib'), 'zlib'],
    ])
      cpSync(from, join(dir, to), { recursive: true });
    const [engine, zlib, objects, bundle, out] = ['engine', 'zlib', 'objects', 'bundle', 'out'].map((name) =>
      join(dir, name),
    );
    const tools = join(dir, 'deep/native/tools');
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1000000000', TZ: 'Asia/Tokyo', OTHER: 'value' };
    await run(join(tools, 'build-engine.sh'), [engine, zlib, objects], { env });
    await run(join(tools, 'build.sh'), [objects, bundle, out], { env: { ...env, SNAPSHOT: 'yes' } });
    const same = readFileSync(out).equals(readFileSync(frontend));
    totals[same ? 'passed' : 'failed']++;
    console.log(same ? 'second build: the same bytes' : `second build: not the bytes of ${frontend}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A start without a peer: leaks show as blocks that nothing points to. */
async function underValgrind(frontend, totals) {
  const args = [
    '-q',
    '--error-exitcode=9',
    '--leak-check=full',
    '--errors-for-leak-kinds=definite',
    frontend,
  ];
  const code = await feed('valgrind', args, Buffer.alloc(0));
  totals[code === 1 ? 'passed' : 'failed']++;
  console.log(code === 1 ? 'valgrind: clean' : `valgrind: exit code ${code}`);
}

/** Each input ends the process with an error of its own; a sanitizer would end it with another code. */
async function fuzz(frontend, seconds, totals) {
  const end = Date.now() + seconds * 1000;
  let count = 0;
  for (; Date.now() < end; count++) {
    const code = await feed(frontend, [], fuzzInput(count));
    if (code === 1) continue;
    totals.failed++;
    console.log(`fuzz: input ${count} ended with ${code}`);
  }
  totals.passed++;
  console.log(`fuzz: ${count} inputs`);
}

/** HTTP/2 frames with random parts; the same for the same number. */
function fuzzInput(seed) {
  let state = seed * 2654435761 + 1;
  const next = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const frames = [Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])];
  for (let i = next(20); i >= 0; i--) {
    const length = next(4) === 0 ? next(3000) : next(40);
    const payload = Buffer.from(Array.from({ length }, () => next(256)));
    const head = Buffer.from([0, length >> 8, length & 255, next(11), next(256), 0, 0, 0, next(4)]);
    frames.push(head, payload);
  }
  return Buffer.concat(frames);
}

function feed(command, args, input) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.on('error', () => {}).end(input);
    child.stdout.resume();
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
}

function plain(text) {
  return text.replaceAll(/\x1b\[[0-9;]*m/g, '');
}

function show(text) {
  process.stdout.write(text);
}

process.chdir(new URL('..', import.meta.url).pathname);
await main(process.argv.slice(2));

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBaseFolders } from './engine/base-folders.mjs';
import { runningEngine, startEngine } from './engine.mjs';
import { whyNoPackages } from './lib/debian.mjs';
import { run } from './lib/run.mjs';

const cli = 'dist/bin/dockerfile-llb.js';
const example = 'examples/href-counter';

/**
 * Builds examples/href-counter with our command on a real BuildKit daemon: shows the steps, runs what came out,
 * and builds again, which finds every step in the daemon's cache.
 */
async function main() {
  if (!existsSync(cli)) throw new Error(`${cli} is missing: run npm run demo, which builds it`);
  const daemon = await findDaemon();
  const out = mkdtempSync(join(tmpdir(), 'dockerfile-llb-demo-'));
  const stop = async () => {
    for (const dir of [out, daemon.scratch]) if (dir) rmSync(dir, { recursive: true, force: true });
    await daemon.stop?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => stop().then(() => process.exit(130)));
  try {
    await show(daemon, out);
  } finally {
    await stop();
  }
}

async function show(daemon, out) {
  const args = ['build', example, '-f', `${example}/Dockerfile`, '--progress', 'plain'];
  // Another number each time, so that a daemon that has run the demo before still has something to do.
  args.push('--build-arg', `LINKS=${20_000 + (Date.now() % 10_000)}`);
  args.push(...daemon.address, ...daemon.buildArgs, '--output', `type=local,dest=${out}`);
  title(`dockerfile-llb ${args.join(' ')}`);
  const first = await build(args).catch((error) => buildWithOwnImages(error, daemon, args, `${out}-base`));
  title(`${out}/report.txt`);
  process.stdout.write(readFileSync(join(out, 'report.txt'), 'utf8'));
  title(`echo '<a href="https://example.com/">' | ${out}/href-counter`);
  const counted = await run(join(out, 'href-counter'), [], { input: '<a href="https://example.com/">\n' });
  process.stdout.write(counted.stdout);
  title('The same build once more');
  const second = await build(args);
  summarize(first, second);
}

/**
 * The same build on base images that are made here and stored in the daemon; `args` get what it takes, for the second
 * build too. They stay there, named `dockerfile-llb-demo/…`.
 */
async function buildWithOwnImages(error, daemon, args, dir) {
  if (!daemon.mayLackImages || !/ERROR: .*(?:gcc|busybox)/.test(error.text) || whyNoPackages()) throw error;
  console.log('\nThe daemon reaches no registry: making the base images here.');
  daemon.scratch = dir;
  const folders = await makeBaseFolders(dir, (line) => console.log(`  ${line}`));
  const dockerfile = join(dir, 'Dockerfile');
  writeFileSync(dockerfile, 'FROM scratch\nCOPY . /\n');
  for (const [argument, name] of Object.entries({ TOOLCHAIN: 'toolchain', RUNTIME: 'busybox' })) {
    const tag = `dockerfile-llb-demo/${name}`;
    await build([
      'build',
      folders[name],
      '-f',
      dockerfile,
      '-t',
      tag,
      '--progress',
      'plain',
      ...daemon.address,
    ]);
    args.push('--build-arg', `${argument}=${tag}`);
  }
  return build(args);
}

/** Runs the command with its output shown; gives what it printed and how long it took. */
function build(args) {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ text, seconds: (performance.now() - start) / 1000 });
      else reject(Object.assign(new Error(`the build failed with exit code ${code}`), { text }));
    });
  });
}

function summarize(first, second) {
  const steps = new Set(second.text.match(/^#\d+ \[[^\]]+ \d+\/\d+\] (?:RUN|COPY|WORKDIR|ADD).*$/gm));
  const cached = second.text.match(/^#\d+ CACHED$/gm)?.length ?? 0;
  title(
    `first build ${first.seconds.toFixed(1)} s, second ${second.seconds.toFixed(1)} s with ${cached} steps cached`,
  );
  if (cached < steps.size)
    throw new Error(`only ${cached} of ${steps.size} steps were cached the second time`);
}

/** The daemon that is there: told by the environment, at a usual socket, or started for this run alone. */
async function findDaemon() {
  const { BUILDKIT_HOST, DOCKER_HOST, DOCKERFILE_LLB_REGISTRY } = process.env;
  const told = BUILDKIT_HOST || DOCKER_HOST;
  if (told)
    return {
      address: [],
      buildArgs: offlineImages(DOCKERFILE_LLB_REGISTRY),
      mayLackImages: !DOCKERFILE_LLB_REGISTRY,
    };
  const usual = [
    '/run/buildkit/buildkitd.sock',
    '/var/run/docker.sock',
    join(homedir(), '.docker/run/docker.sock'),
  ];
  const found = usual.find((path) => existsSync(path));
  if (found) return { address: ['--addr', `unix://${found}`], buildArgs: [], mayLackImages: true };
  const running = runningEngine();
  if (running)
    return { address: ['--addr', `unix://${running.socket}`], buildArgs: offlineImages(running.registry) };
  const missing = whyNoPackages();
  if (missing)
    throw new Error(
      `no BuildKit daemon found (BUILDKIT_HOST, DOCKER_HOST, ${usual.join(', ')}), and starting one ${missing}`,
    );
  console.log('No BuildKit daemon found: starting a Docker Engine of our own for this demo.');
  const engine = await startEngine({ log: (line) => console.log(`  ${line}`) });
  return {
    address: ['--addr', `unix://${engine.socket}`],
    buildArgs: offlineImages(engine.registry),
    stop: engine.stop,
  };
}

/** The example's base images come from Docker Hub, or from the registry that `scripts/engine.mjs` filled. */
function offlineImages(registry) {
  if (!registry) return [];
  return ['--build-arg', `TOOLCHAIN=${registry}/toolchain`, '--build-arg', `RUNTIME=${registry}/busybox`];
}

function title(text) {
  console.log(`\n── ${text}\n`);
}

process.chdir(new URL('..', import.meta.url).pathname);
main().then(
  () => process.exit(0),
  (error) => {
    console.error(`demo: ${error.message}`);
    process.exit(1);
  },
);

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningEngine, startEngine } from '../scripts/engine.mjs';
import { buildImage } from '../scripts/image.mjs';
import { run } from '../scripts/lib/run.mjs';
import { serveBridge } from './bridge-server.mjs';

const rounds = 10;
const maxMegabytes = 44;

/**
 * What `# syntax=` with our image costs: a fully cached build beside the built-in frontend, the size of the image, and
 * start and memory of the frontend under the image's own Node.
 */
async function main() {
  const running = runningEngine();
  const engine = running ?? (await startEngine({ log: (line) => console.error(line) }));
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-bench-'));
  try {
    const image = `${engine.registry}/dockerfile-llb-bench`;
    const env = { ...engine.env, BUILDKIT_HOST: undefined };
    const compression = 'compression=gzip,compression-level=9,force-compression=true';
    // Docker keeps a layer as it was compressed first: only a fresh one shows the size that ships.
    const output = `type=image,name=${image},push=true,${compression}`;
    await buildImage({ output, env, noCache: true });
    const size = await imageSize(engine.registry, 'dockerfile-llb-bench');
    row('image, compressed', `${(size / 1e6).toFixed(1)} MB`);
    await cachedBuilds(image, engine, dir);
    await starts(await unpackImage(image, env, dir));
    if (size > maxMegabytes * 1e6) throw new Error(`the image is larger than ${maxMegabytes} MB`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
    if (!running) await engine.stop();
  }
}

async function imageSize(registry, name) {
  const accept =
    'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json';
  const response = await fetch(`http://${registry}/v2/${name}/manifests/latest`, { headers: { accept } });
  return (await response.json()).layers.reduce((sum, layer) => sum + layer.size, 0);
}

/** Both frontends take turns; the first build of each fills the cache. */
async function cachedBuilds(image, engine, dir) {
  const text = `FROM ${engine.registry}/busybox AS build
RUN echo one > /one
FROM ${engine.registry}/busybox
COPY --from=build /one /
RUN cat /one
`;
  const times = { 'built-in': [], 'our image': [] };
  for (const [name, head] of [
    ['built-in', ''],
    ['our image', `# syntax=${image}\n`],
  ]) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'Dockerfile'), head + text);
  }
  for (let i = 0; i <= rounds; i++)
    for (const name of Object.keys(times)) {
      const start = performance.now();
      const args = ['buildx', 'build', '--builder', 'default', '--output', 'type=cacheonly', join(dir, name)];
      await run('docker', args, { env: engine.env });
      if (i > 0) times[name].push(performance.now() - start);
    }
  row('cached docker buildx build', 'min', 'median');
  for (const [name, values] of Object.entries(times))
    row(`  ${name}`, ms(Math.min(...values)), ms(median(values)));
}

/** The image's files, to start its Node without a container; gives the folder. */
async function unpackImage(image, env, dir) {
  const context = join(dir, 'unpack');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), `FROM ${image}\n`);
  const dest = join(dir, 'rootfs');
  await run('docker', ['buildx', 'build', '--builder', 'default', '-o', `type=local,dest=${dest}`, context], {
    env,
  });
  return dest;
}

/** The snapshot of the image beside the bundle that it is made of, and a Node that does nothing. */
async function starts(rootfs) {
  const node = join(rootfs, 'bin/node');
  const frontends = {
    'spawn to Return, snapshot': ['--snapshot-blob', join(rootfs, 'frontend.blob')],
    'spawn to Return, without': ['dist/bin/frontend.js'],
  };
  const bare = 'bare node -e 0';
  const times = Object.fromEntries([...Object.keys(frontends), bare].map((name) => [name, []]));
  const peaks = Object.fromEntries(Object.keys(times).map((name) => [name, []]));
  for (let i = 0; i < rounds + 5; i++) {
    for (const [name, args] of Object.entries(frontends)) {
      const { elapsed, peak } = await spawnToReturn(node, args);
      times[name].push(elapsed);
      peaks[name].push(peak);
    }
    const start = performance.now();
    await run(node, ['-e', '0']);
    times[bare].push(performance.now() - start);
  }
  row("start, the image's Node", 'min', 'median', 'peak RSS');
  for (const [name, values] of Object.entries(times)) {
    const peak = name === bare ? [] : [`${median(peaks[name]).toFixed(0)} MiB`];
    row(`  ${name}`, ms(Math.min(...values)), ms(median(values)), ...peak);
  }
}

async function spawnToReturn(node, args) {
  const env = {
    BUILDKIT_SESSION_ID: 'bench',
    BUILDKIT_WORKERS: '[{"id":"bench","labels":{},"platforms":[{"os":"linux","architecture":"amd64"}]}]',
    BUILDKIT_EXPORTEDPRODUCT: 'buildkit',
  };
  const start = performance.now();
  const child = spawn(node, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await serveBridge(
    child,
    Buffer.from('FROM alpine AS build\nRUN make\nFROM alpine\nCOPY --from=build /a /\n'),
  );
  const elapsed = performance.now() - start;
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
  await ended;
  return { elapsed, peak };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function row(name, ...cells) {
  console.log(name.padEnd(36) + cells.map((cell) => cell.padStart(11)).join(''));
}

process.chdir(new URL('..', import.meta.url).pathname);
await main();

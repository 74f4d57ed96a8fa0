#!/usr/bin/env node
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runningEngine, startEngine } from '../scripts/engine.mjs';
import { buildImage } from '../scripts/image.mjs';
import { run } from '../scripts/lib/run.mjs';
import { measureStarts } from './frontend-starts.mjs';

const maxMegabytes = 1.6;

const usage = `usage: npm run bench:image -- [OPTION …]

What \`# syntax=\` with our image costs: its size, builds on a real daemon with a full cache and with an empty one, and
from the start of the frontend to its Return. All frontends take turns in one run.

  --reference FILE   an executable of the reference's Dockerfile frontend to measure beside ours
  --pairs N          builds of each frontend in a series (default: 20)
  --series N         series of builds with a full cache (default: 3)
  --cold N           builds of each frontend with an empty cache, which pull its image (default: 10)
  --only NAME        only one part: cached, cold or starts
`;

async function main(args) {
  const options = {
    reference: { type: 'string' },
    pairs: { type: 'string', default: '20' },
    series: { type: 'string', default: '3' },
    cold: { type: 'string', default: '10' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  };
  const { values } = parseArgs({ args, options });
  if (values.help) return void console.log(usage);
  const running = runningEngine();
  const engine = running ?? (await startEngine({ log: (line) => console.error(line) }));
  const dir = mkdtempSync(join(tmpdir(), 'dockerfile-llb-bench-'));
  try {
    const images = { ours: await pushOurs(engine) };
    if (values.reference) images.reference = await pushReference(values.reference, engine, dir);
    for (const [name, image] of Object.entries(images)) await printSize(name, image, engine.registry);
    const wants = (part) => (values.only ?? part) === part;
    const frontends = { ours: join(await unpackImage(images.ours, engine, dir), 'frontend') };
    if (values.reference) frontends.reference = values.reference;
    const buildsOf = (text) => new Builds(images, { engine, dir, text });
    const builds = buildsOf(twoStages(engine.registry));
    if (wants('cached'))
      for (let i = 0; i < Number(values.series); i++) await builds.measureCached(Number(values.pairs));
    if (wants('cold')) {
      await buildsOf(oneFile).measureCold(Number(values.cold), 'one file');
      await builds.measureCold(Number(values.cold), 'two stages');
    }
    if (wants('starts')) await measureStarts(frontends);
  } finally {
    rmSync(dir, { recursive: true, force: true });
    if (!running) await engine.stop();
  }
}

// Docker keeps a layer as it was compressed first: only a fresh one shows the size that ships.
const compression = 'compression=gzip,compression-level=9,force-compression=true';

async function pushOurs(engine) {
  const image = `${engine.registry}/bench-ours`;
  const env = { ...engine.env, BUILDKIT_HOST: undefined };
  await buildImage({ output: `type=image,name=${image},push=true,${compression}`, env, noCache: true });
  return image;
}

/** As it is published: one executable with the labels that a daemon reads. */
async function pushReference(file, engine, dir) {
  const image = `${engine.registry}/bench-reference`;
  const context = join(dir, 'reference');
  mkdirSync(context);
  copyFileSync(file, join(context, 'frontend'));
  chmodSync(join(context, 'frontend'), 0o755);
  const caps = ['inputs', 'subrequests', 'contexts', 'gitquerystring'].map(
    (name) => `moby.buildkit.frontend.${name}`,
  );
  const lines = ['FROM scratch', 'COPY frontend /', 'ENTRYPOINT ["/frontend"]'];
  lines.push(
    `LABEL moby.buildkit.frontend.network.none="true" moby.buildkit.frontend.caps="${caps.join(',')}"`,
  );
  writeFileSync(join(context, 'Dockerfile'), `${lines.join('\n')}\n`);
  const output = `type=image,name=${image},push=true,${compression}`;
  await buildx(['--provenance=false', '--output', output, context], engine);
  return image;
}

async function buildx(args, { env }) {
  await run('docker', ['buildx', 'build', '--builder', 'default', ...args], { env });
}

async function printSize(name, image, registry) {
  const accept =
    'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json';
  const url = `http://${image.replace(`${registry}/`, `${registry}/v2/`)}/manifests/latest`;
  const { layers } = await (await fetch(url, { headers: { accept } })).json();
  const size = layers.reduce((sum, layer) => sum + layer.size, 0) / 1e6;
  row(`image of ${name}, compressed`, `${size.toFixed(2)} MB`);
  if (name === 'ours' && size > maxMegabytes) throw new Error(`the image is larger than ${maxMegabytes} MB`);
}

/** Two stages with steps that run in containers, on a base image that a cold build pulls. */
const twoStages = (registry) => `FROM ${registry}/busybox AS build
RUN echo one > /one
FROM ${registry}/busybox
COPY --from=build /one /
RUN cat /one
`;

/** One copied file: nearly all that a cold build of it does is pulling and running the frontend. */
const oneFile = 'FROM scratch\nCOPY Dockerfile /\n';

/** Builds of one Dockerfile with each frontend: built in, ours, and the reference's. */
class Builds {
  #engine;
  #images;
  #contexts = {};

  constructor(images, { engine, dir, text }) {
    this.#engine = engine;
    this.#images = images;
    const heads = { 'built-in': '' };
    for (const [name, image] of Object.entries(images)) heads[name] = `# syntax=${image}\n`;
    for (const [name, head] of Object.entries(heads)) {
      this.#contexts[name] = mkdtempSync(join(dir, `build-${name}-`));
      writeFileSync(join(this.#contexts[name], 'Dockerfile'), head + text);
    }
  }

  /** The first build of each fills the cache. */
  async measureCached(pairs) {
    const times = await this.#measure(Object.keys(this.#contexts), pairs + 1, async () => {});
    for (const values of Object.values(times)) values.shift();
    print('cached docker buildx build', times);
  }

  /** Each build pulls the frontend and runs every step. */
  async measureCold(pairs, title) {
    const names = Object.keys(this.#images);
    const times = await this.#measure(names, pairs, (name) => this.#forget(this.#images[name]));
    print(`cold docker buildx build, ${title}`, times);
  }

  async #measure(names, rounds, prepare) {
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let i = 0; i < rounds; i++)
      for (const name of names) {
        await prepare(name);
        const start = performance.now();
        await buildx(['--output', 'type=cacheonly', this.#contexts[name]], this.#engine);
        times[name].push(performance.now() - start);
      }
    return times;
  }

  async #forget(image) {
    const { env } = this.#engine;
    await run('docker', ['image', 'rm', '--force', image], { env, allowFailure: true });
    await run('docker', ['builder', 'prune', '--all', '--force'], { env });
  }
}

function print(title, times) {
  row(title, 'min', 'median');
  for (const [name, values] of Object.entries(times))
    row(`  ${name}`, ms(Math.min(...values)), ms(median(values)));
  if (!times.reference) return;
  const ratios = times.ours.map((time, i) => time / times.reference[i]);
  row('  ours / reference, median of pairs', '', median(ratios).toFixed(2));
}

async function unpackImage(image, engine, dir) {
  const context = join(dir, 'unpack');
  mkdirSync(context);
  writeFileSync(join(context, 'Dockerfile'), `FROM ${image}\n`);
  await buildx(['-o', `type=local,dest=${join(dir, 'rootfs')}`, context], engine);
  return join(dir, 'rootfs');
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}

function row(name, ...cells) {
  console.log(name.padEnd(40) + cells.map((cell) => cell.padStart(11)).join(''));
}

process.chdir(new URL('..', import.meta.url).pathname);
await main(process.argv.slice(2));

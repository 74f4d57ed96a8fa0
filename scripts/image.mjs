#!/usr/bin/env node
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningEngine, startEngine } from './engine.mjs';
import { fillBuilderStage, packageStage, whyNoStages as whyNoNodeStages } from './image/node-stages.mjs';
import { builderStage, sourcesStage, whyNoStages } from './image/stages.mjs';
import { whyNoPackages } from './lib/debian.mjs';
import { run } from './lib/run.mjs';

const usage = `usage: npm run image -- [OPTION …]

Builds the frontend image with dockerfile-llb itself, on the daemon that is there, else on one of its own.

  --tag NAME       store it in the daemon as NAME (default: dockerfile-llb/frontend)
  --push NAME      push it as NAME to a registry instead
  --output SPEC    write it elsewhere instead, for example type=oci,dest=frontend.tar
  --platform LIST  linux/amd64, linux/arm64 or both (default: with --push both, else the daemon's own)
  --bundle DIR     run another program: DIR holds program.js and licenses.txt (docs/frontend.md)
  --runtime node   run dist/image/frontend.cjs on Node instead (linux/amd64 only)
  --in-build       take the compiler and the sources from registries, even if this machine can provide them
  --no-cache       run every step again
`;

const cli = 'dist/bin/dockerfile-llb.js';

/** What an image runs: its Dockerfile, what it needs of `dist`, and the stages that this machine can stand in for. */
const runtimes = {
  quickjs: {
    dockerfile: 'Dockerfile',
    program: 'dist/image/program.js',
    whyNoStages,
    stages: {
      sources: ({ log }) => sourcesStage(log),
      builder: ({ log, platforms }) =>
        builderStage({ cross: platforms.some((name) => name !== ownPlatform), log }),
    },
  },
  node: {
    dockerfile: 'scripts/image/node.Dockerfile',
    program: 'dist/image/frontend.cjs',
    whyNoStages: whyNoNodeStages,
    stages: { package: ({ log }) => nodePackage(log), builder: nodeBuilder },
  },
};

const ownPlatform = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`;

/**
 * Builds an image: the same bytes for the same commit, sources and compiler.
 *
 * @param {{ output: string, env?: NodeJS.ProcessEnv, address?: readonly string[], provide?: readonly string[],
 *   platforms?: readonly string[], bundle?: string, runtime?: 'quickjs' | 'node', noCache?: boolean,
 *   onOutput?: (text: string) => void, log?: (line: string) => void }} options `output` as of `dockerfile-llb build`;
 *   `provide` names the stages of the Dockerfile that this machine stands in for, by default all if it can
 */
export async function buildImage(options) {
  const { output, env, address = [], platforms = [], bundle, noCache, onOutput } = options;
  const runtime = runtimes[options.runtime ?? 'quickjs'];
  const provide = options.provide ?? ((await runtime.whyNoStages()) ? [] : Object.keys(runtime.stages));
  for (const file of [cli, ...(bundle ? [] : [runtime.program])])
    if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`);
  const values = {
    VERSION: packageVersion(),
    SOURCE: await sourceUrl(),
    SOURCE_DATE_EPOCH: await sourceEpoch(),
    NPM_REGISTRY: runtime === runtimes.node && !provide.includes('package') ? await npmRegistry() : undefined,
  };
  // A provenance says when it was built: with one, no two builds would have the same digest.
  const args = ['build', '.', '--file', runtime.dockerfile, '--progress', 'plain', '--provenance=false'];
  args.push('--output', output, ...address);
  if (platforms.length > 0) args.push('--platform', platforms.join(','));
  if (bundle) args.push('--build-context', `bundle=${bundle}`);
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) args.push('--build-arg', `${name}=${value}`);
  if (noCache) args.push('--no-cache');
  const scratch = mkdtempSync(join(tmpdir(), 'dockerfile-llb-image-'));
  try {
    for (const stage of provide) {
      const dir = await runtime.stages[stage]({ log: options.log ?? (() => {}), platforms, scratch });
      args.push('--build-context', `${stage}=${dir}`);
    }
    await run(process.execPath, [cli, ...args], { env, onOutput });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The npm package of Node whose version and checksum are in its Dockerfile. */
async function nodePackage(log) {
  return await packageStage({
    version: defaultOf('NODE_VERSION'),
    checksum: defaultOf('NODE_CHECKSUM'),
    log,
  });
}

async function nodeBuilder({ log, scratch }) {
  await fillBuilderStage(scratch, join(await nodePackage(log), 'package/bin/node'));
  return scratch;
}

/** URL of the npm registry that this machine uses, with its last slash. */
async function npmRegistry() {
  const { stdout } = await run('npm', ['config', 'get', 'registry']);
  return stdout.trim().replace(/\/?$/, '/');
}

/** The default of a global ARG of Node's Dockerfile, which is where it stands. */
function defaultOf(name) {
  const { dockerfile } = runtimes.node;
  const match = new RegExp(`^ARG ${name}=(.*)$`, 'm').exec(readFileSync(dockerfile, 'utf8'));
  if (!match) throw new Error(`${dockerfile} has no ARG ${name}`);
  return match[1];
}

function packageVersion() {
  return JSON.parse(readFileSync('package.json', 'utf8')).version;
}

/** Where this checkout came from; undefined when it came from nowhere. */
async function sourceUrl() {
  const { code, stdout } = await run('git', ['remote', 'get-url', 'origin'], { allowFailure: true });
  return code === 0 && stdout.startsWith('https://') ? stdout.trim() : undefined;
}

/** Seconds: `SOURCE_DATE_EPOCH`, else the time of the last commit, else 0. */
async function sourceEpoch() {
  if (process.env.SOURCE_DATE_EPOCH) return Number(process.env.SOURCE_DATE_EPOCH);
  const { code, stdout } = await run('git', ['log', '-1', '--format=%ct'], { allowFailure: true });
  return code === 0 ? Number(stdout) : 0;
}

/** The daemon that is there, as arguments of `build`; or one that lives as long as this process. */
async function findDaemon(log) {
  const { BUILDKIT_HOST, DOCKER_HOST } = process.env;
  if (BUILDKIT_HOST || DOCKER_HOST) return { address: [] };
  const usual = ['/run/buildkit/buildkitd.sock', '/var/run/docker.sock'];
  usual.push(join(homedir(), '.docker/run/docker.sock'));
  const socket = usual.find((path) => existsSync(path)) ?? runningEngine()?.socket;
  if (socket) return { address: ['--addr', `unix://${socket}`] };
  const missing = whyNoPackages();
  if (missing) throw new Error(`no BuildKit daemon found, and starting one ${missing}`);
  const engine = await startEngine({ log });
  return { address: ['--addr', `unix://${engine.socket}`], stop: engine.stop };
}

/** Docker Engine cannot rewrite timestamps in an image that it stores: they are made equal before the build. */
function outputOf({ tag = 'dockerfile-llb/frontend', push, output }) {
  if (output) return output;
  const compression = 'compression=gzip,compression-level=9,force-compression=true';
  return `type=image,name=${push ?? tag},${compression}${push ? ',push=true' : ''}`;
}

/** A daemon may not be able to store an index; a registry always is. */
function platformsOf({ platform, push, runtime }) {
  if (platform) return platform.split(',');
  return push && runtime === 'quickjs' ? ['linux/amd64', 'linux/arm64'] : [];
}

async function main(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const options = {
    tag: text,
    push: text,
    output: text,
    platform: text,
    bundle: text,
    runtime: { type: 'string', default: 'quickjs' },
    'in-build': flag,
    'no-cache': flag,
    help: flag,
  };
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(usage);
  if (!Object.hasOwn(runtimes, values.runtime))
    throw new Error(`unknown runtime ${values.runtime}: choose quickjs or node`);
  const log = (line) => console.error(line);
  const daemon = await findDaemon(log);
  try {
    await buildImage({
      output: outputOf(values),
      address: daemon.address,
      provide: values['in-build'] ? [] : undefined,
      platforms: platformsOf(values),
      bundle: values.bundle,
      runtime: values.runtime,
      noCache: values['no-cache'],
      onOutput: (text) => process.stderr.write(text),
      log,
    });
  } finally {
    await daemon.stop?.();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(new URL('..', import.meta.url).pathname);
  main(process.argv.slice(2)).then(
    () => process.exit(0),
    (error) => {
      console.error(`image: ${error.message}`);
      process.exit(1);
    },
  );
}

#!/usr/bin/env node
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningEngine, startEngine } from './engine.mjs';
import { collectRuntime, whyNoRuntime } from './image/runtime.mjs';
import { whyNoPackages } from './lib/debian.mjs';
import { run } from './lib/run.mjs';

const usage = `usage: npm run image -- [OPTION …]

Builds the frontend image with dockerfile-llb itself, on the daemon that is there, else on one of its own.

  --tag NAME       store it in the daemon as NAME (default: dockerfile-llb/frontend)
  --push NAME      push it as NAME to a registry instead
  --output SPEC    write it elsewhere instead, for example type=oci,dest=frontend.tar
  --in-build       take Node and its libraries from registries, in the build, even if this machine can provide them
  --no-cache       run every step again
`;

const cli = 'dist/bin/dockerfile-llb.js';

/**
 * Builds the frontend image: the same bytes for the same commit, Node package and machine libraries.
 *
 * @param {{ output: string, env?: NodeJS.ProcessEnv, address?: readonly string[], inBuild?: boolean, noCache?: boolean,
 *   onOutput?: (text: string) => void, log?: (line: string) => void }} options `output` as of `dockerfile-llb build`
 */
export async function buildImage({ output, env, address = [], inBuild, noCache, onOutput, log = () => {} }) {
  for (const file of [cli, 'dist/bin/frontend.js'])
    if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`);
  const epoch = await sourceEpoch();
  const args = ['build', '.', '--progress', 'plain', '--output', output, ...address];
  const values = { VERSION: packageVersion(), SOURCE: await sourceUrl(), SOURCE_DATE_EPOCH: epoch };
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) args.push('--build-arg', `${name}=${value}`);
  if (noCache) args.push('--no-cache');
  if (!inBuild && !(await whyNoRuntime())) {
    const [version, checksum] = ['NODE_VERSION', 'NODE_CHECKSUM'].map(defaultOf);
    const folder = await collectRuntime({ version, checksum, log });
    args.push('--build-arg', 'RUNTIME=prepared', '--build-context', `prepared=${folder}`);
  } else {
    args.push('--build-arg', `NPM_REGISTRY=${await npmRegistry()}`);
  }
  utimesSync('dist/bin/frontend.js', 0, 0);
  await run(process.execPath, [cli, ...args], { env, onOutput });
}

/** URL of the npm registry that this machine uses, with its last slash. */
async function npmRegistry() {
  const { stdout } = await run('npm', ['config', 'get', 'registry']);
  return stdout.trim().replace(/\/?$/, '/');
}

/** The default of a global ARG of the Dockerfile, which is where it stands. */
function defaultOf(name) {
  const match = new RegExp(`^ARG ${name}=(.*)$`, 'm').exec(readFileSync('Dockerfile', 'utf8'));
  if (!match) throw new Error(`Dockerfile has no ARG ${name}`);
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

async function main(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const options = { tag: text, push: text, output: text, 'in-build': flag, 'no-cache': flag, help: flag };
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(usage);
  const log = (line) => console.error(line);
  const daemon = await findDaemon(log);
  try {
    await buildImage({
      output: outputOf(values),
      address: daemon.address,
      inBuild: values['in-build'],
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

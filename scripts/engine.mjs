#!/usr/bin/env node
import { fork, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedImages } from './engine/images.mjs';
import { removeLeftovers } from './engine/leftovers.mjs';
import { removeBridge } from './engine/network.mjs';
import { provisionPackages } from './engine/packages.mjs';
import { cacheDir, currentFile, statePaths } from './engine/paths.mjs';
import { waitFor } from './lib/run.mjs';

const usage = `usage: node scripts/engine.mjs COMMAND

  start [--port N]    start a Docker Engine and a registry, seed base images, leave them running
  stop                stop what start left running
  status              print where it is as JSON; exit code 1 when none runs
  run -- COMMAND …    start one for the command alone, with DOCKER_HOST and BUILDKIT_HOST set
`;

/**
 * Starts a private Docker Engine with a registry on loopback, and seeds base images into it. Needs root on
 * Debian 12 or later; downloads what is missing.
 *
 * @param {{ keep?: boolean, port?: number, log?: (line: string) => void }} [options] `keep` lets it outlive
 *   this process; otherwise it ends with this process, however that ends.
 * @returns {Promise<Engine>}
 *
 * @typedef {{ stateDir: string, socket: string, buildkitSocket: string, registry: string, env: NodeJS.ProcessEnv,
 *   stop(): Promise<void> }} Engine
 *   `socket` serves Docker's API, `buildkitSocket` BuildKit's plain gRPC; `env` is for clients of the two.
 */
export async function startEngine({ keep = false, port = 0, log = () => {} } = {}) {
  const { path, root } = await provisionPackages(log);
  const stateDir = mkdtempSync(join(tmpdir(), 'dllb-'));
  log(`starting Docker Engine in ${stateDir}`);
  try {
    const info = await launchSupervisor({ stateDir, path, port, watchParent: !keep });
    const engine = describe(info, root);
    await seedImages(engine);
    log(`ready: unix://${engine.socket}, registry ${engine.registry}`);
    return engine;
  } catch (error) {
    const log = existsSync(statePaths(stateDir).log) ? readFileSync(statePaths(stateDir).log, 'utf8') : '';
    await stopState(stateDir);
    throw new Error(`the engine did not start: ${error.message}\n${log.split('\n').slice(-20).join('\n')}`);
  }
}

/** The engine that `start` left running, if it still runs. */
export function runningEngine() {
  try {
    const stateDir = readFileSync(currentFile(), 'utf8').trim();
    const info = JSON.parse(readFileSync(statePaths(stateDir).info, 'utf8'));
    process.kill(info.pid, 0);
    return describe(info, join(cacheDir(), 'root'));
  } catch {
    return undefined;
  }
}

function describe(info, root) {
  const paths = statePaths(info.stateDir);
  const plugins = join(paths.dockerConfig, 'cli-plugins');
  if (!existsSync(plugins)) {
    mkdirSync(plugins, { recursive: true });
    symlinkSync(join(root, 'docker-buildx'), join(plugins, 'docker-buildx'));
  }
  const env = {
    ...process.env,
    PATH: info.path,
    DOCKER_HOST: `unix://${paths.socket}`,
    DOCKER_CONFIG: paths.dockerConfig,
    DOCKERFILE_LLB_REGISTRY: info.registry,
    DOCKERFILE_LLB_BUILDKIT_SOCKET: paths.relay,
    DOCKERFILE_LLB_ENTITLEMENTS: info.entitlements,
  };
  const { stateDir, registry } = info;
  return {
    stateDir,
    socket: paths.socket,
    buildkitSocket: paths.relay,
    registry,
    env,
    stop: () => stopState(stateDir),
  };
}

function launchSupervisor(setup) {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'engine/supervisor.mjs');
  // One that outlives its starter must not hold the starter's output open: `start | tail` would never end.
  const errors = setup.watchParent ? 'inherit' : openSync(statePaths(setup.stateDir).log, 'a');
  const child = fork(file, [JSON.stringify(setup)], {
    stdio: ['ignore', 'ignore', errors, 'ipc'],
    detached: true,
  });
  if (typeof errors === 'number') closeSync(errors);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`its supervisor ended (${code})`)));
    child.on('message', (message) => {
      if (message.failed) return reject(new Error(message.failed));
      child.unref();
      // A watched parent keeps the channel open until it ends; it must not be kept alive by it.
      child.channel?.unref();
      resolve(message.ready);
    });
  });
}

/** Asks the supervisor to take its engine down; does it itself when the supervisor is gone. */
async function stopState(stateDir) {
  const info = readInfo(stateDir);
  if (info) {
    try {
      process.kill(info.pid, 'SIGTERM');
      await waitFor('the engine did not stop', () => !existsSync(`/proc/${info.pid}`), { timeout: 60_000 });
    } catch {
      // It is gone, or hangs: what it left is removed below.
    }
    await removeBridge(info.bridge);
  }
  await removeLeftovers(stateDir);
}

function readInfo(stateDir) {
  try {
    return JSON.parse(readFileSync(statePaths(stateDir).info, 'utf8'));
  } catch {
    return undefined;
  }
}

async function start(args) {
  const at = args.indexOf('--port');
  const port = at === -1 ? 0 : Number(args[at + 1]);
  const engine =
    runningEngine() ?? (await startEngine({ keep: true, port, log: (line) => console.error(line) }));
  writeFileSync(currentFile(), `${engine.stateDir}\n`);
  printStatus(engine);
  return 0;
}

async function stop() {
  if (!existsSync(currentFile())) return 0;
  await stopState(readFileSync(currentFile(), 'utf8').trim());
  rmSync(currentFile(), { force: true });
  return 0;
}

function status() {
  const engine = runningEngine();
  if (!engine) {
    console.error('no engine is running');
    return 1;
  }
  printStatus(engine);
  return 0;
}

function printStatus({ stateDir, socket, buildkitSocket, registry, env }) {
  const { DOCKER_HOST, DOCKER_CONFIG, PATH } = env;
  console.log(
    JSON.stringify(
      { stateDir, socket, buildkitSocket, registry, env: { DOCKER_HOST, DOCKER_CONFIG, PATH } },
      null,
      2,
    ),
  );
}

async function runWith(args) {
  const [command, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (!command) throw new Error(usage);
  const engine = await startEngine({ log: (line) => console.error(line) });
  const env = { ...engine.env, BUILDKIT_HOST: `unix://${engine.buildkitSocket}` };
  const child = spawn(command, rest, { env, stdio: 'inherit' });
  // The terminal sends ^C to the command too; this process stays to take the engine down.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(console.error(error.message) ?? 127));
    child.once('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal]));
  });
  await engine.stop();
  return code;
}

async function main([command, ...args]) {
  const commands = { start, stop, status, run: runWith };
  if (!Object.hasOwn(commands, command ?? '')) {
    console.error(usage);
    return 2;
  }
  return commands[command](args);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}

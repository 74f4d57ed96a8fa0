import { spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { isOnPath, waitFor } from '../lib/run.mjs';
import { statePaths } from './paths.mjs';

/** What builds may ask for with `--allow`, comma separated. */
export const entitlements = 'network.host,security.insecure';

/**
 * Starts a Docker Engine on private folders and sockets.
 *
 * @param {string} stateDir
 * @param {{ path: string, bridge: { name: string }, registry: string }} setup `path` is the PATH of its programs
 * @returns {Promise<import('node:child_process').ChildProcess>} once its API answers
 */
export async function startDockerd(stateDir, { path, bridge, registry }) {
  const paths = statePaths(stateDir);
  const config = {
    features: { 'containerd-snapshotter': true },
    'insecure-registries': [registry],
    'registry-mirrors': [`http://${registry}`],
    // What `entitlements` says.
    builder: { entitlements: { 'network-host': true, 'security-insecure': true } },
  };
  writeFileSync(paths.daemonConfig, JSON.stringify(config, null, 2));
  const args = [
    '--config-file',
    paths.daemonConfig,
    '--data-root',
    paths.dataRoot,
    '--exec-root',
    paths.execRoot,
  ];
  args.push('--pidfile', paths.pidFile, '--host', `unix://${paths.socket}`, '--bridge', bridge.name);
  args.push('--iptables=false', '--ip6tables=false', '--log-level', 'warn');
  const child = await spawnLogged(stateDir, path, 'dockerd', args);
  await untilReady(child, 'dockerd did not answer', () =>
    answers({ socketPath: paths.socket, path: '/_ping' }),
  );
  return child;
}

/**
 * Starts a registry on a free loopback port.
 *
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, address: string }>} once it answers
 */
export async function startRegistry(stateDir, { path, port }) {
  const paths = statePaths(stateDir);
  const address = `127.0.0.1:${port || (await freePort())}`;
  mkdirSync(paths.registryRoot, { recursive: true });
  const config = {
    version: 0.1,
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: paths.registryRoot }, delete: { enabled: true } },
    http: { addr: address },
  };
  // JSON is YAML, and needs no writer of its own.
  writeFileSync(paths.registryConfig, JSON.stringify(config, null, 2));
  const child = await spawnLogged(stateDir, path, 'docker-registry', ['serve', paths.registryConfig]);
  const [host, portText] = address.split(':');
  await untilReady(child, 'docker-registry did not answer', () =>
    answers({ host, port: portText, path: '/v2/' }),
  );
  return { child, address };
}

/** Ends a child: SIGTERM, and SIGKILL when it is still there after `patience` ms. */
export async function endChild(child, patience = 20_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
}

/** The child is told to end when this process dies, however it dies. */
async function spawnLogged(stateDir, path, program, args) {
  const log = openSync(statePaths(stateDir).log, 'a');
  const env = { ...process.env, PATH: path };
  const guard = (await isOnPath('setpriv', env)) ? ['setpriv', '--pdeathsig', 'TERM'] : [];
  const [command, ...rest] = [...guard, program, ...args];
  return spawn(command, rest, { env, stdio: ['ignore', log, log], detached: true });
}

async function untilReady(child, what, attempt) {
  let failure;
  child.once('error', (error) => {
    failure = error;
  });
  child.once('exit', (code, signal) => {
    failure ??= new Error(`${child.spawnargs.join(' ')} ended (${code ?? signal})`);
  });
  await waitFor(
    what,
    async () => {
      if (failure) throw failure;
      return attempt();
    },
    { timeout: 90_000 },
  );
}

function answers(target) {
  return new Promise((resolve) => {
    const request = get({ ...target, timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false)).on('timeout', () => request.destroy());
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

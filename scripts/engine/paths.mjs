import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder that keeps what was downloaded between runs: `$DOCKERFILE_LLB_CACHE` or `~/.cache/dockerfile-llb/engine`. */
export function cacheDir() {
  return process.env.DOCKERFILE_LLB_CACHE || join(homedir(), '.cache', 'dockerfile-llb', 'engine');
}

/** Where `engine.mjs start` notes the state folder of the engine that it left running. */
export function currentFile() {
  return join(cacheDir(), 'current');
}

/**
 * Places inside the state folder of one engine. The folder's own path must stay short: a socket's path is
 * limited to 107 bytes.
 */
export function statePaths(stateDir) {
  return {
    stateDir,
    info: join(stateDir, 'engine.json'),
    log: join(stateDir, 'engine.log'),
    socket: join(stateDir, 'docker.sock'),
    relay: join(stateDir, 'buildkit.sock'),
    dataRoot: join(stateDir, 'data'),
    execRoot: join(stateDir, 'exec'),
    pidFile: join(stateDir, 'dockerd.pid'),
    daemonConfig: join(stateDir, 'daemon.json'),
    dockerConfig: join(stateDir, 'docker-config'),
    registryConfig: join(stateDir, 'registry.yml'),
    registryRoot: join(stateDir, 'registry'),
    seed: join(stateDir, 'seed'),
  };
}

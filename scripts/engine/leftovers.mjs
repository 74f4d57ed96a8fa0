import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { run, waitFor } from '../lib/run.mjs';

/**
 * Takes away what an engine may have left: processes that were started out of its state folder, mounts inside
 * it, and the folder itself.
 */
export async function removeLeftovers(stateDir) {
  await endProcesses(stateDir);
  for (const mount of mountsIn(stateDir)) await run('umount', ['-l', mount], { allowFailure: true });
  if (mountsIn(stateDir).length > 0) throw new Error(`cannot unmount ${mountsIn(stateDir).join(', ')}`);
  rmSync(stateDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function endProcesses(stateDir) {
  if (processesOf(stateDir).length === 0) return;
  for (const pid of processesOf(stateDir)) kill(pid, 'SIGTERM');
  const ended = () => processesOf(stateDir).length === 0;
  await waitFor('processes did not end', ended, { timeout: 5000 }).catch(async () => {
    for (const pid of processesOf(stateDir)) kill(pid, 'SIGKILL');
    await waitFor('processes could not be killed', ended, { timeout: 5000 });
  });
}

/** dockerd, containerd, its shims and the registry all name the state folder on their command line. */
function processesOf(stateDir) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.map(Number).filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      const isEngine = /(?:^|\/)(?:dockerd|containerd|containerd-shim-runc-v2|docker-registry|runc)$/.test(
        words[0],
      );
      return isEngine && words.some((word) => word === stateDir || word.includes(`${stateDir}/`));
    } catch {
      return false;
    }
  });
}

/** Mount points inside the folder, the deepest first. */
function mountsIn(stateDir) {
  if (!existsSync('/proc/self/mountinfo')) return [];
  const points = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((point) => point.startsWith(`${stateDir}/`));
  return points.sort((a, b) => b.length - a.length);
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

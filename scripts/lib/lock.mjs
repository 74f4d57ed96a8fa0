import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { waitFor } from './run.mjs';

/** Runs `work` while this process holds the lock file; takes over the lock of a process that has died. */
export async function withLock(lock, work) {
  await waitFor(`no lock on ${lock}`, () => takeLock(lock), { timeout: 300_000, every: 200 });
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !existsSync(`/proc/${holder}`)) rmSync(lock, { force: true });
    return false;
  }
}

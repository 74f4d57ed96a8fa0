import { rmSync, writeFileSync } from 'node:fs';
import { endChild, entitlements, startDockerd, startRegistry } from './daemon.mjs';
import { removeLeftovers } from './leftovers.mjs';
import { createBridge, removeBridge } from './network.mjs';
import { statePaths } from './paths.mjs';
import { startRelay } from './relay.mjs';

// The process that owns one engine: it starts everything, says `ready` on its IPC channel, and takes everything
// down again on a signal, when a child ends, or (with `watchParent`) when the process that started it is gone.

const { stateDir, path, port, watchParent } = JSON.parse(process.argv[2]);
const paths = statePaths(stateDir);
/** What to undo, in the order it was done. */
const undo = [];
let ending = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
process.on('uncaughtException', (error) => fail(error));
process.on('unhandledRejection', (error) => fail(error));
if (watchParent) process.on('disconnect', () => end(0));

try {
  await start();
} catch (error) {
  fail(error);
}

async function start() {
  const bridge = await createBridge();
  undo.push(() => removeBridge(bridge));
  const registry = await startRegistry(stateDir, { path, port });
  undo.push(() => endChild(registry.child));
  const dockerd = await startDockerd(stateDir, { path, bridge, registry: registry.address });
  undo.push(() => endChild(dockerd));
  const relay = await startRelay(paths.relay, paths.socket);
  undo.push(() => relay.close());
  for (const child of [registry.child, dockerd]) child.once('exit', () => end(1));
  const info = { pid: process.pid, stateDir, path, bridge, registry: registry.address, entitlements };
  writeFileSync(paths.info, JSON.stringify(info, null, 2));
  process.send?.({ ready: info });
  if (!watchParent) process.disconnect?.();
}

function fail(error) {
  process.send?.({ failed: String(error?.stack ?? error) });
  end(1);
}

/** Takes everything down once, however often it is asked for. */
async function end(code) {
  if (ending) return;
  ending = true;
  rmSync(paths.info, { force: true });
  for (const step of undo.reverse()) await step().catch(() => {});
  await removeLeftovers(stateDir).catch((error) => console.error(String(error)));
  process.exit(code);
}

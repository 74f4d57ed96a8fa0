import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createBridge, removeBridge } from '../../scripts/engine/network.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a signal ends the tests with their runner', async () => {
  const child = spawn(process.execPath, ['scripts/test.mjs', 'unit'], {
    cwd: root,
    env: { ...process.env, VITEST_POOL_ID: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // vitest's first line shows that it runs.
  await once(child.stdout!, 'data');
  child.kill('SIGTERM');
  await once(child.stdout!.resume(), 'close');
  expect(await exitOf(child)).toBe(143);
});

/** The exit code of a child; its standard output closes only after every process that shares it has ended. */
async function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('a bridge takes the ends of veth pairs with it', async () => {
  const bridge = await createBridge();
  const port = `${bridge.name}p`;
  execFileSync('ip', ['link', 'add', port, 'type', 'veth', 'peer', 'name', `${bridge.name}q`]);
  execFileSync('ip', ['link', 'set', port, 'master', bridge.name]);
  expect(interfaces()).toEqual(expect.arrayContaining([bridge.name, port, `${bridge.name}q`]));
  await removeBridge(bridge);
  const left = interfaces();
  for (const name of [bridge.name, port, `${bridge.name}q`]) expect(left).not.toContain(name);
});

/** The names of all network interfaces. Another bridge may have a name that begins with that of the test. */
function interfaces(): readonly string[] {
  const lines = execFileSync('ip', ['-o', 'link'], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /^\d+: ([^:@\s]+)/.exec(line)?.[1] ?? []);
}

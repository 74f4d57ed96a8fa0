import { sbinEnv } from '../lib/debian.mjs';
import { run } from '../lib/run.mjs';

/**
 * A bridge of the engine's own, so that it neither meets nor changes the one of another engine on the machine.
 * dockerd is told to leave iptables alone; the three rules that let build steps out are ours to add and to remove.
 *
 * @returns {Promise<{ name: string, subnet: string }>}
 */
export async function createBridge() {
  const { stdout } = await run('ip', ['-4', '-o', 'addr', 'show'], { env: sbinEnv() });
  const start = process.pid % 250;
  for (let i = 0; i < 250; i++) {
    const third = (start + i) % 250;
    if (stdout.includes(` 10.213.${third}.`)) continue;
    const bridge = { name: `dllb${third}`, subnet: `10.213.${third}.0/24` };
    const made = await ip(['link', 'add', 'name', bridge.name, 'type', 'bridge']);
    if (made.code !== 0) continue;
    await ip(['addr', 'add', `10.213.${third}.1/24`, 'dev', bridge.name]);
    await ip(['link', 'set', bridge.name, 'up']);
    await changeRules('-A', bridge);
    return bridge;
  }
  throw new Error('no free network for a bridge in 10.213.0.0/16');
}

/**
 * Takes the bridge, its ports and its rules away; ignores what is gone already. A port is one end of a veth pair, which
 * outlives its bridge when the step that had the other end was killed.
 */
export async function removeBridge(bridge) {
  await changeRules('-D', bridge);
  for (const port of await portsOf(bridge.name)) await ip(['link', 'del', port]);
  await ip(['link', 'del', bridge.name]);
}

/** Names of the interfaces that are attached to the bridge. */
async function portsOf(bridge) {
  const { stdout } = await ip(['-o', 'link', 'show', 'master', bridge]);
  return stdout
    .split('\n')
    .map((line) => /^\d+: ([^:@\s]+)/.exec(line)?.[1])
    .filter((name) => name !== undefined);
}

async function changeRules(action, { name, subnet }) {
  const rules = [
    ['-t', 'nat', action, 'POSTROUTING', '-s', subnet, '!', '-o', name, '-j', 'MASQUERADE'],
    [action, 'FORWARD', '-i', name, '-j', 'ACCEPT'],
    [action, 'FORWARD', '-o', name, '-j', 'ACCEPT'],
  ];
  for (const rule of rules) await run('iptables', ['-w', ...rule], { env: sbinEnv(), allowFailure: true });
}

function ip(args) {
  return run('ip', args, { env: sbinEnv(), allowFailure: true });
}

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliFile, directory, engine, fromBusybox, nonce, runCommand } from './harness.ts';

/** A `DOCKER_CONFIG` whose only plugin is ours. */
function configWithPlugin(): string {
  const dir = directory({ 'config.json': '{}' });
  mkdirSync(join(dir, 'cli-plugins'));
  symlinkSync(cliFile, join(dir, 'cli-plugins/docker-llb'));
  return dir;
}

function docker(args: readonly string[], options: Parameters<typeof runCommand>[2] = {}) {
  return runCommand('docker', args, {
    ...options,
    env: { DOCKER_CONFIG: configWithPlugin(), ...options.env },
  });
}

test('docker lists the plugin and shows its help', async () => {
  const help = await docker(['--help']);
  expect(help.stdout).toMatch(/^ {2}llb\*? +Build, explain and check Dockerfiles$/m);
  for (const words of [
    ['llb', 'build', '--help'],
    ['help', 'llb', 'build'],
  ])
    expect((await docker(words)).stdout).toContain('Usage: dockerfile-llb build');
});

test('docker llb build builds on the daemon of docker', async () => {
  const name = nonce();
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${name}\n` });
  const built = await docker(['llb', 'build', context, '--progress', 'plain']);
  expect(built.code, built.stderr).toBe(0);
  expect(built.stderr).toContain(name);
  const elsewhere = await docker(['--host', 'unix:///nothing.sock', 'llb', 'build', context], {
    env: { BUILDKIT_HOST: engine.dockerHost },
  });
  expect(elsewhere.code).toBe(1);
  expect(elsewhere.stderr).toContain('/nothing.sock');
  expect((await docker(['llb', 'build', '--nonsense'])).code).toBe(2);
});

test('an interrupt of docker ends the build', async () => {
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo began-${nonce()}; sleep 600\n` });
  let sent = false;
  const interrupted = await docker(['llb', 'build', context, '--progress', 'plain'], {
    onOutput: (text, kill) => {
      if (sent || !/^#\d+ [\d.]+ began-/m.test(text)) return;
      sent = true;
      kill('SIGTERM');
    },
  });
  expect(interrupted.code).not.toBe(0);
  expect(interrupted.stderr).toContain('interrupted');
});

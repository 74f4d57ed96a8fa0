import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../scripts/engine.mjs';
import { build, directory, nonce, runCli, runCommand } from './harness.ts';

// Docker Engine 28.5.2 dies of what buildx asks while it forgets builds: this one remembers few enough.
let engine: Engine;
beforeAll(async () => {
  if (process.getuid?.() === 0) engine = await startEngine();
});
afterAll(() => engine?.stop());

const options = () => ({ env: { ...engine.env, BUILDKIT_HOST: undefined } });
const docker = (args: readonly string[]) => runCommand('docker', args, options());

async function theirNames(): Promise<string[]> {
  const listed = await docker(['buildx', 'history', 'ls', '--no-trunc', '--format', '{{.Name}}']);
  expect(listed.code, listed.stderr).toBe(0);
  return listed.stdout.split('\n').filter(Boolean);
}

async function ourNames(): Promise<string[]> {
  const listed = await runCli(['history', 'ls', '--format', '{{.Name}}'], options());
  expect(listed.code, listed.stderr).toBe(0);
  return listed.stdout.split('\n').filter(Boolean);
}

function context(): string {
  const text = nonce();
  const dockerfile = `FROM scratch AS one\nCOPY x /${text}\nFROM one AS two\nCOPY x /${text}2\n`;
  return directory({ Dockerfile: dockerfile, 'sub/x.Dockerfile': dockerfile, x: text });
}

describe.skipIf(process.getuid?.() !== 0)('a build is called the same by docker buildx', () => {
  test.each([
    ['as it stands', [], (dir: string) => basename(dir)],
    ['with a target', ['--target', 'one'], (dir: string) => `${basename(dir)} (one)`],
    [
      'with another Dockerfile',
      ['-f', 'sub/x.Dockerfile'],
      (dir: string) => `${basename(dir)}/sub/x.Dockerfile`,
    ],
  ])('%s', async (_, args, nameOf) => {
    const ours = context();
    const theirs = context();
    const inside = (dir: string) => args.map((word) => (word.startsWith('sub/') ? join(dir, word) : word));
    expect((await build(ours, inside(ours), options())).code).toBe(0);
    expect((await docker(['buildx', 'build', ...inside(theirs), theirs])).code).toBe(0);
    for (const names of [await ourNames(), await theirNames()]) {
      expect(names).toContain(nameOf(ours));
      expect(names).toContain(nameOf(theirs));
    }
  });

  test('also when it failed', async () => {
    const dir = directory({ Dockerfile: `FROM scratch\nCOPY ${nonce()} /\n` });
    expect((await build(dir, [], options())).code).toBe(1);
    expect(await ourNames()).toContain(basename(dir));
    expect(await theirNames()).toContain(basename(dir));
  });
});

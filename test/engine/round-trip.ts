import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { directory, fromBusybox, nonce, runCli } from './harness.ts';

/** A whole build, session and all: a file goes there and comes back. */
export async function expectBuild(address: string, env: Record<string, string | undefined>): Promise<void> {
  const text = nonce();
  const context = directory({
    'a.txt': text,
    Dockerfile: `${fromBusybox()}\nCOPY a.txt /\nRUN cp a.txt b.txt\n`,
  });
  const dest = join(directory(), 'out');
  const args = ['build', context, '--progress', 'plain', '--output', `type=local,dest=${dest}`];
  const outcome = await runCli([...args, '--addr', address], {
    env: { BUILDKIT_HOST: undefined, DOCKER_HOST: undefined, ...env },
  });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(text);
}

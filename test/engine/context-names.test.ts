import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, directory, docker, engine } from './harness.ts';

const names = ['проект', '日本語', 'ü', '😀 100%', 'a b'];

function contextCalled(name: string): string {
  const dir = join(directory({ [`${name}/Dockerfile`]: 'FROM scratch\nCOPY big /\n' }), name);
  writeFileSync(join(dir, 'big'), randomBytes(1_000_000));
  return dir;
}

/** Bytes of the context that were sent, by plain progress. */
function sent(progress: string): number {
  const sizes = [...progress.matchAll(/transferring context: ([\d.]+)(k|M)?B/g)];
  return Math.max(
    ...sizes.map(([, number, unit]) => Number(number) * (unit ? { k: 1e3, M: 1e6 }[unit]! : 1)),
  );
}

describe.each(names)('a context directory called %s', (name) => {
  test('is built by Docker Engine, which takes what buildx has sent', async () => {
    const dir = contextCalled(name);
    const theirs = await docker(['buildx', 'build', '--progress=plain', dir]);
    expect(theirs.code, theirs.stderr).toBe(0);
    expect(sent(theirs.stderr)).toBeGreaterThan(900_000);
    const ours = await build(dir);
    expect(ours.code, ours.stderr).toBe(0);
    expect(sent(ours.stderr)).toBeLessThan(10_000);
  });

  test('is built by buildkitd', async () => {
    const dir = contextCalled(name);
    const outcome = await build(dir, ['--addr', `unix://${engine.buildkitSocket}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const again = await build(dir, ['--addr', `unix://${engine.buildkitSocket}`]);
    expect(sent(again.stderr)).toBeLessThan(10_000);
  });

  test('is a named context', async () => {
    const dir = contextCalled(name);
    const file = directory({ Dockerfile: 'FROM scratch\nCOPY --from=other big /\n' });
    const outcome = await build(file, ['--build-context', `other=${dir}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, directory, engine, nonce } from './harness.ts';

describe('a # syntax= line that names another frontend', () => {
  const image = `${engine.registry}/none/frontend:1`;

  test('is told of when the file is no Dockerfile', async () => {
    const dir = directory({ Dockerfile: `# syntax=${image}\nWHAT this\n` });
    const outcome = await build(dir);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('unknown instruction: WHAT');
    expect(outcome.stderr).toContain(`names another frontend, ${image}`);
    expect(outcome.stderr).toContain('--follow-syntax');
  });

  test('is not told of when a step fails, or when it is that of Docker', async () => {
    const failing = directory({ Dockerfile: `# syntax=${image}\nFROM scratch\nCOPY ${nonce()} /\n` });
    expect((await build(failing)).stderr).not.toContain('--follow-syntax');
    const own = directory({ Dockerfile: '# syntax=docker/dockerfile:1\nWHAT this\n' });
    expect((await build(own)).stderr).not.toContain('--follow-syntax');
  });

  test('is followed when asked: the daemon looks for its image', async () => {
    const dir = directory({ Dockerfile: `# syntax=${image}\nWHAT this\n` });
    const outcome = await build(dir, ['--follow-syntax']);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/^ERROR: .*none\/frontend:1.*not found/m);
    expect(outcome.stderr).not.toContain('unknown instruction');
  });

  test('need not be there', async () => {
    const dir = directory({ Dockerfile: 'FROM scratch\nCOPY x /\n', x: nonce() });
    expect((await build(dir, ['--follow-syntax'])).code).toBe(0);
  });
});

test('an image that is refused is named in the ERROR line', async () => {
  const dir = directory({ Dockerfile: `FROM ${engine.registry}/refused\n` });
  const outcome = await build(dir);
  expect(outcome.stderr).toMatch(/^ERROR: .*\/refused: .*\/refused:latest: not found$/m);
});

test('an output below /proc ends the build', async () => {
  const dir = directory({ Dockerfile: 'FROM scratch\nCOPY x /\n', x: nonce() });
  const outcome = await build(dir, ['-o', join('/proc/nope', 'x')]);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('could not write /proc/nope: no such file or directory');
});

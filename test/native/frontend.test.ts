import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { serveBridge } from '../../bench/bridge-server.mjs';

/** The frontend as the image has it, which `scripts/native.mjs` built. */
const executable = process.env['NATIVE_FRONTEND'] ?? '';

const environment = {
  BUILDKIT_SESSION_ID: 'test',
  BUILDKIT_WORKERS: '[{"id":"w","labels":{},"platforms":[{"os":"linux","architecture":"amd64"}]}]',
  BUILDKIT_EXPORTEDPRODUCT: 'buildkit',
};

/** `limit` is an argument of the shell's `ulimit`, in KiB. */
function start(limit: string): ChildProcess {
  const command = `ulimit ${limit} && exec "$0"`;
  return spawn('/bin/sh', ['-c', command, executable], { env: environment, stdio: 'pipe' });
}

async function outcome(dockerfile: string, limit: string): Promise<{ error: string; code: number | null }> {
  const child = start(limit);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let error = '';
  await serveBridge(child, Buffer.from(dockerfile)).catch((reason: Error) => (error = reason.message));
  return { error, code: await ended };
}

const manySteps = `FROM alpine\n${Array.from({ length: 10_000 }, (_, i) => `RUN echo ${i}\n`).join('')}`;
const returned = 'the frontend returned: ';

describe('the frontend at a limit of its process', () => {
  it.each([12_000, 20_000, 30_000])('returns an error when %i KiB of memory are used up', async (size) => {
    const { error, code } = await outcome(manySteps, `-v ${size}`);
    expect(error).toMatch(/^the frontend returned: (?:the build|this) needs more memory than is available/);
    expect(error).toContain('out of memory');
    expect(code).toBe(1);
  });

  it.each([
    ['a list in a list', `CMD ${'['.repeat(30_000)}1${']'.repeat(30_000)}`],
    ['a substitution in a substitution', `ENV A=${'${x:-'.repeat(10_000)}${'}'.repeat(10_000)}`],
  ])('has room on a small stack for %s, thousands of times', async (_, instruction) => {
    expect(await outcome(`FROM alpine\n${instruction}\n`, '-s 520')).toEqual({ error: '', code: 0 });
  });

  it('says what is wrong with the Dockerfile in any case', async () => {
    expect(await outcome('FROM alpine\nNOSUCH x\n', '-s 520')).toEqual({
      error: `${returned}dockerfile parse error on line 2: unknown instruction: NOSUCH`,
      code: 1,
    });
  });
});

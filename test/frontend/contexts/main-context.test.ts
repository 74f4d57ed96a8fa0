import { expect, test } from 'vitest';
import { createMainContext } from '../../../src/frontend/contexts/main-context.ts';
import { scratch } from '../../../src/llb/state.ts';
import { memoryFrontend } from '../memory-build.ts';
import { sourcesOf } from '../source-ops.ts';

const dockerfile = { kind: 'local', localName: 'dockerfile', filename: 'Dockerfile' } as const;
const isLocal = { remote: undefined, dockerfile };
const files = { 'local://context': { '.dockerignore': 'ignored\n' } };
const bytes = (text: string) => new TextEncoder().encode(text);

test('reads the ignore file once', async () => {
  const build = memoryFrontend({ files, options: { 'local-sessionid:context': 'other' } });
  const context = createMainContext(build, isLocal, undefined);
  const [ignored, state] = await Promise.all([context.ignoredSources(), context.load(['a'])]);
  expect(build.gateway.calls).toEqual(['solve local://context', 'read .dockerignore']);
  expect(ignored?.('ignored/x')).toBe(true);
  expect(sourcesOf(state)).toEqual([
    {
      identifier: 'local://context',
      attrs: {
        'local.session': 'other',
        'local.sharedkeyhint': 'context',
        'local.excludepatterns': '["ignored"]',
        'local.followpaths': '["a"]',
      },
    },
  ]);
  expect(sourcesOf(await context.load(undefined))[0]?.attrs).not.toHaveProperty(['local.followpaths']);
});

test('a context without an ignore file', async () => {
  const context = createMainContext(memoryFrontend(), isLocal, undefined);
  expect(await context.ignoredSources()).toBeUndefined();
  expect(sourcesOf(await context.load(undefined))[0]?.attrs).not.toHaveProperty(['local.excludepatterns']);
});

test("the Dockerfile's own ignore file goes first", async () => {
  const build = memoryFrontend({ files });
  const context = createMainContext(build, isLocal, {
    name: 'Dockerfile.dockerignore',
    bytes: bytes('mine'),
  });
  expect((await context.ignoredSources())?.('mine')).toBe(true);
  expect(build.gateway.calls).toEqual([]);
});

test('an ignore file that cannot be read', async () => {
  const ignoreFile = { name: 'x.dockerignore', bytes: bytes('x'.repeat(70_000)) };
  const context = createMainContext(memoryFrontend(), isLocal, ignoreFile);
  const why = 'failed parsing x.dockerignore: bufio.Scanner: token too long';
  await expect(context.ignoredSources()).rejects.toThrow(new RegExp(`^${why}$`));
  await expect(context.load(undefined)).rejects.toThrow(`failed to read dockerignore patterns: ${why}`);
});

test('a remote context ignores nothing', async () => {
  const build = memoryFrontend();
  const remote = scratch();
  const context = createMainContext(build, { remote, dockerfile }, { name: 'x', bytes: bytes('*') });
  expect(await context.load(['a'])).toBe(remote);
  expect(await context.ignoredSources()).toBeUndefined();
  expect(build.gateway.calls).toEqual([]);
});

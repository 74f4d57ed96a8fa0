import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { NonImageError, resolveToolImage } from '../../src/frontend/metadata-resolver.ts';
import { memoryFrontend } from './memory-build.ts';

const request = { platform: { os: 'linux', architecture: 'amd64' }, resolveMode: 'default', logName: 'load' };
const oldDaemon = { missingCaps: ['source.metaresolver'] };

describe('resolveImage', () => {
  test('asks the source resolver, once per question', async () => {
    const { gateway, resolver } = memoryFrontend();
    const [first, second] = await Promise.all([
      resolver.resolveImage('docker.io/library/a:1', request),
      resolver.resolveImage('docker.io/library/a:1', request),
    ]);
    expect(first).toBe(second);
    expect(first.ref).toBe('docker.io/library/a:1');
    await resolver.resolveImage('docker.io/library/a:1', { ...request, logName: 'other' });
    expect(gateway.calls).toEqual([
      'meta docker-image://docker.io/library/a:1',
      'meta docker-image://docker.io/library/a:1',
    ]);
  });

  test('keeps errors', async () => {
    const error = new GatewayError('gone', 5);
    const { gateway, resolver } = memoryFrontend({ images: { 'docker-image://a': error } });
    await expect(resolver.resolveImage('a', request)).rejects.toBe(error);
    await expect(resolver.resolveImage('a', request)).rejects.toBe(error);
    expect(gateway.calls).toHaveLength(1);
  });

  test('answers the last to ask first', async () => {
    const { resolver } = memoryFrontend();
    const heard: string[] = [];
    const ask = (who: string) => resolver.resolveImage('a', request).then(() => heard.push(who));
    await Promise.all(['first', 'second', 'third'].map(ask));
    await ask('late');
    expect(heard).toEqual(['third', 'second', 'first', 'late']);
  });

  test('an old daemon is asked for the config, with the resolve mode', async () => {
    const { gateway, resolver } = memoryFrontend(oldDaemon);
    expect(await resolver.resolveImage('a', request)).toMatchObject({ ref: 'a' });
    expect(gateway.calls).toEqual(['config a default']);
  });

  test('tells of a policy that made it something else', async () => {
    const updated = { identifier: 'https://x/y', attrs: {} };
    const { resolver } = memoryFrontend({ images: { 'docker-image://a': updated } });
    const failed = await resolver.resolveImage('a', request).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(NonImageError);
    expect(failed).toMatchObject({
      updated: 'https://x/y',
      message: 'ref mutated by policy to non-image: docker-image://a -> https://x/y',
    });
  });

  test('an OCI layout names its store', async () => {
    const { gateway, resolver } = memoryFrontend();
    await resolver.resolveImage('b', { logName: '', ociStore: { sessionId: 's', storeId: 't' } });
    expect(gateway.calls).toEqual(['meta oci-layout://docker.io/library/b']);
  });
});

describe('resolveSource', () => {
  test.each([
    ['git://x', { identifier: 'git://x', attrs: {} }, []],
    [
      'docker-image://a',
      { identifier: 'docker-image://a', image: { digest: expect.any(String) } },
      ['config a '],
    ],
  ])('an old daemon and %s', async (identifier, meta, calls) => {
    const { gateway, resolver } = memoryFrontend(oldDaemon);
    expect(await resolver.resolveSource({ identifier, attrs: {}, logName: '' })).toMatchObject(meta);
    expect(gateway.calls).toEqual(calls.map((call) => call.trim()));
  });
});

test('resolveToolImage completes the name', async () => {
  const { gateway, resolver } = memoryFrontend();
  expect(await resolveToolImage(resolver, 'scan/ner:1', request)).toMatchObject({
    ref: 'docker.io/scan/ner:1',
  });
  expect(gateway.calls).toEqual(['meta docker-image://docker.io/scan/ner:1']);
});

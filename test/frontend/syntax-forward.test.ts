import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { readDockerfile } from '../../src/frontend/read-dockerfile.ts';
import { forwardBySyntax } from '../../src/frontend/syntax-forward.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { image } from '../../src/llb/ops/source.ts';
import { memoryFrontend } from './memory-build.ts';
import type { MemoryDaemon } from './memory-gateway.ts';

async function forward(text: string, daemon: MemoryDaemon = {}) {
  const build = memoryFrontend({ ...daemon, files: { 'local://dockerfile': { Dockerfile: text } } });
  const dockerfile = await readDockerfile(build, {
    kind: 'local',
    localName: 'dockerfile',
    filename: 'Dockerfile',
  });
  const result = await forwardBySyntax(build, dockerfile);
  return { result, request: build.gateway.solved[1] };
}

const failing = (error: GatewayError): MemoryDaemon => ({
  forward: () => {
    throw error;
  },
});

describe('forwardBySyntax', () => {
  test.each<[string, string, Record<string, string>]>([
    ['no directive', 'FROM scratch', {}],
    ['led here by one', '# syntax=x/y\nFROM scratch', { cmdline: 'x/y' }],
    ['led here by BUILDKIT_SYNTAX', 'FROM scratch', { cmdline: '', 'build-arg:BUILDKIT_SYNTAX': 'x' }],
  ])('%s', async (_, text, options) => {
    expect(await forward(text, { options })).toEqual({ result: undefined, request: undefined });
  });

  test('hands over options and inputs', async () => {
    const definition = marshal(image('x', { platform: { os: 'linux', architecture: 'amd64' } }));
    const { request, result } = await forward('# syntax=docker/dockerfile:1 more words\nFROM scratch', {
      options: { 'build-arg:BUILDKIT_SANDBOX_HOSTNAME': 'h', target: 't' },
      inputs: new Map([['in', definition]]),
    });
    expect(result).toBeDefined();
    expect(request).toMatchObject({ frontend: 'gateway.v0' });
    expect(Object.fromEntries(request!.frontendOptions!)).toEqual({
      'build-arg:BUILDKIT_SANDBOX_HOSTNAME': 'h',
      hostname: 'h',
      target: 't',
      cmdline: 'docker/dockerfile:1 more words',
      source: 'docker/dockerfile:1',
    });
    expect(request!.frontendInputs!.get('in')!.def).toEqual(definition.def);
  });

  test('BUILDKIT_SYNTAX goes first', async () => {
    const options = { 'build-arg:BUILDKIT_SYNTAX': ' a/b arg ' };
    const { request } = await forward('# syntax=x/y\nFROM scratch', { options });
    expect(request!.frontendOptions!.get('source')).toBe('a/b');
    expect(request!.frontendOptions!.get('cmdline')).toBe(' a/b arg ');
  });

  test('a failure is located at the directive', async () => {
    const failed = await forward('# escape=`\n# syntax=x/y\n', failing(new GatewayError('gone', 5))).catch(
      (e) => e,
    );
    expect(failed).toMatchObject({ message: 'gone', code: 5 });
    expect(JSON.parse(new TextDecoder().decode(failed.details[0].value)).ranges).toEqual([
      { start: { line: 2 }, end: { line: 2 } },
    ]);
  });

  test('a failure with a place keeps it', async () => {
    const details = [{ typeUrl: 'github.com/moby/buildkit/errdefs.Source+json', value: new Uint8Array() }];
    const error = new GatewayError('bad', 2, details);
    await expect(forward('# syntax=x/y\n', failing(error))).rejects.toBe(error);
    const options = { 'build-arg:BUILDKIT_SYNTAX': 'x/y' };
    await expect(forward('', { ...failing(error), options })).rejects.toBe(error);
  });

  test('a failure of BUILDKIT_SYNTAX says so', async () => {
    const options = { 'build-arg:BUILDKIT_SYNTAX': 'x/y' };
    const daemon = { ...failing(new GatewayError('gone', 5)), options };
    await expect(forward('', daemon)).rejects.toThrow('failed with build-arg:BUILDKIT_SYNTAX = x/y: gone');
  });
});

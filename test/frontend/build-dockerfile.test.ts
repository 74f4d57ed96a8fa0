import { describe, expect, test } from 'vitest';
import { buildDockerfile } from '../../src/frontend/build-dockerfile.ts';
import type { SolveResult } from '../../src/frontend/gateway.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { type MemoryDaemon, memoryGateway } from './memory-gateway.ts';
import { sourceOps } from './source-ops.ts';

async function build(dockerfile: string, daemon: MemoryDaemon = {}) {
  const files = { ...daemon.files, 'local://dockerfile': { Dockerfile: dockerfile } };
  const gateway = memoryGateway({ ...daemon, files });
  const result: SolveResult | GatewayError = await buildDockerfile(gateway).catch((error) => error);
  return { gateway, result };
}

async function succeed(dockerfile: string, daemon?: MemoryDaemon) {
  const { gateway, result } = await build(dockerfile, daemon);
  if (result instanceof Error) throw result;
  const text = (key: string) => new TextDecoder().decode(result.metadata.get(key));
  return { gateway, result, text };
}

async function fail(dockerfile: string, daemon?: MemoryDaemon) {
  const { gateway, result } = await build(dockerfile, daemon);
  expect(result).toBeInstanceOf(GatewayError);
  const error = result as GatewayError;
  const details = error.details.map(({ typeUrl, value }) => ({
    type: typeUrl.replace('github.com/moby/buildkit/', ''),
    value: JSON.parse(new TextDecoder().decode(value)),
  }));
  return { gateway, error, details };
}

const startCalls = ['inputs', 'solve local://dockerfile', 'read Dockerfile', 'read Dockerfile.dockerignore'];

describe('a build', () => {
  test('solves the graph and returns the image config', async () => {
    const { gateway, result, text } = await succeed('FROM alpine\nCOPY a /\n');
    expect(result.refs).toBeUndefined();
    expect(result.ref).not.toBe('');
    expect(JSON.parse(text('containerimage.config'))).toMatchObject({ os: 'linux', architecture: 'amd64' });
    expect(JSON.parse(text('containerimage.base.config'))).toMatchObject({ os: 'linux' });
    expect(JSON.parse(text('refs.platforms'))).toEqual({
      Platforms: [{ ID: 'linux/amd64', Platform: { os: 'linux', architecture: 'amd64' } }],
    });
    expect(gateway.calls.slice(0, 4)).toEqual(startCalls);
    expect([...gateway.calls.slice(4)].sort()).toEqual([
      'meta docker-image://docker.io/library/alpine:latest',
      'read .dockerignore',
      'solve graph',
      'solve local://context',
    ]);
    const sources = sourceOps(gateway.solved.at(-1)!.definition!);
    expect(sources.map(({ identifier }) => identifier)).toEqual([
      `docker-image://docker.io/library/alpine:latest@sha256:${'a'.repeat(64)}`,
      'local://context',
    ]);
  });

  test('of several platforms has a ref and a config for each', async () => {
    const options = { platform: 'linux/amd64,linux/arm64', 'build-arg:SOURCE_DATE_EPOCH': '5' };
    const { result } = await succeed('FROM alpine\n', { options });
    expect([...result.refs!.keys()]).toEqual(['linux/amd64', 'linux/arm64']);
    expect([...result.metadata.keys()].sort()).toEqual(
      ['linux/amd64', 'linux/arm64']
        .flatMap((id) =>
          ['containerimage.base.config', 'containerimage.config', 'source.date.epoch'].map(
            (key) => `${key}/${id}`,
          ),
        )
        .concat('refs.platforms')
        .sort(),
    );
  });

  test('asked for by its platform lists it', async () => {
    const { result } = await succeed('FROM scratch\n', { options: { 'multi-platform': '1' } });
    expect([...result.refs!.keys()]).toEqual(['linux/amd64']);
    expect(result.metadata.has('containerimage.config/linux/amd64')).toBe(true);
  });

  test('takes features of a Windows image into its platform', async () => {
    const config =
      '{"architecture":"amd64","os":"windows","os.version":"10.0.1","os.features":["f"],"rootfs":{"type":"layers","diff_ids":["sha256:1"]}}';
    const images = { 'docker-image://docker.io/library/base:latest': config };
    const { text } = await succeed('FROM base\n', { images, options: { platform: 'windows/amd64' } });
    expect(JSON.parse(text('refs.platforms'))).toMatchObject({
      Platforms: [{ ID: 'windows/amd64', Platform: { 'os.version': '10.0.1', 'os.features': ['f'] } }],
    });
  });

  test('warns, once for all platforms, in order', async () => {
    const options = { platform: 'linux/amd64,linux/arm64' };
    const { gateway } = await succeed('FROM alpine AS Base\nMAINTAINER me\n', { options });
    expect(gateway.warnings.map(({ short }) => short)).toEqual([
      "StageNameCasing: Stage name 'Base' should be lowercase (line 1)",
      'MaintainerDeprecated: Maintainer instruction is deprecated in favor of using label (line 2)',
    ]);
    expect(gateway.warnings[0]).toMatchObject({
      level: 1,
      digest: expect.stringMatching(/^sha256:/),
      url: 'https://docs.docker.com/go/dockerfile/rule/stage-name-casing/',
      ranges: [{ start: 1, end: 1 }],
      source: { filename: 'Dockerfile', language: 'Dockerfile' },
    });
  });

  test('sends cache imports with the final solve', async () => {
    const { gateway } = await succeed('FROM alpine\n', { options: { 'cache-from': 'r' } });
    expect(gateway.solved.at(-1)).toMatchObject({
      cacheImports: [{ type: 'registry', attrs: { ref: 'r' } }],
    });
  });

  test('on an old daemon asks for image configs', async () => {
    const { gateway } = await succeed('FROM alpine\n', {
      missingCaps: ['source.metaresolver', 'frontend.inputs'],
    });
    expect(gateway.calls).toContain('config docker.io/library/alpine:latest default');
    expect(gateway.calls).not.toContain('inputs');
  });
});

describe('an error', () => {
  test('in the Dockerfile names its line', async () => {
    const { error, details } = await fail('FROM alpine\nFOO\n');
    expect(error).toMatchObject({
      code: 2,
      message: 'dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)',
    });
    expect(details).toMatchObject([
      {
        type: 'errdefs.Source+json',
        value: { info: { filename: 'Dockerfile' }, ranges: [{ start: { line: 2 } }] },
      },
    ]);
  });

  test('of the daemon keeps its code, and gets a line', async () => {
    const images = { 'docker-image://docker.io/library/no:latest': new GatewayError('no: not found', 5) };
    const { error, details } = await fail('FROM no\n', { images });
    expect(error).toMatchObject({ code: 5, message: 'no: not found' });
    expect(details).toMatchObject([{ type: 'errdefs.Source+json' }]);
  });

  test('of options has no line', async () => {
    const { error, details, gateway } = await fail('FROM scratch\n', { options: { memory: '0' } });
    expect(error).toMatchObject({
      code: 2,
      message: 'failed to parse resource limits: invalid memory value: 0: must be > 0',
    });
    expect(details).toEqual([]);
    expect(gateway.calls).toEqual([]);
  });

  test('of a missing Dockerfile drops the text around it', async () => {
    const gateway = memoryGateway();
    await expect(buildDockerfile(gateway)).rejects.toMatchObject({
      message: 'open Dockerfile: no such file or directory',
      code: 2,
    });
  });

  test('of check options', async () => {
    expect((await fail('# check=foo=bar\nFROM scratch\n')).error.message).toBe(
      'failed to parse check options: invalid check option "foo"',
    );
    expect((await fail('# check=error=true\nFROM alpine AS A\n')).error.message).toBe(
      'lint violation found for rules: StageNameCasing',
    );
  });
});

describe('capabilities of the frontend', () => {
  test('that are missing end the build at once', async () => {
    const { error, details, gateway } = await fail('FROM scratch\n', {
      options: { 'frontend.caps': 'other' },
    });
    expect(error).toMatchObject({ code: 12, message: 'unsupported frontend capability other' });
    expect(details).toEqual([{ type: 'errdefs.FrontendCap+json', value: { name: 'other' } }]);
    expect(gateway.calls).toEqual([]);
  });

  test('may be left to the frontend that the Dockerfile names', async () => {
    const options = { 'frontend.caps': 'other+forward' };
    const { gateway } = await succeed('# syntax=x/y\nFROM scratch\n', { options });
    expect(gateway.calls.at(-1)).toBe('solve gateway.v0');
    expect((await fail('FROM scratch\n', { options })).error.code).toBe(12);
  });
});

describe('subrequests', () => {
  const dockerfile = 'ARG V=1\nFROM alpine AS base\n# final is it\nFROM base AS final\nARG V\nRUN echo $V\n';
  const ask = (requestid: string, text = dockerfile) => succeed(text, { options: { requestid } });

  test('outline', async () => {
    const { text, result } = await ask('frontend.outline');
    expect(result.ref).toBe('');
    expect(JSON.parse(text('result.json'))).toMatchObject({
      name: 'final',
      args: [{ name: 'V', value: '1', location: { ranges: [{ start: { line: 1 } }] } }],
      sources: [btoa(dockerfile)],
    });
    expect(text('result.txt')).toBe(
      'TARGET:      final\nDESCRIPTION: is it\n\nBUILD ARG   VALUE   DESCRIPTION\nV           1       \n\n',
    );
    expect(text('version')).toBe('1.0.0');
  });

  test('targets', async () => {
    const { text, gateway } = await ask('frontend.targets');
    expect(text('result.txt')).toBe('TARGET          DESCRIPTION\nbase            \nfinal (default) is it\n');
    expect(JSON.parse(text('result.json')).targets).toMatchObject([
      { name: 'base', base: 'alpine' },
      { name: 'final', default: true, description: 'is it', base: 'base' },
    ]);
    expect(gateway.calls).toEqual(startCalls);
  });

  test('lint', async () => {
    const { text, gateway } = await ask('frontend.lint', 'FROM alpine\nFOO\n');
    expect(JSON.parse(text('result.json'))).toMatchObject({
      warnings: null,
      buildError: {
        message: 'dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)',
        location: { ranges: [{ start: { line: 2 }, end: { line: 2 } }] },
      },
    });
    expect(text('result.statuscode')).toBe('1');
    expect(gateway.warnings).toEqual([]);
    expect((await ask('frontend.lint', 'FROM alpine\n')).text('result.statuscode')).toBe('0');
    expect((await ask('frontend.lint', 'FROM alpine AS A\n')).text('result.txt')).toMatch(
      /^\nWARNING: StageNameCasing - https:.*\nStage name 'A' should be lowercase\nDockerfile:1\n/,
    );
  });

  test('lint names the code of an error of the daemon', async () => {
    const images = { 'docker-image://docker.io/library/no:latest': new GatewayError('no: not found', 5) };
    const { text } = await succeed('FROM no\n', { images, options: { requestid: 'frontend.lint' } });
    expect(JSON.parse(text('result.json')).buildError.message).toBe('no: NotFound: no: not found');
  });

  test('convertllb', async () => {
    const { text } = await ask('frontend.convertllb', 'FROM scratch\nADD --chmod=644 a /b\n');
    const { def, metadata, source } = JSON.parse(text('result.json'));
    expect(Object.keys(def)).toEqual(Object.keys(def).sort());
    expect(Object.keys(metadata)).toEqual(Object.keys(def));
    expect(Object.values(def)).toContainEqual(
      expect.objectContaining({
        file: {
          actions: [
            expect.objectContaining({
              input: '-1',
              copy: expect.objectContaining({ mode: 0o644, timestamp: '-1' }),
            }),
          ],
        },
      }),
    );
    expect(source.infos).toHaveLength(1);
  });

  test('describe', async () => {
    const { text } = await ask('frontend.subrequests.describe');
    expect(JSON.parse(text('result.json')).map(({ name }: { name: string }) => name)).toEqual([
      'frontend.outline',
      'frontend.targets',
      'frontend.subrequests.describe',
    ]);
  });

  test('an unknown one', async () => {
    const { error, details } = await fail('FROM scratch\n', { options: { requestid: 'x' } });
    expect(error).toMatchObject({ code: 2, message: 'unsupported request x' });
    expect(details).toEqual([{ type: 'errdefs.Subrequest+json', value: { name: 'x' } }]);
  });

  test('an error in one has no place in the file', async () => {
    const { details } = await fail('FROM alpine\nFOO\n', { options: { requestid: 'frontend.outline' } });
    expect(details).toEqual([]);
  });
});

describe('SBOM', () => {
  const scanner =
    '{"architecture":"amd64","os":"linux","config":{"Entrypoint":["/scan"],"Env":["A=1"],"WorkingDir":"/w"}}';
  const options = { 'attest:sbom': 'generator=scan/ner:1,KEY=v' };
  const images = { 'docker-image://docker.io/scan/ner:1': scanner };

  test('runs the scanner on the result', async () => {
    const { result, gateway } = await succeed('FROM alpine\n', { options, images });
    expect(result.attestations!.get('linux/amd64')).toMatchObject([
      { kind: 'bundle', inTotoPredicateType: 'https://spdx.dev/Document', ref: 'graph4', path: '' },
    ]);
    expect(gateway.calls).toContain('meta docker-image://docker.io/scan/ner:1');
  });

  test('a scanner without a command is an error', async () => {
    const { error } = await fail('FROM alpine\n', {
      options,
      images: { 'docker-image://docker.io/scan/ner:1': '{}' },
    });
    expect(error.message).toBe('scanner docker.io/scan/ner:1 does not have cmd');
  });
});

test('an aborted build is cancelled', async () => {
  const controller = new AbortController();
  const gateway = memoryGateway();
  const waiting = {
    ...gateway,
    inputs: (signal?: AbortSignal) =>
      new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  };
  const result = buildDockerfile(waiting, { signal: controller.signal });
  controller.abort();
  await expect(result).rejects.toMatchObject({ code: 1 });
});

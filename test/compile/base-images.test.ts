import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import type { CompilePorts } from '../../src/compile/ports.ts';
import type { Fact } from '../../src/diagnostics/fact.ts';
import {
  amd64,
  arm64,
  compileError,
  compileText,
  historyOf,
  imageConfig,
  stepNames,
} from './support/compile-text.ts';

const alpine = 'docker.io/library/alpine:latest';

function resolver(answer: { ref?: string; digest?: string; config?: object }): Partial<CompilePorts> {
  return {
    resolveImageConfig: async (ref) => ({
      ref: answer.ref ?? ref,
      digest: answer.digest ?? '',
      config: encodeText(JSON.stringify(answer.config ?? imageConfig())),
    }),
  };
}

describe('an image', () => {
  test('is pinned to its digest', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const { result } = await compileText('FROM alpine\nRUN x', { ports: resolver({ digest }) });
    expect(stepNames(result)[0]).toBe(`[1/2] FROM ${alpine}@${digest}`);
  });

  test('may be replaced by a source policy', async () => {
    const { result } = await compileText('FROM alpine\nRUN x', {
      ports: resolver({ ref: 'example.com/own:1' }),
    });
    expect(stepNames(result)[0]).toBe('[1/2] FROM example.com/own:1');
  });

  test('without layers is scratch with a config', async () => {
    const config = imageConfig(
      { Env: ['A=1'] },
      { rootfs: { type: 'layers' }, history: [{ empty_layer: true }] },
    );
    const { result } = await compileText('FROM alpine\nENV B=2', { images: { [alpine]: config } });
    expect(result.state.output).toBeUndefined();
    expect(result.image.config.env?.slice(0, 1)).toEqual(['A=1']);
  });

  test('of schema 1, with a history but no diff ids, has layers', async () => {
    const config = imageConfig({}, { rootfs: { type: 'layers' }, history: [{ created_by: 'x' }] });
    expect(
      (await compileText('FROM alpine', { images: { [alpine]: config } })).result.state.output,
    ).toBeDefined();
  });

  test('loses its date and keeps its history', async () => {
    const config = imageConfig({}, { created: '2024-01-01T00:00:00Z', author: 'me' });
    const { result } = await compileText('FROM alpine\nUSER me', { images: { [alpine]: config } });
    expect(result.image).toMatchObject({ created: undefined, author: 'me' });
    expect(result.baseImage?.created).toBe('2024-01-01T00:00:00Z');
    expect(historyOf(result)).toEqual(['base layer', 'USER me']);
  });

  test('is asked for with the platforms of FROM and of the build', async () => {
    const options = { targetPlatform: arm64, buildPlatforms: [amd64], multiPlatformRequested: true };
    const names: string[] = [];
    const ports: Partial<CompilePorts> = {
      resolveImageConfig: async (ref, { logName }) => {
        names.push(logName);
        return { ref, digest: '', config: encodeText(JSON.stringify(imageConfig())) };
      },
    };
    const text = 'FROM --platform=$BUILDPLATFORM a AS a\nFROM b\nCOPY --from=a / /';
    const { result } = await compileText(text, { options, ports });
    expect(names.sort()).toEqual([
      '[linux/amd64 internal] load metadata for docker.io/library/a:latest',
      '[linux/arm64 internal] load metadata for docker.io/library/b:latest',
    ]);
    expect(stepNames(result)).toContain('[linux/arm64 stage-1 1/2] FROM docker.io/library/b:latest');
  });

  test('of another platform is noted', async () => {
    const { facts } = await compileText('FROM a\nFROM alpine', { options: { targetPlatform: arm64 } });
    expect(facts.filter(({ kind }) => kind === 'base-platform-mismatch')).toEqual([
      {
        kind: 'base-platform-mismatch',
        image: 'alpine',
        expected: 'linux/arm64',
        actual: 'linux/amd64',
        lines: { start: 2, end: 2 },
      },
    ]);
  });

  test('of another platform is noted without a line when only a mount names it, also when another one fails', async () => {
    const ports: Partial<CompilePorts> = {
      resolveImageConfig: async (ref) => {
        if (ref.includes('bad')) await new Promise((resolve) => setTimeout(resolve, 5));
        const config = ref.includes('bad') ? '{' : JSON.stringify(imageConfig({}, { architecture: 's390x' }));
        return { ref, digest: '', config: encodeText(config) };
      },
    };
    const text = 'FROM bad\nRUN --mount=from=other,target=/o x';
    const facts: Fact[] = [];
    await expect(
      compileText(text, { ports: { ...ports, report: (fact) => facts.push(fact) } }),
    ).rejects.toThrow('failed to parse image config: unexpected end of JSON input');
    expect(facts.filter(({ kind }) => kind === 'base-platform-mismatch')).toEqual([
      expect.objectContaining({ image: 'other', lines: { start: 0, end: -1 } }),
    ]);
  });

  test('is read before its digest is', async () => {
    const ports = (config: string): Partial<CompilePorts> => ({
      resolveImageConfig: async (ref) => ({ ref, digest: 'bad', config: encodeText(config) }),
    });
    await expect(compileText('FROM a', { ports: ports('[]') })).rejects.toThrow(
      'failed to parse image config: json: cannot unmarshal array into Go value of type v1.DockerOCIImage',
    );
    await expect(compileText('FROM a', { ports: ports('{}') })).rejects.toThrow('invalid digest format');
  });

  test('decides about the platform when nobody names one', async () => {
    const images = { [alpine]: imageConfig({}, { architecture: 'arm64' }) };
    const { result, facts } = await compileText('FROM alpine', {
      images,
      options: { buildPlatforms: [amd64, arm64] },
    });
    expect(result.state.platform).toMatchObject(arm64);
    expect(facts.some(({ kind }) => kind === 'base-platform-mismatch')).toBe(false);
  });
});

describe('an image that cannot be loaded', () => {
  const ports: Partial<CompilePorts> = {
    resolveImageConfig: async (ref) => {
      if (ref.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('not found');
    },
  };

  test('is named as written, at its FROM', async () => {
    expect(await compileError('ARG A\nFROM nosuch/image:1', { ports })).toEqual({
      message: 'nosuch/image:1: not found',
      lines: [{ start: 2, end: 2 }],
    });
  });

  test('may be a stage or a well-known image misspelt', async () => {
    expect((await compileError('FROM scratch AS build\nFROM biuld', { ports })).message).toBe(
      'biuld: not found (did you mean build?)',
    );
    expect((await compileError('FROM alpin', { ports })).message).toBe(
      'alpin: not found (did you mean alpine?)',
    );
  });

  test.each([
    ['FROM slow AS a\nFROM fast\nCOPY --from=a / /', 2],
    ['FROM fast AS a\nFROM slow\nCOPY --from=a / /', 1],
    ['FROM BAD AS a\nFROM fast\nCOPY --from=a / /', 1],
    ['FROM BAD AS a\nFROM WORSE AS b\nFROM WORST\nCOPY --from=a / /', 3],
    ['FROM BAD AS a\nFROM WORSE AS b\nFROM scratch\nCOPY --from=a / /', 1],
  ])('is the first to fail, the last stage before the others: %j', async (text, line) => {
    expect((await compileError(text, { ports })).lines).toEqual([{ start: line, end: line }]);
  });

  test('that only a mount names has no line', async () => {
    const text = 'FROM scratch\nRUN --mount=from=tools,target=/t make';
    expect((await compileError(text, { ports })).lines).toEqual([{ start: 0, end: -1 }]);
  });
});

import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import type { CompilePorts, NamedContext, NamedContextRequest } from '../../src/compile/ports.ts';
import { parseImageConfig } from '../../src/image/parse-image-config.ts';
import { local } from '../../src/llb/ops/source.ts';
import { compileText, historyOf, imageConfig, stepNames } from './support/compile-text.ts';

interface Asked {
  readonly name: string;
  readonly request: NamedContextRequest;
}

function contexts(known: Readonly<Record<string, NamedContext>>): {
  ports: Partial<CompilePorts>;
  asked: Asked[];
} {
  const asked: Asked[] = [];
  const ports: Partial<CompilePorts> = {
    namedContext: (name, request) => {
      asked.push({ name, request });
      return known[name];
    },
  };
  return { ports, asked };
}

const directory: NamedContext = {
  load: async () => ({ state: local('dir', { customName: 'dir' }), image: undefined }),
};

function imageContext(config: object, rest?: object): NamedContext {
  const image = parseImageConfig(encodeText(JSON.stringify(imageConfig(config, rest))));
  return { load: async () => ({ state: local('img', { customName: 'img' }), image }) };
}

describe('a named context', () => {
  test('takes the place of a stage, whose commands are not run', async () => {
    const { ports } = contexts({ base: directory });
    const { result, asked } = await compileText(
      'FROM nosuch AS base\nRUN x\nFROM scratch\nCOPY --from=base /a /',
      { ports },
    );
    expect(asked).toEqual([]);
    expect(stepNames(result)).toEqual(['dir', '[stage-1 1/1] COPY --from=base /a /']);
  });

  test('takes the place of an image', async () => {
    const { ports } = contexts({
      'docker.io/library/alpine:latest': imageContext({ Env: ['PATH=/x', 'A=1'] }),
    });
    const { result, asked } = await compileText('FROM alpine\nRUN x', { ports });
    expect(asked).toEqual([]);
    expect(stepNames(result)).toEqual(['img', '[1/2] RUN x']);
    expect(result.image.config.env).toEqual(['PATH=/x', 'A=1']);
    expect(historyOf(result)[0]).toBe('base layer');
    expect(result.baseImage?.config.env).toEqual(['PATH=/x', 'A=1']);
  });

  test('that is no image, in the place of one, has an empty config', async () => {
    const { ports } = contexts({ 'docker.io/library/alpine:latest': directory });
    const { result } = await compileText('FROM alpine', { ports });
    expect(result.image.config.workingDir).toBe('/');
    expect(result.image.os).toBe('linux');
  });

  test('says what platform a stage is for', async () => {
    const { ports } = contexts({ base: imageContext({}, { architecture: 'arm64', variant: 'v8' }) });
    const { result } = await compileText('FROM x AS base\nFROM base\nWORKDIR /w', { ports });
    expect(result.image.architecture).toBe('arm64');
  });

  test('that says no platform has none in the stage on it; the stages after that are of the target', async () => {
    const { ports } = contexts({ base: directory });
    const text = 'FROM x AS base\nFROM base AS mid\nWORKDIR /a\nFROM mid\nWORKDIR /b';
    const { result } = await compileText(text, { ports, options: { multiPlatformRequested: true } });
    expect(stepNames(result)).toEqual([
      'dir',
      '[unknown mid 1/1] WORKDIR /a',
      '[linux/amd64 stage-2 1/1] WORKDIR /b',
    ]);
  });

  test('cannot be named scratch or context', async () => {
    const { ports, asked } = contexts({ Scratch: directory, context: directory });
    await compileText('FROM scratch AS context\nFROM context', { ports });
    expect(asked).toEqual([]);
  });

  test('is asked for with the platform of the stage, else of the target', async () => {
    const target = { os: 'linux', architecture: 'arm64' };
    const { ports, asked } = contexts({});
    await compileText('FROM --platform=linux/s390x scratch AS a\nFROM scratch AS b', {
      ports,
      options: { targetPlatform: target, imageResolveMode: 'pull' },
    });
    expect(asked.map(({ request }) => [request.platform?.architecture, request.resolveMode])).toEqual([
      ['s390x', 'pull'],
      ['arm64', 'pull'],
    ]);
  });

  test('learns which paths of it are used, after all', async () => {
    const { ports, asked } = contexts({ base: directory });
    const text =
      'FROM x AS base\nFROM base AS sub\nFROM scratch\nCOPY --from=base /a b/ /\nCOPY --from=sub c /';
    await compileText(text, { ports });
    expect(asked[0]!.request.followPaths!()).toEqual(['a', 'b', 'c']);
  });

  test('that is the target is used as a whole', async () => {
    const { ports, asked } = contexts({ base: directory });
    const { result } = await compileText('FROM x AS base', { ports });
    expect(asked[0]!.request.followPaths!()).toBeUndefined();
    expect(stepNames(result)).toEqual(['dir']);
  });
});

import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../../src/frontend/gateway-error.ts';
import { dockerfileSources } from '../../../src/frontend/locked/dockerfile-sources.ts';
import { compileLocal } from '../../../src/gateway/local/compile-local.ts';
import { createLocalGateway } from '../../../src/gateway/local/local-gateway.ts';
import { createMemoryFiles } from '../../../src/gateway/local/memory-files.ts';
import { offlineImages } from '../../../src/gateway/local/offline-images.ts';
import { decodeOp } from '../../../src/llb/read-op.ts';
import type { LockedSource } from '../../../src/lock/build-lock.ts';
import { identifyDockerfile } from '../../../src/lock/identify-dockerfile.ts';
import { printLock } from '../../../src/lock/print-lock.ts';
import { createSourceFile } from '../../../src/source/source-file.ts';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const commit = 'c'.repeat(40);
const [alpine, busybox, mounted] = [digest('1'), digest('2'), digest('3')];
const sources: readonly LockedSource[] = [
  { source: 'docker-image://docker.io/library/alpine:3', digest: alpine },
  { source: 'docker-image://docker.io/library/busybox:latest', digest: busybox },
  { source: 'docker-image://docker.io/library/mounted:latest', digest: mounted },
  { source: 'git://h/p.git#main:d', digest: commit },
  { source: 'https://xxxxx@h/f?token=xxxxx', digest: digest('4') },
];
const text = [
  'FROM alpine:3 AS a',
  'FROM scratch',
  'COPY --from=a / /a',
  'COPY --from=busybox / /b',
  'RUN --mount=from=mounted,target=/m true',
  'ADD https://h/p.git#main:d /git',
  'ADD https://me:secret@h/f?token=t /file',
].join('\n');

interface World {
  readonly text?: string;
  readonly lock?: string | null;
  readonly options?: Readonly<Record<string, string>>;
}

function lockOf(dockerfile: string, listed = sources): string {
  const identity = identifyDockerfile(createSourceFile('Dockerfile', dockerfile));
  return printLock({ dockerfile: identity, platforms: ['linux/amd64', 'linux/arm64'], sources: listed });
}

async function compiled({ text: dockerfile = text, lock = lockOf(dockerfile), options = {} }: World = {}) {
  const files = createMemoryFiles({
    Dockerfile: dockerfile,
    ...(lock === null ? {} : { 'Dockerfile.lock': lock }),
  });
  const { definitions } = await compileLocal({
    options: new Map(Object.entries({ platform: 'linux/amd64', locked: 'true', ...options })),
    locals: new Map([
      ['context', files],
      ['dockerfile', files],
    ]),
    images: async (ref, platform) => {
      const found = await offlineImages(ref, platform);
      return { ...found, digest: /@(.*)$/.exec(ref)?.[1] ?? '' };
    },
  });
  return [...definitions.values()];
}

/** The source ops of a graph: identifiers and attributes. */
async function sourcesOf(world: World = {}) {
  const ops = (await compiled(world)).flatMap(({ def }) => def.map(decodeOp));
  return ops.flatMap(({ source }) => (source?.identifier?.startsWith('local:') ? [] : (source ?? [])));
}

async function failure(world: World): Promise<GatewayError> {
  const error = await compiled(world).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(GatewayError);
  return error as GatewayError;
}

/** What the Dockerfile would be with every digest in it. */
const written = text
  .replace('alpine:3', `alpine:3@${alpine}`)
  .replace('busybox', `busybox:latest@${busybox}`)
  .replace('from=mounted', `from=mounted:latest@${mounted}`)
  .replace('#main', `#${commit}`)
  .replace('ADD https://me', `ADD --checksum=${digest('4')} https://me`);

describe('a locked compile', () => {
  test('has the sources of the Dockerfile that names the digests', async () => {
    const pinned = await sourcesOf({ text: written, lock: null, options: { locked: 'false' } });
    expect(pinned.length).toBe(5);
    expect(await sourcesOf()).toEqual(pinned);
  });

  test('reads no lock without the option, and is not changed by one', async () => {
    const options = { locked: '' };
    expect(await compiled({ options, lock: 'no lock' })).toEqual(await compiled({ options, lock: null }));
  });

  test('reads the lock for the build argument', async () => {
    const options = { locked: '', 'build-arg:BUILDKIT_LOCKED': '1' };
    expect(await sourcesOf({ options })).toEqual(await sourcesOf());
  });

  test.each([
    ['docker-image://docker.io/library/alpine:3', 1, 'docker.io/library/alpine:3'],
    ['docker-image://docker.io/library/busybox:latest', 4, 'docker.io/library/busybox:latest'],
    ['docker-image://docker.io/library/mounted:latest', 5, 'docker.io/library/mounted:latest'],
    ['git://h/p.git#main:d', 6, 'git://h/p.git#main:d'],
    ['https://xxxxx@h/f?token=xxxxx', 7, 'https://xxxxx@h/f?token=xxxxx'],
  ])('fails for %s at its line', async (left, line, name) => {
    const lock = lockOf(
      text,
      sources.filter(({ source }) => source !== left),
    );
    const error = await failure({ lock });
    expect(error.message).toContain(`${name} is not in Dockerfile.lock: run dockerfile-llb lock`);
    expect(error).toMatchObject({ line, file: 'Dockerfile' });
    expect(error.frame).toContain(`${line} | >>>`);
  });

  test('fails for another text, another platform, no lock, and what is no lock', async () => {
    expect((await failure({ lock: lockOf(`${text}\nUSER 1`) })).message).toContain(
      'Dockerfile.lock is for another version of Dockerfile: run dockerfile-llb lock',
    );
    expect((await failure({ options: { platform: 'linux/s390x' } })).message).toContain(
      'Dockerfile.lock is for linux/amd64, linux/arm64, and this build is for linux/s390x: run dockerfile-llb lock --platform linux/amd64,linux/arm64,linux/s390x',
    );
    expect((await failure({ lock: null })).message).toBe(
      'Dockerfile.lock does not exist: run dockerfile-llb lock',
    );
    expect((await failure({ lock: '' })).message).toContain('it is not JSON');
    expect((await failure({ options: { locked: 'x' } })).message).toContain('failed to parse locked');
  });

  test('does not mind comments', async () => {
    expect(await sourcesOf({ text: `# more\n${text}`, lock: lockOf(text) })).toEqual(await sourcesOf());
  });
});

describe('what a Dockerfile fetches', () => {
  async function found(dockerfile: string, options: Readonly<Record<string, string>> = {}) {
    const asked: string[] = [];
    const files = createMemoryFiles({ Dockerfile: dockerfile });
    const gateway = createLocalGateway({
      options: new Map(Object.entries({ platform: 'linux/amd64,linux/arm64', cmdline: 'x', ...options })),
      locals: new Map([
        ['context', files],
        ['dockerfile', files],
      ]),
      images: async (ref, platform) => {
        asked.push(ref);
        const { config } = await offlineImages(ref, platform);
        const withCommand = new TextDecoder().decode(config).replace('"config":{}', '"config":{"Cmd":["x"]}');
        const pinned = /@(.*)$/.exec(ref)?.[1];
        return {
          digest: pinned ?? digest(String(asked.length % 10)),
          config: new TextEncoder().encode(withCommand),
        };
      },
    });
    const { images, others } = await dockerfileSources(gateway);
    return { asked, names: [...images.keys(), ...others.keys()].map((name) => name.replace(/^.*\//, '')) };
  }

  test('is that of all stages, on all platforms', async () => {
    const { names, asked } = await found(
      'ARG TARGETARCH\nFROM one AS a\nFROM two AS b\nFROM base-$TARGETARCH AS c\nADD https://h/f /\nFROM a\nCOPY --from=three / /\n',
    );
    expect(names.sort()).toEqual([
      'base-amd64:latest',
      'base-arm64:latest',
      'f',
      'one:latest',
      'three:latest',
      'two:latest',
    ]);
    // One tag is asked for once, and all else is asked for by its digest.
    expect(asked.filter((ref) => !ref.includes('@')).sort()).toEqual(
      [...new Set(asked.filter((ref) => !ref.includes('@')))].sort(),
    );
  });

  test('is that of the target, if one is named', async () => {
    const { names } = await found('FROM one AS a\nFROM two AS b\n', { target: 'a' });
    expect(names).toEqual(['one:latest']);
  });

  test('has the image of the syntax line and the scanner of an SBOM', async () => {
    const options = { 'attest:sbom': 'generator=scanner' };
    const { names } = await found('# syntax=docker/dockerfile:1\nFROM scratch\nCOPY a /\n', options);
    expect(names).toEqual(['dockerfile:1', 'scanner:latest']);
  });

  test('does not have what names its content', async () => {
    const { names } = await found(
      `FROM a@${alpine}\nADD --checksum=${digest('2')} https://h/f /\nADD https://h/p.git#${commit} /p\n`,
    );
    expect(names).toEqual([]);
  });

  test('has the lines of a mistake', async () => {
    const error = await found('FROM scratch\nRUNN x\n').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ line: 2 });
  });
});

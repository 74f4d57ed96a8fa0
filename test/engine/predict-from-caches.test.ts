import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { directory, engine, fromBusybox, nonce, runCli } from './harness.ts';
import { type CachePlace, checkCacheRow, checkImports } from './insight/check-row.ts';
import type { Project } from './insight/project.ts';
import type { Row } from './insight/row.ts';
import { rows } from './insight/rows.ts';
import { small } from './insight/small-project.ts';

/** `npm run insight` runs all rows that need nothing of the daemon's own. */
const wanted = process.env['INSIGHT_ROWS'];
const few = ['content, the result stays equal (docs)'];
const more = ['content', 'ARG that is used', 'content, the result stays equal (web)', 'order of stages'];

/** Places of caches of the whole build. */
const whole: ReadonlySet<string> = new Set(['a local cache', 'a cache in a registry']);

/** The rows that every submission runs for a cache in a place. */
function chosenRows(place: string): readonly Row[] {
  return rows.filter((row) => isChosen(row, whole.has(place) ? more : few));
}

function isChosen({ name, cleans, cause }: Row, quick: readonly string[]): boolean {
  const isAsked = wanted === undefined ? quick.includes(name) : wanted === 'all' || name.includes(wanted);
  // A fresh daemon has seen no file before, and fetches every image. Without one, nothing reads an OCI layout.
  const needsDaemon = name.startsWith('base image') || name.includes('OCI layout');
  return isAsked && !cleans && !cause.startsWith('unseen') && !needsDaemon;
}

const places: Readonly<Record<string, () => CachePlace>> = {
  'a local cache': () => {
    const dir = mkdtempSync(join(tmpdir(), 'dllb-cache-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    return { exported: `type=local,dest=${dir},mode=max`, imported: [`type=local,src=${dir}`] };
  },
  'a cache in a registry': () => {
    const ref = `${engine.registry}/cache-${nonce()}`;
    return { exported: `type=registry,ref=${ref},mode=max,image-manifest=true`, imported: [ref] };
  },
  'a cache of the result in a registry': () => {
    const ref = `${engine.registry}/cache-${nonce()}`;
    return { exported: `type=registry,ref=${ref},mode=min`, imported: [ref] };
  },
  'an inline cache': () => {
    const ref = `${engine.registry}/inline-${nonce()}`;
    return {
      exported: 'type=inline',
      imported: [ref],
      output: `type=image,name=${ref},push=true`,
    };
  },
};

describe.each(Object.entries(places))('predict --cache-from, %s', (name, place) => {
  it.each(chosenRows(name).map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const { faults } = await checkCacheRow(row, place);
    expect(faults).toEqual([]);
  });
});

const twoStages = small(
  `FROM BASE AS one
WORKDIR /w-@NONCE@
COPY a .
RUN cat a > /one
FROM BASE AS two
ARG TARGETARCH
WORKDIR /w-@NONCE@
COPY b .
RUN cat b > /two && echo $TARGETARCH > /arch
FROM BASE
WORKDIR /w-@NONCE@
COPY --from=one /one /one
COPY --from=two /two /two
RUN cat /one /two
`,
  { a: 'a @NONCE@', b: 'b @NONCE@' },
);

/** Its first stage can be built for any platform. */
const otherPlatform = small(
  `FROM scratch AS files
COPY a /a-@NONCE@/
FROM BASE
WORKDIR /w-@NONCE@
COPY --from=files / /files
RUN ls /files
`,
  { a: 'a @NONCE@' },
);

/** Builds with these flags, and returns the name of the cache that the build wrote. */
async function cacheOf(project: Project, mode: string, ...flags: readonly string[]): Promise<string> {
  const ref = `${engine.registry}/cache-${nonce()}`;
  await project.build(['--cache-to', `type=registry,ref=${ref},mode=${mode}`, ...flags]);
  return ref;
}

describe('predict --cache-from, caches that have only a part', () => {
  it.each<[string, (project: Project) => Promise<readonly string[]>]>([
    ['of one stage', async (project) => [await cacheOf(project, 'max', '--target', 'one')]],
    [
      'of two stages, one of which changed since',
      async (project) => {
        const caches = [
          await cacheOf(project, 'max', '--target', 'one'),
          await cacheOf(project, 'min', '--target', 'two'),
        ];
        project.append('b', 'x');
        return caches;
      },
    ],
    [
      'of the result before a change, and of a stage after it',
      async (project) => {
        const before = await cacheOf(project, 'min');
        project.append('a', 'x');
        return [before, await cacheOf(project, 'max', '--target', 'one')];
      },
    ],
  ])('%s', async (_, prepare) => {
    const project = twoStages();
    onTestFinished(() => project.remove());
    const { faults } = await checkImports(project, await prepare(project));
    expect(faults).toEqual([]);
  });

  it('of another platform', async () => {
    const project = otherPlatform();
    onTestFinished(() => project.remove());
    const arm = await cacheOf(project, 'max', '--platform', 'linux/arm64', '--target', 'files');
    expect((await checkImports(project, [arm])).faults).toEqual([]);
  });
});

describe('predict --cache-from, without a daemon', () => {
  const env = { DOCKER_HOST: 'unix:///nowhere' };

  it('reads an inline cache, and returns 0 when all is cached', async () => {
    const ref = `${engine.registry}/inline-${nonce()}`;
    const dir = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}\nRUN echo two\n` });
    await runCli(['build', dir, '-t', ref, '--push', '--cache-to', 'type=inline']);
    expect((await runCli(['predict', dir, '--cache-from', ref], { env })).code).toBe(0);
    writeFileSync(join(dir, 'Dockerfile'), `${fromBusybox()}\nRUN echo ${nonce()}\n`);
    expect((await runCli(['predict', dir, '--cache-from', ref], { env })).code).toBe(3);
  });

  it('says that an image without an inline cache is not a cache', async () => {
    const dir = directory({ Dockerfile: fromBusybox() });
    const ref = `${engine.registry}/busybox`;
    const { code, stderr } = await runCli(['predict', dir, '--cache-from', ref], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('busybox:latest is not a build cache');
  });

  it('warns of a cache that is not there, and foretells a build without it', async () => {
    const dir = directory({ Dockerfile: `${fromBusybox()}\nRUN echo two\n` });
    const ref = `${engine.registry}/nothing-${nonce()}`;
    const { code, stderr } = await runCli(['predict', dir, '--cache-from', ref], { env });
    expect(code).toBe(3);
    expect(stderr).toContain('nothing is cached there');
  });
});

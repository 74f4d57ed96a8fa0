import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { encodeText } from '../../../src/base/text.ts';
import type { Cause } from '../../../src/insight/reasons/cause.ts';
import { type EndedBuild, explainBuild } from '../../../src/insight/reasons/explain-build.ts';
import { instructionOf } from '../../../src/insight/reasons/step-text.ts';
import { explanationText } from '../../../src/views/insight/explanation-text.ts';
import { createStyle } from '../../../src/views/progress/style.ts';
import { type BuildSketch, endedBuild } from './ended-build.ts';

const file = `FROM scratch AS base
WORKDIR /w
FROM base AS build
ARG VERSION=1
COPY src/ ./src/
ENV MODE=a
RUN make
RUN check
FROM base
COPY --from=build /out /app/
RUN last
`;
const files = { src: '755', 'src/a.c': 'a', 'src/b.c': 'b', docs: 'd' };

/** A cause in short. */
function short(cause: Cause): string {
  switch (cause.kind) {
    case 'own':
      return `own ${cause.fields
        .map(
          ({ field, before, after, origin }) =>
            `${field} ${before ?? 'none'}>${after ?? 'none'}${origin ? ` ${origin.keyword}${origin.line}` : ''}`,
        )
        .join(', ')}`;
    case 'files':
      return `files ${cause.changes.map(({ path, what }) => `${path} ${what}`).join(', ')}`;
    case 'follows':
      return `follows ${cause.of.place?.start}`;
    case 'result':
      return `result ${cause.of.place?.start} ${cause.paths}`;
    case 'order':
      return `order ${instructionOf(cause.before)}>${instructionOf(cause.after)}`;
    case 'base':
      return `base ${cause.before}>${cause.after} FROM${cause.line}`;
    case 'failed':
      return cause.itself ? 'failed' : 'missed';
    default:
      return cause.kind;
  }
}

function hashOf(text: string): string {
  return sha256(encodeText(text)).slice(0, 19);
}

interface Case {
  readonly name: string;
  readonly before?: Partial<BuildSketch>;
  readonly now: Partial<BuildSketch>;
  /** Causes by the line of the step. */
  readonly causes: Readonly<Record<number, string>>;
}

const edit = (before: string, after: string) => ({ dockerfile: file.replace(before, after) });
const later = ['RUN check', 'COPY --from', 'RUN last'];

const cases: readonly Case[] = [
  {
    name: 'content of a file; what follows it',
    now: { files: { ...files, 'src/a.c': 'changed' }, ran: ['COPY src', 'RUN make', ...later] },
    causes: {
      5: 'files src/a.c content',
      7: 'follows 5',
      8: 'follows 7',
      10: 'result 8 /out',
      11: 'follows 10',
    },
  },
  {
    name: 'a result that is as before',
    now: { files: { ...files, 'src/a.c': 'changed' }, ran: ['COPY src', 'RUN make', 'RUN check'] },
    causes: { 5: 'files src/a.c content', 7: 'follows 5', 8: 'follows 7' },
  },
  {
    name: 'mode, added, removed, link',
    before: { files: { ...files, 'src/l': '-> a' } },
    now: {
      files: { src: '755', 'src/a.c': '600 ', 'src/c.c': 'c', 'src/l': '-> b' },
      ran: ['COPY src'],
    },
    causes: { 5: 'files src/a.c content, src/b.c removed, src/c.c added, src/l target' },
  },
  {
    name: 'a build argument',
    now: { args: { VERSION: '2' }, ran: ['RUN make', ...later] },
    causes: {
      7: 'own env.VERSION 1>2 ARG4',
      8: 'own env.VERSION 1>2 ARG4; follows 7',
      10: 'result 8 /out',
      11: 'follows 10',
    },
  },
  {
    name: 'a default before the first FROM',
    before: { dockerfile: `ARG VERSION=1\n${file.replace('VERSION=1', 'VERSION')}` },
    now: { dockerfile: `ARG VERSION=2\n${file.replace('VERSION=1', 'VERSION')}`, ran: ['RUN make'] },
    causes: { 8: 'own env.VERSION 1>2 ARG1' },
  },
  {
    name: 'a build argument in place of a default before the first FROM',
    before: { dockerfile: `ARG VERSION=1\n${file.replace('VERSION=1', 'VERSION')}` },
    now: {
      dockerfile: `ARG VERSION=1\n${file.replace('VERSION=1', 'VERSION')}`,
      args: { VERSION: '2' },
      ran: ['RUN make'],
    },
    causes: { 8: 'own env.VERSION 1>2 ARG5' },
  },
  {
    name: 'an ENV of the stage below',
    before: edit('WORKDIR /w', 'ENV DEEP=1\nWORKDIR /w'),
    now: { ...edit('WORKDIR /w', 'ENV DEEP=2\nWORKDIR /w'), ran: ['RUN make'] },
    causes: { 8: 'own env.DEEP 1>2 ENV2' },
  },
  {
    name: 'an ENV that is gone',
    now: { ...edit('ENV MODE=a\n', ''), ran: ['RUN make'] },
    causes: { 6: 'own env.MODE a>none ENV6' },
  },
  {
    name: 'a USER',
    now: { ...edit('RUN last', 'USER nobody\nRUN last'), ran: ['RUN last'] },
    causes: { 12: 'own user none>nobody USER11' },
  },
  {
    name: 'a SHELL',
    now: { ...edit('RUN last', 'SHELL ["/bin/bash", "-c"]\nRUN last'), ran: ['RUN last'] },
    causes: { 12: 'own shell none>/bin/bash SHELL11' },
  },
  {
    name: 'the text of a command',
    now: { ...edit('RUN last', 'RUN latest'), ran: ['RUN latest'] },
    causes: { 11: 'own args last>latest' },
  },
  {
    name: 'a step that is inserted',
    now: { ...edit('RUN make', 'RUN prepare\nRUN make'), ran: ['RUN prepare', 'RUN make', 'RUN check'] },
    causes: { 7: 'first', 8: 'follows 7', 9: 'follows 8' },
  },
  {
    name: 'a step that is removed',
    now: { ...edit('RUN make\n', ''), ran: ['RUN check'] },
    causes: { 7: 'order RUN make>COPY src/ ./src/' },
  },
  {
    name: 'two steps that change places',
    now: { ...edit('RUN make\nRUN check', 'RUN check\nRUN make'), ran: ['RUN make', 'RUN check'] },
    causes: { 7: 'order RUN make>COPY src/ ./src/', 8: 'follows 7' },
  },
  {
    name: 'a stage with another name and a change',
    now: {
      dockerfile: file
        .replace('AS build', 'AS compile')
        .replace('=build', '=compile')
        .replace('make', 'make all'),
      ran: ['RUN make all', 'RUN check'],
    },
    causes: { 7: 'own args make>make all', 8: 'follows 7' },
  },
  {
    name: 'another base image',
    before: edit('FROM scratch', 'FROM busybox'),
    now: { ...edit('FROM scratch', 'FROM alpine'), ran: ['WORKDIR'] },
    causes: {
      2: 'base docker-image://docker.io/library/busybox:latest>docker-image://docker.io/library/alpine:latest FROM1',
    },
  },
  {
    name: 'no cache for a stage',
    now: { options: { 'no-cache': 'build' }, ran: ['COPY src', 'RUN make', ...later] },
    causes: { 5: 'no-cache', 7: 'no-cache', 8: 'no-cache', 10: 'result 8 /out', 11: 'follows 10' },
  },
  {
    name: 'results that are gone',
    now: { ran: ['WORKDIR', 'RUN last'] },
    causes: { 2: 'gone', 11: 'gone' },
  },
  {
    name: 'again after a failure',
    before: { failed: ['RUN make'], missed: later },
    now: { ran: ['RUN make', ...later] },
    causes: { 7: 'failed', 8: 'follows 7', 10: 'result 8 /out', 11: 'follows 10' },
  },
  {
    name: 'a step that the build before did not get to',
    before: { failed: ['RUN make'], missed: ['RUN check', 'COPY --from', 'RUN last', 'WORKDIR'] },
    now: { ran: ['WORKDIR'] },
    causes: { 2: 'missed' },
  },
  {
    name: 'a change that an older build had: the cached step has the cause',
    now: { files: { ...files, 'src/a.c': 'old' }, ran: ['RUN make'] },
    causes: { 5: 'files src/a.c content', 7: 'follows 5' },
  },
  {
    name: 'text of a heredoc',
    before: edit('RUN last', 'COPY <<X /x\none\nX'),
    now: { ...edit('RUN last', 'COPY <<X /x\ntwo!\nX'), ran: ['COPY <<X'] },
    causes: {
      11: `own mkfile.text 4 bytes, ${hashOf('one\n')}>5 bytes, ${hashOf('two!\n')}`,
    },
  },
  {
    name: 'source, owner and mode of a COPY',
    now: { ...edit('COPY src/ ./src/', 'COPY --chown=1 --chmod=600 docs ./src/'), ran: ['COPY --chown'] },
    causes: { 5: 'own copy.src /src>/docs, chown none>1, chmod none>600' },
  },
  {
    name: '--link: one step',
    before: edit('COPY src/', 'COPY --link src/'),
    now: {
      ...edit('COPY src/', 'COPY --link src/'),
      files: { ...files, 'src/b.c': 'new' },
      ran: ['COPY --link'],
    },
    causes: { 5: 'files src/b.c content' },
  },
  { name: 'everything cached', now: {}, causes: {} },
  {
    name: 'a download that is not pinned',
    before: edit('RUN last', 'ADD https://example.com/f /f'),
    now: { ...edit('RUN last', 'ADD https://example.com/f /f'), ran: ['ADD'] },
    causes: { 11: 'unknown' },
  },
];

test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, { before, now, causes }) => {
  const usual = { dockerfile: file, files };
  const old = await endedBuild({ ...usual, ...before });
  const { steps } = explainBuild(await endedBuild({ ...usual, ...now }), old);
  const told = steps
    .filter((step) => step.causes.length > 0)
    .map((step) => [step.place?.start, step.causes.map(short).join('; ')]);
  expect(Object.fromEntries(told)).toEqual(causes);
});

test('without an earlier build, every step that ran is new', async () => {
  const { steps, counts, before } = explainBuild(
    await endedBuild({ dockerfile: file, files, ran: ['RUN make'] }),
    undefined,
  );
  expect(before).toBeUndefined();
  expect(steps.flatMap(({ causes }) => causes)).toEqual([{ kind: 'first' }]);
  expect(counts).toEqual({ ran: 1, cached: 5, unknown: 0, reasons: 1, follow: 0 });
});

/** The builds before and now of a machine that does not know the files. */
async function withoutFiles(now: Partial<BuildSketch>, known: Partial<EndedBuild> = {}) {
  const usual = { dockerfile: file, files };
  const unknown = { files: () => undefined, ...known };
  const build = { ...(await endedBuild({ ...usual, ...now })), ...unknown };
  return explainBuild(build, { ...(await endedBuild(usual)), ...unknown });
}

const shortSteps = ({ steps }: Awaited<ReturnType<typeof withoutFiles>>) =>
  Object.fromEntries(
    steps
      .filter(({ causes }) => causes.length > 0)
      .map((step) => [step.place?.start, step.causes.map(short).join('; ')]),
  );

describe('when the files were not recorded', () => {
  test('a COPY that ran has no other cause than that', async () => {
    const told = await withoutFiles({ ran: ['COPY src', 'RUN make', 'RUN check'] });
    expect(shortSteps(told)).toEqual({ 5: 'unknown', 7: 'follows 5', 8: 'follows 7' });
  });

  test('a step on a cached COPY is not said to follow it, and its own change is the only cause', async () => {
    const told = await withoutFiles({ ...edit('VERSION=1', 'VERSION=2'), ran: ['RUN make', 'RUN check'] });
    expect(shortSteps(told)).toEqual({
      7: 'own env.VERSION 1>2 ARG4',
      8: 'own env.VERSION 1>2 ARG4; follows 7',
    });
  });

  test('a step that did not change is not said to be gone: the files may be others', async () => {
    const told = await withoutFiles({ ran: ['RUN check'] });
    expect(shortSteps(told)).toEqual({ 8: 'unknown' });
  });

  test('a step below which all is known is gone', async () => {
    expect(shortSteps(await withoutFiles({ ran: ['WORKDIR'] }))).toEqual({ 2: 'gone' });
  });
});

test('when it was not recorded what ran, the steps that differ are named, and none is said to have run', async () => {
  const told = await withoutFiles(edit('MODE=a', 'MODE=b'), { hasOutcomes: false });
  expect(shortSteps(told)).toEqual({
    5: 'unknown',
    7: 'own env.MODE a>b ENV6',
    8: 'own env.MODE a>b ENV6; follows 7',
    10: 'result 8 /out',
  });
  expect(new Set(told.steps.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  expect(told.counts).toEqual({ ran: 0, cached: 0, unknown: 6, reasons: 2, follow: 1 });
  const text = explanationText(told, {
    all: false,
    columns: 200,
    style: createStyle({ colors: false, unicode: true }),
  });
  expect(text).toContain('4 of 6 steps differ; 2 reasons, since the build of ');
  expect(text).toContain('1 step follows (line 10)');
});

import { describe, expect, test } from 'vitest';
import { type EndedBuild, explainBuild } from '../../../src/insight/reasons/explain-build.ts';
import { explanationText } from '../../../src/views/insight/explanation-text.ts';
import { createStyle } from '../../../src/views/progress/style.ts';
import { type BuildSketch, endedBuild } from './ended-build.ts';
import { cases, edit, file, files, later, short } from './explain-cases.ts';

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

test('a WORKDIR and the steps that run in it are one reason', async () => {
  const old = await endedBuild({ dockerfile: file, files });
  const now = await endedBuild({
    ...edit('WORKDIR /w', 'WORKDIR /v'),
    files,
    ran: ['WORKDIR', 'COPY src', 'RUN make', ...later],
  });
  const { counts } = explainBuild(now, old);
  expect(counts).toMatchObject({ ran: 6, reasons: 1 });
});

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

import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../../src/views/report/critical-path.ts';
import { reportOfRecord } from '../../../src/views/report/report-of-record.ts';
import { viewOf } from '../graph/sample-view.ts';
import { recordedFacts } from './recorded-facts.ts';

test('steps have their states, times and sizes', async () => {
  const { report } = reportOfRecord(await recordedFacts());
  const [first, , , fourth] = report.view.steps;
  expect(first?.facts).toMatchObject({ state: 'cached' });
  expect(fourth?.facts).toMatchObject({ state: 'ran', startMs: 3000, durationMs: 900 });
  expect(report.durationMs).toBe(60_000);
});

test('without a graph, as of a failed docker build, names tell the steps', async () => {
  const dockerfile = 'FROM alpine AS a\nRUN one\nFROM alpine\nRUN two\nCOPY --from=a /x /y\n';
  const { graphs: _, ...facts } = await recordedFacts({ dockerfile, failed: /RUN two/ });
  const { report } = reportOfRecord({ ...facts, graphs: [] });
  const { steps, groups } = report.view;
  expect(groups.map(({ name }) => name).sort()).toEqual(['a', 'stage-1']);
  const copy = steps.find(({ text }) => text.startsWith('COPY'));
  expect(copy?.inputs.map(({ carries }) => carries)).toEqual([
    [{ kind: 'base' }],
    [{ kind: 'copy', path: '/x' }],
  ]);
  expect(steps.find(({ text }) => text === 'RUN two')?.facts).toMatchObject({ state: 'failed' });
  steps.forEach(({ inputs }, index) => {
    for (const { step } of inputs) expect(step).toBeLessThan(index);
  });
});

describe('the critical path', () => {
  test('goes from the step that ended last to the inputs that it waited for', async () => {
    const dockerfile =
      'FROM alpine AS a\nRUN slow\nFROM alpine AS b\nRUN fast\nFROM scratch\nCOPY --from=b /b /\nCOPY --from=a /a /\n';
    const times: Readonly<Record<string, readonly [number, number]>> = {
      'RUN slow': [0, 5000],
      'RUN fast': [0, 1000],
      'COPY --from=b /b /': [1000, 100],
      'COPY --from=a /a /': [5000, 100],
    };
    const plain = await viewOf(dockerfile);
    const facts = new Map(
      plain.steps.flatMap(({ digest, text }) => {
        const [startMs, durationMs] = times[text] ?? [];
        return startMs === undefined || durationMs === undefined
          ? []
          : [[digest, { state: 'ran' as const, startMs, durationMs }] as const];
      }),
    );
    const view = await viewOf(dockerfile, { facts });
    expect(criticalPath(view).map((index) => view.steps[index]?.text)).toEqual([
      'RUN slow',
      'COPY --from=a /a /',
    ]);
  });

  test('of a cached build is empty', async () => {
    expect(criticalPath(await viewOf('FROM alpine\nRUN x\n'))).toEqual([]);
  });
});

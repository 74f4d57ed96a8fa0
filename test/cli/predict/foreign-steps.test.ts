import { describe, expect, it } from 'vitest';
import { onSameBase } from '../../../src/cli/predict/foreign-steps.ts';
import type { CacheRecord } from '../../../src/client/cache-records.ts';
import type { BuildStep, StepGraph } from '../../../src/insight/graph/step-graph.ts';

const step = (index: number, record: string | undefined, inputs: readonly number[]): BuildStep => ({
  index,
  digest: `${index}`,
  kind: 'exec',
  name: record ?? '',
  ...(record !== undefined && { record }),
  fields: new Map(),
  inputs: inputs.map((input) => ({ step: input, output: 0 })),
  ignoreCache: false,
});

const platform = { OS: '', Architecture: '', Variant: '', OSVersion: '', OSFeatures: [] };
const image: BuildStep = {
  ...step(0, undefined, []),
  kind: 'source',
  source: { identifier: 'docker-image://a', attrs: {}, platform },
};
const graph: StepGraph = {
  steps: [image, step(1, '[a 1/2] WORKDIR /w', [0]), step(2, 'mount / from exec make', [1])],
  heads: [2],
};

const record = (id: string, description: string, parents: readonly string[], createdAt = 1): CacheRecord => ({
  id,
  type: 'regular',
  description,
  size: 0,
  mutable: false,
  inUse: false,
  shared: false,
  parents,
  createdAt,
  usageCount: 0,
});

const run = graph.steps[2] as BuildStep;

describe('results of other clients', () => {
  it.each<[string, readonly CacheRecord[], readonly number[]]>([
    [
      'counts one on the same steps',
      [
        record('base', 'pulled from a', []),
        record('dir', '[b 3/4] WORKDIR /w', ['base']),
        record('made', 'mount / from exec make', ['dir']),
      ],
      [1],
    ],
    [
      'leaves out one on other steps',
      [record('dir', '[a 1/2] WORKDIR /other', ['base']), record('made', 'mount / from exec make', ['dir'])],
      [],
    ],
    ['counts one whose parents are not listed', [record('made', 'mount / from exec make', ['gone'])], [1]],
    ['leaves out one without parents', [record('made', 'mount / from exec make', [])], []],
    ['leaves out one of another time', [record('made', 'mount / from exec make', ['gone'], 5)], []],
  ])('%s', (_, listed, expected) => {
    const found = onSameBase([{ step: run, times: [1] }], graph, listed);
    expect(found.flatMap(({ times }) => times)).toEqual(expected);
  });
});

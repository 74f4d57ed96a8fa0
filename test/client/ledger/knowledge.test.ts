import { describe, expect, it } from 'vitest';
import { learnBuilds, traitsOf } from '../../../src/client/ledger/knowledge.ts';
import type { RecordedBuild } from '../../../src/client/ledger/recorded-build.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { sourceKeys } from '../../../src/insight/keys/source-keys.ts';
import { type ListedRecord, RecordList } from '../../../src/insight/records/record-list.ts';
import { simulate } from '../../../src/insight/simulate/simulate.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { run } from '../../../src/llb/ops/exec.ts';
import { image } from '../../../src/llb/ops/source.ts';

const base = `docker.io/library/busybox@sha256:${'1'.repeat(64)}`;
const first = run(image(base), { args: ['first'] });
const graph = readStepGraph([marshal(run(first, { args: ['second'] }))]);
const [, one, two] = graph.steps;

/** A build in which both steps ran, the one after the other. */
function buildAt(time: number, more: Partial<RecordedBuild> = {}): RecordedBuild {
  const made = (description: string, from: number) => ({ description, from, to: from + 400 });
  return {
    ref: `${time}`,
    started: time,
    ended: time + 1000,
    context: 'here',
    title: '.',
    graph,
    outcomes: new Map(graph.steps.map(({ digest }) => [digest, 'ran'])),
    times: new Map(),
    contents: new Map(),
    manifests: new Map(),
    chains: new Map(),
    records: new Map([
      [one!.digest, made(one!.record!, time)],
      [two!.digest, made(two!.record!, time + 500)],
    ]),
    span: { from: time, to: time + 1000 },
    ...more,
  };
}

const recordOne = { description: one!.record!, createdAt: 10_100 };
const recordTwo = { description: two!.record!, createdAt: 10_600 };

function verdicts(builds: readonly RecordedBuild[], listed: readonly ListedRecord[], version = 'v0.32.2') {
  const traits = traitsOf(version);
  const keys = learnBuilds(builds, traits, RecordList.of(listed));
  const sources = ({ source }: { readonly source?: Parameters<typeof sourceKeys>[0] }) =>
    source ? sourceKeys(source) : { isOpen: true };
  return simulate(graph, { keys, form: traits.form, sources, contents: () => undefined }).states.map(
    ({ verdict }) => verdict,
  );
}

describe('what a daemon has after builds', () => {
  it('is every step whose record is listed', () => {
    expect(verdicts([buildAt(10_000)], [recordOne, recordTwo])).toEqual(['source', 'cached', 'cached']);
  });

  it('is nothing of a step whose record is gone; its key lives on', () => {
    expect(verdicts([buildAt(10_000)], [recordTwo])).toEqual(['source', 'runs', 'cached']);
    expect(verdicts([buildAt(10_000)], [recordOne])).toEqual(['source', 'cached', 'runs']);
  });

  it('does not count a record of another time', () => {
    expect(verdicts([buildAt(10_000)], [recordOne, { ...recordTwo, createdAt: 99_000 }])).toEqual([
      'source',
      'cached',
      'runs',
    ]);
  });

  it('is doubtful after a clean-up on a daemon that forgets keys', () => {
    expect(verdicts([buildAt(10_000)], [recordOne], '')).toEqual(['source', 'depends', 'runs']);
  });

  it('is not lost because a build at the same time listed the records before they were made', () => {
    const listed = RecordList.of([]).encode();
    const other = { listed, outcomes: new Map(), records: new Map() };
    const both = (time: number) => [buildAt(10_000), buildAt(time, other)];
    expect(verdicts(both(10_500), [recordOne, recordTwo], '')).toEqual(['source', 'cached', 'cached']);
    expect(verdicts(both(11_001), [recordOne, recordTwo], '')).toEqual(['source', 'runs', 'runs']);
  });

  it('is sure again after a build that saw the clean-up', () => {
    const listed = RecordList.of([recordOne]).encode();
    const later = [
      { ...recordOne, createdAt: 50_100 },
      { ...recordTwo, createdAt: 50_600 },
    ];
    expect(verdicts([buildAt(10_000), buildAt(50_000, { listed })], later, '')).toEqual([
      'source',
      'cached',
      'cached',
    ]);
  });

  it('is doubtful where two equal results were made at a time and one is left', () => {
    const other = readStepGraph([marshal(run(image(base.replace('1', '2')), { args: ['first'] }))]);
    const twin = buildAt(10_000, {
      graph: other,
      outcomes: new Map(other.steps.map(({ digest }) => [digest, 'ran'])),
      records: new Map([[other.steps[1]!.digest, { description: one!.record!, from: 10_050, to: 10_500 }]]),
    });
    const builds = [buildAt(10_000), twin];
    expect(verdicts(builds, [recordOne, recordTwo])[1]).toBe('depends');
    expect(verdicts(builds, [recordOne, recordOne, recordTwo])[1]).toBe('cached');
  });
});

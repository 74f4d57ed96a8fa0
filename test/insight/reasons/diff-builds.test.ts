import { expect, test } from 'vitest';
import { configChanges } from '../../../src/insight/reasons/config-changes.ts';
import { buildDiff, diffSteps, isEqual } from '../../../src/insight/reasons/diff-builds.ts';
import { instructionOf, stageOf } from '../../../src/insight/reasons/step-text.ts';
import { type BuildSketch, endedBuild } from './ended-build.ts';

const text = 'FROM a\nRUN one\nRUN two\nRUN three\n';

const stages = 'FROM a AS one\nRUN 1\nFROM a AS two\nRUN 2\n';
const cases: readonly (readonly [
  name: string,
  before: Partial<BuildSketch>,
  after: Partial<BuildSketch>,
  diff: Readonly<Record<string, string>>,
])[] = [
  ['comments and line breaks', {}, { dockerfile: `# x\n${text.replace('RUN one', 'RUN \\\n  one')}` }, {}],
  ['names of stages', { dockerfile: 'FROM a AS x\nRUN b' }, { dockerfile: 'FROM a AS y\nRUN b' }, {}],
  [
    'a command',
    {},
    { dockerfile: text.replace('two', 'twice') },
    { 'RUN twice': 'changed', 'RUN three': 'follows' },
  ],
  ['the last step', {}, { dockerfile: text.replace('three', 'four') }, { 'RUN four': 'changed' }],
  [
    'a step that is inserted',
    {},
    { dockerfile: text.replace('RUN two', 'RUN new\nRUN two') },
    { 'RUN new': 'added', 'RUN two': 'follows', 'RUN three': 'follows' },
  ],
  [
    'a step that is removed',
    {},
    { dockerfile: text.replace('RUN two\n', '') },
    { 'RUN two': 'removed', 'RUN three': 'follows' },
  ],
  [
    'a step that is moved',
    {},
    { dockerfile: 'FROM a\nRUN three\nRUN one\nRUN two\n' },
    { 'RUN three': 'moved', 'RUN one': 'follows', 'RUN two': 'follows' },
  ],
  [
    'another base image',
    {},
    { dockerfile: text.replace('FROM a', 'FROM b') },
    {
      'FROM docker.io/library/b:latest': 'changed',
      'RUN one': 'follows',
      'RUN two': 'follows',
      'RUN three': 'follows',
    },
  ],
  [
    'a build argument',
    { dockerfile: 'FROM a\nRUN one\nARG V=1\nRUN two' },
    { dockerfile: 'FROM a\nRUN one\nARG V=1\nRUN two', args: { V: '2' } },
    { 'RUN two': 'changed' },
  ],
  [
    'a COPY --link on another base',
    { dockerfile: 'FROM a\nCOPY --link x /x' },
    { dockerfile: 'FROM b\nCOPY --link x /x' },
    { 'FROM docker.io/library/b:latest': 'changed', 'COPY --link x /x': 'follows' },
  ],
  [
    'another stage to copy from',
    {
      dockerfile: `${stages}FROM b\nCOPY --from=one /1 /1\nCOPY --from=two /2 /2\nCOPY --from=one /x /x\nRUN end\n`,
    },
    {
      dockerfile: `${stages}FROM b\nCOPY --from=one /1 /1\nCOPY --from=two /2 /2\nCOPY --from=two /x /x\nRUN end\n`,
    },
    { 'COPY --from=two /x /x': 'changed', 'RUN end': 'follows' },
  ],
  [
    'a stage on another stage',
    { dockerfile: `${stages}FROM one\nCOPY --from=two /2 /2\nCOPY --from=one /1 /1\nRUN end\n` },
    { dockerfile: `${stages}FROM two\nCOPY --from=two /2 /2\nCOPY --from=one /1 /1\nRUN end\n` },
    { 'COPY --from=two /2 /2': 'changed', 'COPY --from=one /1 /1': 'follows', 'RUN end': 'follows' },
  ],
];

test.each(cases)('%s', async (_, before, after, diff) => {
  const [a, b] = await Promise.all([before, after].map((each) => endedBuild({ dockerfile: text, ...each })));
  const steps = diffSteps(a!, b!);
  const told = steps.filter(({ what }) => what !== 'same').map((step) => [instructionOf(step), step.what]);
  expect(Object.fromEntries(told)).toEqual(diff);
  const names = { before: 'A', after: 'B' };
  expect(isEqual(buildDiff(names, steps, []))).toBe(Object.keys(diff).length === 0);
  expect(isEqual(buildDiff(names, steps, [{ field: 'Cmd', after: 'x' }]))).toBe(false);
});

test.each([
  ['[build 2/3] RUN make', 'build'],
  ['[linux/amd64 build  2/13] RUN make', 'linux/amd64 build'],
  ['[2/3] RUN make', ''],
  ['[ 2/13] RUN make', ''],
  ['[internal] load build context', 'internal'],
  ['make', ''],
])('the stage of %s', (name, stage) => {
  expect(stageOf({ name })).toBe(stage);
});

test('configs are compared field by field, and secrets are not shown', () => {
  const before = {
    os: 'linux',
    config: { Labels: { a: '1', b: '1' }, Env: ['PATH=/bin', 'API_TOKEN=x'], Cmd: ['a'] },
    history: [1],
  };
  const after = {
    os: 'linux',
    config: { Labels: { a: '2' }, Env: ['PATH=/bin', 'API_TOKEN=y'], User: 'me' },
  };
  expect(configChanges(before, after)).toEqual([
    { field: 'Labels.a', before: '1', after: '2' },
    { field: 'Labels.b', before: '1' },
    { field: 'Env.API_TOKEN', before: '(hidden)', after: '(hidden)' },
    { field: 'Cmd', before: '["a"]' },
    { field: 'User', after: 'me' },
  ]);
});

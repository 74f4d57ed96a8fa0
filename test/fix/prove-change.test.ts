import { describe, expect, test } from 'vitest';
import type { Proof } from '../../src/fix/prove-change.ts';
import { proof } from './support.ts';

type Case = readonly [before: readonly string[], after: readonly string[], when?: string];

const identical: Readonly<Record<string, Case>> = {
  'keywords and layout': [
    ['from a', 'run  x'],
    ['FROM a', '', '# c', 'RUN x'],
  ],
  'the old form of ENV': [
    ['FROM a', 'ENV A b c'],
    ['FROM a', 'ENV A="b c"'],
  ],
  'the old form with a variable': [
    ['FROM a', 'ENV A $B x'],
    ['FROM a', 'ENV A="$B x"'],
  ],
  'the name of a stage': [
    ['FROM a AS B', 'FROM c', 'COPY --from=B / /'],
    ['FROM a AS b', 'FROM c', 'COPY --from=b / /'],
  ],
  'a stage that nothing builds': [
    ['FROM a', 'RUN x', 'FROM b'],
    ['FROM a', 'RUN y', 'FROM b'],
  ],
  'an absolute path on scratch': [
    ['FROM scratch', 'WORKDIR x'],
    ['FROM scratch', 'WORKDIR /x'],
  ],
  'blank lines in an instruction': [
    ['FROM a', 'RUN x \\', '', '  y'],
    ['FROM a', 'RUN x \\', '  y'],
  ],
  'a file that only compiles with a build arg': [
    ['ARG B', 'FROM $B', 'ENV A b c'],
    ['ARG B', 'FROM $B', 'ENV A="b c"'],
  ],
};

// Each of these is the same as long as nobody knows what the base image holds.
const depends: Readonly<Record<string, Case>> = {
  'a path relative to the base': [
    ['FROM a', 'WORKDIR x'],
    ['FROM a', 'WORKDIR /x'],
    'a base image has a config of its own',
  ],
  'a variable of the base': [
    ['FROM a', 'COPY $B /x'],
    ['FROM a', 'COPY $C /x'],
    'a base image has a config of its own',
  ],
  'a default for a variable of the base': [
    ['FROM a', 'ENV A=${B:-c}'],
    ['FROM a', 'ENV A=c'],
    'a base image has a config of its own',
  ],
  'the platform of the base': [
    ['FROM --platform=$TARGETPLATFORM a', 'RUN x'],
    ['FROM a', 'RUN x'],
    'a base image is for another platform',
  ],
  'a build arg': [['ARG B=c', 'FROM $B'], ['FROM c'], 'build args are given'],
};

describe('identical', () => {
  test.each(Object.keys(identical))('%s', async (name) => {
    const [before, after] = identical[name]!;
    expect(await proof(before, after)).toEqual({ kind: 'identical' });
  });
});

describe('not identical for every base image', () => {
  test.each(Object.keys(depends))('%s', async (name) => {
    const [before, after, when] = depends[name]!;
    expect(await proof(before, after)).toMatchObject({ kind: 'depends', when });
  });
});

test('steps that change, and those that only run again, are told apart', async () => {
  const before = ['FROM a AS b', 'RUN one', 'RUN two', 'FROM c', 'COPY --from=b /x /', 'CMD run'];
  const after = ['FROM a AS b', 'RUN uno', 'RUN two', 'FROM c', 'COPY --from=b /x /', 'CMD ["run"]'];
  const { comparison } = (await proof(before, after)) as Extract<Proof, { kind: 'changes' }>;
  expect(comparison.unchanged).toBe(2);
  expect(comparison.steps).toEqual([
    { kind: 'changed', before: '[b 2/3] RUN one', after: '[b 2/3] RUN uno' },
    { kind: 'rerun', name: '[b 3/3] RUN two' },
    { kind: 'rerun', name: '[stage-1 2/2] COPY --from=b /x /' },
  ]);
  expect(
    comparison.configs.map(({ target, field, before: was, after: is }) => [target, field, was, is]),
  ).toEqual([
    ['b', 'history', expect.any(String), expect.any(String)],
    ['', 'history', expect.any(String), expect.any(String)],
    ['', 'config.Cmd', '["/bin/sh","-c","run"]', '["run"]'],
  ]);
});

test('steps that come and go', async () => {
  const { comparison } = (await proof(['FROM a', 'RUN one', 'RUN two'], ['FROM a', 'RUN two'])) as Extract<
    Proof,
    { kind: 'changes' }
  >;
  expect(comparison.steps).toEqual([
    { kind: 'removed', name: '[2/3] RUN one' },
    { kind: 'rerun', name: '[2/2] RUN two' },
  ]);
});

test('a file that did not compile', async () => {
  expect(await proof(['FROM a', 'COPYP x y'], ['FROM a', 'COPY x y'])).toEqual({
    kind: 'fixes',
    error: 'dockerfile parse error on line 2: unknown instruction: COPYP (did you mean COPY?)',
    remaining: undefined,
  });
  expect(await proof(['FROM a', 'COPYP x y', 'RUNN z'], ['FROM a', 'COPY x y', 'RUNN z'])).toMatchObject({
    kind: 'fixes',
    remaining: 'dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
  });
  expect(await proof(['FROM a', 'USER', 'ENV a b'], ['FROM a', 'USER', 'ENV a=b'])).toMatchObject({
    kind: 'unproven',
  });
  expect(await proof(['FROM a', 'USER', 'env a=b'], ['FROM a', 'USER', 'ENV a=b'])).toMatchObject({
    kind: 'unproven',
  });
});

test('a file that does not compile any more', async () => {
  expect(await proof(['FROM a', 'COPY x y'], ['FROM a', 'COPY x'])).toMatchObject({ kind: 'breaks' });
  expect(
    await proof(
      ['FROM a AS b', 'FROM c', 'COPY --from=b / /'],
      ['FROM a AS b', 'FROM c', 'COPY --from=7 / /'],
    ),
  ).toMatchObject({ kind: 'breaks' });
});

test('another frontend, another meaning', async () => {
  expect(await proof(['# syntax=x', 'FROM a'], ['# syntax=y', 'FROM a'])).toMatchObject({ kind: 'unproven' });
  expect(await proof(['FROM a'], ['# note', '# syntax=y', 'FROM a'])).toEqual({ kind: 'identical' });
});

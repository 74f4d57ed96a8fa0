import { describe, expect, test } from 'vitest';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { ruleFixes } from '../../src/lint/fixes/registry.ts';
import { lintRules } from '../../src/lint/registry.ts';
import { dockerfile, fixed } from './support.ts';

interface Case {
  readonly rule: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly proof: string;
}

const cases: readonly Case[] = [
  {
    rule: 'ConsistentInstructionCasing',
    before: ['FROM a', 'run x', 'RUN y'],
    after: ['FROM a', 'RUN x', 'RUN y'],
    proof: 'identical',
  },
  {
    rule: 'ConsistentInstructionCasing',
    before: ['from a', 'Run x', 'run y'],
    after: ['from a', 'run x', 'run y'],
    proof: 'identical',
  },
  {
    rule: 'ExposeInvalidFormat',
    before: ['FROM a', 'EXPOSE 127.0.0.1:80:8080 9'],
    after: ['FROM a', 'EXPOSE 8080 9'],
    proof: 'identical',
  },
  {
    rule: 'ExposeProtoCasing',
    before: ['FROM a', 'EXPOSE 80/TCP'],
    after: ['FROM a', 'EXPOSE 80/tcp'],
    proof: 'identical',
  },
  { rule: 'FromAsCasing', before: ['FROM a as b'], after: ['FROM a AS b'], proof: 'identical' },
  {
    rule: 'InvalidDefinitionDescription',
    before: ['# what', 'ARG A', 'FROM a'],
    after: ['# what', '#', 'ARG A', 'FROM a'],
    proof: 'identical',
  },
  {
    rule: 'LegacyKeyValueFormat',
    before: ['FROM a', 'ENV A b', 'LABEL c d $A', 'ENV E "f g"'],
    after: ['FROM a', 'ENV A=b', 'LABEL c="d $A"', 'ENV E="f g"'],
    proof: 'identical',
  },
  {
    rule: 'LegacyKeyValueFormat',
    before: [
      'FROM a',
      'LABEL maintainer "A B <a@b>"',
      "ENV C 'd $e'",
      'ENV F a\\ b',
      'ENV G ""',
      'ENV H x=y',
    ],
    after: ['FROM a', 'LABEL maintainer="A B <a@b>"', "ENV C='d $e'", 'ENV F=a\\ b', 'ENV G=""', 'ENV H=x=y'],
    proof: 'identical',
  },
  {
    rule: 'LegacyKeyValueFormat',
    before: ['FROM a', 'ENV A b "c d" e', `ENV B x 'y"$z' $A`, `LABEL c "d's"  e`, 'ENV D "a"b c'],
    after: ['FROM a', 'ENV A="b c d e"', 'ENV B="x y\\"\\$z $A"', `LABEL c="d's  e"`, 'ENV D="ab c"'],
    proof: 'identical',
  },
  {
    rule: 'LegacyKeyValueFormat',
    before: ['FROM a', 'ENV A b \\', '  c'],
    after: ['FROM a', 'ENV A="b \\', '  c"'],
    proof: 'identical',
  },
  {
    rule: 'MaintainerDeprecated',
    before: ['FROM a', 'MAINTAINER "A $B" <a@b.c>'],
    after: ['FROM a', 'LABEL org.opencontainers.image.authors="\\"A \\$B\\" <a@b.c>"'],
    proof: 'changes',
  },
  {
    rule: 'NoEmptyContinuation',
    before: ['FROM a', 'RUN x \\', '', '# c', '  ', '  y', '', 'RUN z'],
    after: ['FROM a', 'RUN x \\', '# c', '  y', '', 'RUN z'],
    proof: 'identical',
  },
  {
    rule: 'RedundantTargetPlatform',
    before: ['FROM --platform=$TARGETPLATFORM a AS b'],
    after: ['FROM a AS b'],
    proof: 'depends',
  },
  {
    rule: 'StageNameCasing',
    before: ['FROM a AS Bc', 'FROM d', 'COPY --from=bC / /', 'RUN --mount=from=Bc,target=/x y'],
    after: ['FROM a AS bc', 'FROM d', 'COPY --from=bc / /', 'RUN --mount=from=bc,target=/x y'],
    proof: 'identical',
  },
  {
    rule: 'StageNameCasing',
    before: ['FROM -- a AS Bc', 'COPY --from=x:1 / /'],
    after: ['FROM -- a AS bc', 'COPY --from=x:1 / /'],
    proof: 'identical',
  },
  {
    rule: 'UndefinedVar',
    before: [
      'ARG APP_MAJOR=1',
      'ARG APP_MINOR=2',
      'FROM a',
      'ARG APP_MAJOR=$APP_MAJOR APP_MINOR="${APP_MINOR}"',
      'RUN x',
    ],
    after: ['ARG APP_MAJOR=1', 'ARG APP_MINOR=2', 'FROM a', 'ARG APP_MAJOR APP_MINOR', 'RUN x'],
    proof: 'changes',
  },
  {
    rule: 'WorkdirRelativePath',
    before: ['FROM scratch AS a', 'FROM a', 'WORKDIR ./x'],
    after: ['FROM scratch AS a', 'FROM a', 'WORKDIR /x'],
    proof: 'identical',
  },
];

describe('fixes for rules of the reference', () => {
  test.each(cases.map((entry) => [`${entry.rule}: ${entry.before.slice(-2).join(', ')}`, entry] as const))(
    '%s',
    async (_name, { rule, before, after, proof }) => {
      const outcome = await fixed(dockerfile(...before), true, [rule]);
      expect(outcome.file.text).toBe(dockerfile(...after).text);
      expect([...new Set(outcome.applied.map((applied) => applied.proof.kind))]).toEqual([proof]);
      // Whoever asks for identical ones gets no other.
      const safe = await fixed(dockerfile(...before), false, [rule]);
      expect(safe.file.text).toBe(dockerfile(...(proof === 'identical' ? after : before)).text);
      expect(safe.skipped.length > 0).toBe(proof !== 'identical');
    },
  );

  test('each fix is of a rule, and tested', () => {
    const rules = new Set(ruleFixes.map(({ rule }) => rule));
    expect([...rules].filter((rule) => !lintRules.some(({ name }) => name === rule))).toEqual([]);
    const advised = ['JSONArgsRecommended', 'MultipleInstructionsDisallowed'];
    const untested = [...rules].filter((rule) => !cases.some((entry) => entry.rule === rule));
    expect(untested).toEqual(advised);
  });
});

const advice: readonly (readonly [rule: string, lines: readonly string[], hint: string])[] = [
  [
    'JSONArgsRecommended',
    ['FROM a', 'CMD exec app --x "a b"'],
    'Write ["app", "--x", "a b"], if no entrypoint of the base image expects a shell.',
  ],
  [
    'MultipleInstructionsDisallowed',
    ['FROM a', 'CMD ["x"]', 'CMD ["y"]'],
    'Delete this CMD: only the last one counts.',
  ],
  [
    'UndefinedVar',
    ['FROM scratch', 'ARG APP_MAJOR=$APP_MAJOR', 'ARG APP_MINOR=$APP_MINOR'],
    'Write ARG APP_MAJOR: a default cannot refer to its own ARG.',
  ],
];

test.each(advice)('%s is advice in %j', async (rule, lines, hint) => {
  const file = dockerfile(...lines);
  const [finding] = (await checkDockerfile(file)).filter((found) => found.rule === rule);
  expect(finding).toMatchObject({ hint });
  expect(finding?.fix).toBeUndefined();
  expect((await fixed(file, true, [rule])).file.text).toBe(file.text);
});

const unfixed: Readonly<Record<string, readonly string[]>> = {
  'the name of a sibling': ['FROM a', 'ARG APP_MAJOR=$APP_MAJOR', 'ARG APP_MINOR=$APP_MINOR'],
  'a name that is near': ['ARG VERSION=1', 'FROM a:${VERSOIN}1', 'ARG VERSION', 'COPY $VERSOIN /x'],
  'one letter for another': ['FROM scratch', 'ARG A=1', 'COPY $B /x'],
  'a value that looks like another variable': ['FROM a', 'ENV A 1 B=2', 'LABEL a = b'],
  'a quote that is not closed': ['FROM a', "LABEL a it's", 'ENV B "c'],
  'escapes among words': ['FROM a', 'ENV A b\\"c d'],
  'a label that is there already': ['FROM a', 'MAINTAINER b', 'LABEL org.opencontainers.image.authors=c'],
  'a comment between lines': ['FROM a', 'MAINTAINER b \\', '# c', '  d'],
  'a comment that skips rules': ['FROM a', '# check=skip=UnusedArg', '# what', 'ARG A', 'RUN b'],
  'a shell is needed': ['FROM a', 'CMD app $PORT'],
  'a builtin of the shell': ['FROM a', 'CMD cd x'],
  'an entrypoint gets the command': ['FROM a', 'ENTRYPOINT ["x"]', 'CMD app'],
  'a pattern': ['FROM a', 'CMD ls *.txt'],
  'a relative path on an image': ['FROM a', 'WORKDIR x'],
  'a name that resembles none': ['FROM a', 'COPY $NOTHING /x'],
};

test.each(Object.keys(unfixed))('left to a person: %s', async (name) => {
  const file = dockerfile(...unfixed[name]!);
  expect(
    (
      await fixed(
        file,
        true,
        cases.map(({ rule }) => rule),
      )
    ).file.text,
  ).toBe(file.text);
});

test('fixes of one text meet, and each has its proof', async () => {
  const before = dockerfile(
    'FROM a as B',
    'run x',
    'ENV C d e',
    'CMD app',
    'CMD app2',
    'FROM e as b2',
    'COPY --from=B x y',
  );
  const { file, applied } = await fixed(before, true);
  expect(file.text).toBe(
    dockerfile(
      'FROM a AS b',
      'RUN x',
      'ENV C="d e"',
      'CMD app',
      'CMD app2',
      'FROM e AS b2',
      'COPY --from=b x y',
    ).text,
  );
  expect(applied.length).toBeGreaterThan(4);
});

test('what no fix is about stays byte for byte', async () => {
  const bytes = Buffer.from('\ufeff# caf\u00e9\r\nFROM a as b\r\n\r\nRUN\tx  \\\r\n\ty\r\nrun z', 'utf8');
  const { createSourceFile } = await import('../../src/source/source-file.ts');
  const invalid = Buffer.concat([bytes, Buffer.from([0xff, 0x20, 0xe9])]);
  const { file } = await fixed(createSourceFile('Dockerfile', invalid), false);
  const expected = invalid.toString('latin1').replace(' as ', ' AS ').replace('run z', 'RUN z');
  expect(Buffer.from(file.bytes).toString('latin1')).toBe(expected);
});

test('fixing a fixed file changes nothing', async () => {
  for (const { before } of cases) {
    const once = await fixed(dockerfile(...before), true);
    const twice = await fixed(once.file, true);
    expect(twice.applied.map(({ fix }) => fix.title)).toEqual([]);
  }
});

test('fixes that never end are ended', async () => {
  const { fixDockerfile } = await import('../../src/fix/fix-dockerfile.ts');
  const { createProver } = await import('../../src/fix/prove-change.ts');
  const endless = {
    rule: 'X',
    severity: 'note',
    message: '',
    description: '',
    url: '',
    span: { start: 0, end: 0 },
  } as const;
  const edits = [{ span: { start: 0, end: 0 }, text: '\n' }];
  const check = async () => [{ ...endless, fix: { title: 'x', edits } }];
  const { applied } = await fixDockerfile(dockerfile('FROM a'), { check, prove: createProver(), all: false });
  expect(applied).toHaveLength(10);
});

import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { type CheckRequest, checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { imagesWith } from '../../src/lint/offline-ports.ts';
import { positionAt } from '../../src/source/line-span.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

/** `line:column severity rule` of each finding. */
async function found(text: string, request?: CheckRequest): Promise<readonly string[]> {
  const file = createSourceFile('Dockerfile', encodeText(text));
  const findings = await checkDockerfile(file, request);
  return findings.map(({ rule, severity, span }) => {
    const { line, column } = positionAt(file, span.start);
    return `${line}:${column} ${severity} ${rule}`;
  });
}

describe('rules of the reference', () => {
  test('are sorted by their place', async () => {
    expect(await found('FROM scratch as a\n\n  EXPOSE 80/TCP\nWORKDIR b\n')).toEqual([
      '1:1 warning FromAsCasing',
      '3:3 warning ExposeProtoCasing',
      '4:1 warning WorkdirRelativePath',
    ]);
  });

  test('see all stages, or those that the target needs', async () => {
    const text =
      'FROM scratch AS a\nWORKDIR a\nFROM a AS b\nFROM scratch AS c\nCOPY --from=b / /\nWORKDIR b\n';
    expect(await found(text)).toHaveLength(2);
    expect(await found(text, { options: { target: 'c' } })).toHaveLength(2);
    expect(
      await found('FROM scratch AS a\nWORKDIR a\nFROM scratch AS b\n', { options: { target: 'b' } }),
    ).toEqual(['1:1 note UnusedStage']);
  });

  test('are errors where the file says so', async () => {
    expect(await found('# check=error=true\nFROM scratch\nWORKDIR a\n')).toEqual([
      '1:1 error BuildError',
      '3:1 error WorkdirRelativePath',
    ]);
  });

  test('have the severity that they are given', async () => {
    const text = 'FROM scratch as a\nWORKDIR b\n';
    const rules = new Map([
      ['FromAsCasing', 'off'],
      ['WorkdirRelativePath', 'error'],
    ] as const);
    expect(await found(text, { rules })).toEqual(['2:1 error WorkdirRelativePath']);
  });
});

describe('a build error', () => {
  test.each([
    ['', '1:1'],
    ['FROM a:1\nRUNN true\n', '2:1'],
    ['FROM a:1\n  COPY \\\n b\n', '2:3'],
    ['FROM a:1\nRUN <<E\n', '2:1'],
    ['# check=oops\nFROM a:1\n', '1:1'],
  ])('of %j is a finding', async (text, place) => {
    expect(await found(text)).toEqual([`${place} error BuildError`]);
  });

  test('comes with the warnings before it', async () => {
    expect(await found('FROM a:1 as b\nRUNN true\n')).toEqual([
      '1:1 warning FromAsCasing',
      '2:1 error BuildError',
    ]);
  });
});

describe('what is not known', () => {
  test.each([
    ['an ARG that the build may give', 'ARG X\nFROM a:$X\nFROM $X\n'],
    ['an ARG that must be given', 'FROM a:1\nARG X\nENV Y=${X:?}\n'],
    ['a variable of the base image', 'FROM a:1\nENV X=$HOME_OF_A\nWORKDIR $JAVA_HOME\n'],
    ['a signal that the base image knows', 'FROM a:1\nSTOPSIGNAL $SIGNAL\n'],
  ])('%s is no finding', async (_, text) => {
    const rules = new Map([
      ['InvalidDefaultArgInFrom', 'off'],
      ['UnusedStage', 'off'],
    ] as const);
    expect(await found(text, { rules })).toEqual([]);
  });

  test.each([
    ['ARG X\nFROM $Y\n', '2:1 error BuildError'],
    ['ARG X\nFROM a:$X\nCOPY --from=a:b:c x y\n', '3:1 error BuildError'],
    ['ARG X=1\nFROM a:1\nENV Y=$X\n', '3:1 warning UndefinedVar'],
    ['FROM scratch\nENV Y=$X\n', '2:1 warning UndefinedVar'],
    ['FROM a:1\nCOPY --from=7 x y\n', '2:1 error BuildError'],
  ])('%j is one', async (text, finding) => expect(await found(text)).toContain(finding));
});

test('a stage that a trigger of a base image takes files from is used', async () => {
  const text = 'FROM a:1 AS tools\nFROM a:1 AS other\nFROM b:1\n';
  const config = encodeText(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] },
      config: { OnBuild: ['COPY --from=tools /a /a'] },
    }),
  );
  const ports: CheckRequest['ports'] = {
    resolveImageConfig: async (ref, request) =>
      ref.includes('b:1') ? { ref, digest: '', config } : await imagesWith([])(ref, request),
  };
  expect(await found(text)).toEqual(['1:1 note UnusedStage', '2:1 note UnusedStage']);
  expect(await found(text, { ports })).toEqual(['2:1 note UnusedStage']);
});

describe('suppressions', () => {
  const comment = (rest: string, where = '') =>
    `FROM a:1\n${where}# dockerfile-llb ${rest}\nEXPOSE 1/TCP\nEXPOSE 2/TCP\n`;
  const second = '4:1 warning ExposeProtoCasing';

  test.each([
    [comment('ignore=ExposeProtoCasing -- our firewall wants it'), [second]],
    [comment('ignore=FromAsCasing,ExposeProtoCasing -- a reason'), [second]],
    [comment('ignore-file=ExposeProtoCasing -- a reason'), []],
    [comment('ignore=ExposeProtoCasing'), ['2:1 warning InvalidSuppression', second]],
    [comment('ignore=ExposeProtoCasing --'), ['3:1 warning ExposeProtoCasing', second]],
    [
      comment('ignore=FromAsCasing -- x'),
      ['2:1 warning InvalidSuppression', '3:1 warning ExposeProtoCasing', second],
    ],
    [
      comment('ignore=ExposeProtocasing -- x'),
      ['2:1 warning InvalidSuppression', '3:1 warning ExposeProtoCasing', second],
    ],
    [comment('ignore=UnpinnedBaseImage -- x'), ['3:1 warning ExposeProtoCasing', second]],
    ['FROM a:1\n# check=skip=ExposeProtoCasing\nEXPOSE 1/TCP\n', []],
    ['FROM a:1\n# check=skip=InvalidExecForm,JSONArgsRecommended\nCMD [a]\n', []],
    ['# check=skip=all\nFROM a\nCMD [a]\n', []],
    [
      'FROM a:1\nRUN b \\\n# dockerfile-llb ignore=NonHyphenDash -- x\n  –c \\\n  –d\n',
      ['5:3 error NonHyphenDash'],
    ],
    ['FROM a:1\nRUN <<E\n# dockerfile-llb ignore=NonHyphenDash -- x\nb –c\nE\n', ['4:3 error NonHyphenDash']],
    [
      'FROM a:1\n# dockerfile-llb ignore=BuildError -- x\nRUNN\n',
      ['2:1 warning InvalidSuppression', '3:1 error BuildError'],
    ],
  ])('%j leaves %j', async (text, left) => expect(await found(text)).toEqual(left));
});

describe('hostile text', () => {
  test.each([
    ['a name that is no regular expression', 'FROM busybox\nARG (_TOKEN\nRUN x'],
    ['a name that would backtrack', `FROM busybox\nARG (a*)*b_TOKEN\nRUN echo $${'a'.repeat(40)}`],
    ['special parameters', 'FROM scratch\nENV a=1\nCOPY b$? b$* b$@ /x'],
    [
      'a stage name with a variable that does not end',
      `FROM a AS b\nFROM a\nCOPY --from=${'${'.repeat(2000)} / /`,
    ],
    ['nested quotations', `FROM a\nRUN <<E\n${'"$(`'.repeat(50_000)}\nE\n`],
    ['brackets', `FROM a\nRUN ${'['.repeat(60_000)}`],
    ['nested defaults', `FROM a\nENV A=${'${a:-'.repeat(10_000)}${'}'.repeat(10_000)}`],
  ])('%s', async (_, text) => {
    expect(await found(text)).toBeInstanceOf(Array);
  });

  test('a secret is found behind a name that is no regular expression', async () => {
    expect(await found('FROM busybox:1\nARG (_TOKEN\nARG B_TOKEN\nRUN x $B_TOKEN')).toContain(
      '4:7 warning SecretInImage',
    );
  });

  test('10,000 stages that stand on each other', async () => {
    const stages = Array.from(
      { length: 10_000 },
      (_, i) => `FROM ${i === 0 ? 'a:1' : `s${i - 1}`} AS s${i}\nARG A${i}`,
    );
    expect(await found(stages.join('\n'))).toHaveLength(10_000);
  });
});

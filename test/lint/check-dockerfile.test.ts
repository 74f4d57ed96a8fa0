import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { type CheckRequest, checkDockerfile } from '../../src/lint/check-dockerfile.ts';
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
    const text = 'FROM scratch AS a\nWORKDIR a\nFROM scratch AS b\nWORKDIR b\n';
    expect(await found(text)).toHaveLength(2);
    expect(await found(text, { options: { target: 'b' } })).toEqual(['4:1 warning WorkdirRelativePath']);
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
    ['FROM a\nRUNN true\n', '2:1'],
    ['FROM a\n  COPY \\\n b\n', '2:3'],
    ['FROM a\nRUN <<E\n', '2:1'],
    ['# check=oops\nFROM a\n', '1:1'],
  ])('of %j is a finding', async (text, place) => {
    expect(await found(text)).toEqual([`${place} error BuildError`]);
  });

  test('comes with the warnings before it', async () => {
    expect(await found('FROM a as b\nRUNN true\n')).toEqual([
      '1:1 warning FromAsCasing',
      '2:1 error BuildError',
    ]);
  });
});

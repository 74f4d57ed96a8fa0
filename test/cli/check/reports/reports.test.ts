import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../../src/base/text.ts';
import type { CheckedFile } from '../../../../src/cli/check/checked-file.ts';
import { githubReport } from '../../../../src/cli/check/reports/github-report.ts';
import { jsonReport } from '../../../../src/cli/check/reports/json-report.ts';
import { sarifReport } from '../../../../src/cli/check/reports/sarif-report.ts';
import { checkDockerfile } from '../../../../src/lint/check-dockerfile.ts';
import type { Finding } from '../../../../src/lint/finding.ts';
import { ownRules } from '../../../../src/lint/own-rules.ts';
import { createSourceFile } from '../../../../src/source/source-file.ts';

async function checked(filename: string, text: string): Promise<CheckedFile> {
  const file = createSourceFile(filename, encodeText(text));
  return { file, findings: await checkDockerfile(file) };
}

describe('json', () => {
  test('is what the reference answers to a lint request, for its rules', async () => {
    const folder = new URL('../../../conformance/cases/request-lint/', import.meta.url);
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    const golden = expected.metadata['result.json'];
    const file = createSourceFile('Dockerfile', readFileSync(new URL('Dockerfile', folder)));
    const off = new Map(ownRules.map(({ name }) => [name, 'off'] as const));
    const report = JSON.parse(jsonReport([{ file, findings: await checkDockerfile(file, { rules: off }) }]));
    const byName = ({ ruleName: a }: { ruleName: string }, { ruleName: b }: { ruleName: string }) =>
      a < b ? -1 : 1;
    const known = report.warnings.map(({ severity, hint, fix, ...warning }: Record<string, unknown>) => {
      expect(severity).toBe('warning');
      return warning;
    });
    expect(known.sort(byName)).toEqual(golden.warnings.sort(byName));
    expect(report.sources[0]).toEqual({ ...golden.sources[0], definition: undefined });
    expect(report.buildError).toEqual(golden.buildError);
  });

  test('has a line per file, and columns for our own rules', async () => {
    const files = [await checked('a', 'FROM a:1\nCMD [b]\n'), await checked('b', 'FROM a:1\nRUNN\n')];
    const [first, second] = jsonReport(files)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.warnings.map(({ location }: { location: unknown }) => location)).toEqual([
      { ranges: [{ start: { line: 2 }, end: { line: 2 } }] },
      { ranges: [{ start: { line: 2, character: 4 }, end: { line: 2, character: 7 } }] },
    ]);
    expect(first.warnings.map(({ severity }: { severity: string }) => severity)).toEqual([
      'warning',
      'error',
    ]);
    expect(first.warnings[1]).toMatchObject({
      hint: 'Write ["b"].',
      fix: {
        title: 'Write ["b"]',
        edits: [{ start: { line: 2, character: 4 }, end: { line: 2, character: 7 }, text: '["b"]' }],
      },
    });
    expect(first).not.toHaveProperty('buildErrors');
    expect(second).toMatchObject({
      warnings: null,
      buildError: { location: { ranges: [{ start: { line: 2 }, end: { line: 2 } }] } },
    });
  });
});

test('json has the error that a build ends with, and all of them', async () => {
  const report = JSON.parse(jsonReport([await checked('a', 'FROM a:1\nEXPOSE x\nRUNN\n')]));
  const line = (from: number) => ({ ranges: [{ start: { line: from }, end: { line: from } }] });
  expect(report.buildError.location).toEqual(line(3));
  expect(report.buildErrors).toEqual([
    expect.objectContaining({ message: 'invalid containerPort: x', location: line(2) }),
    expect.objectContaining({ location: line(3) }),
  ]);
});

describe('github', () => {
  const finding: Finding = {
    rule: 'A,B',
    severity: 'note',
    message: '50% of\r\nit::',
    hint: 'do\tit',
    description: '',
    url: '',
    span: { start: 5, end: 6 },
  };

  test('escapes what would end a property or a command', () => {
    const file = createSourceFile('a:b,c%.Dockerfile', encodeText('FROM a\n'));
    expect(githubReport([{ file, findings: [finding] }])).toBe(
      '::notice file=a%3Ab%2Cc%25.Dockerfile,line=1,endLine=1,col=6,endColumn=7,title=A%2CB::50%25 of%0Ait::%0Ado    it\n',
    );
  });

  test('says no columns of several lines', () => {
    const file = createSourceFile('x', encodeText('FROM a\nRUN b\n'));
    const report = githubReport([{ file, findings: [{ ...finding, span: { start: 0, end: 9 } }] }]);
    expect(report).toContain('line=1,endLine=2,title=');
  });
});

/** The parts of the SARIF 2.1.0 schema that this log has: required members, and what their values may be. */
describe('sarif', () => {
  test('has what the schema requires, and points into its own tables', async () => {
    const files = [
      await checked('a b/Dockerfile', 'FROM a\nCOPY –from=0 a b\nEXPOSE 1/TCP\n'),
      await checked('/abs/ü.Dockerfile', 'FROM a:1\nRUNN\n'),
      await checked('empty', ''),
    ];
    const log = JSON.parse(sarifReport(files));
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringMatching(/^https:/) });
    const [run] = log.runs;
    const { rules } = run.tool.driver;
    expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
    for (const { id, help, helpUri, shortDescription } of rules) {
      expect(shortDescription.text).not.toBe('');
      expect(help.text).toMatch(new RegExp(`^${id}\\n\\n`));
      expect(help.markdown).toMatch(new RegExp(`^# ${id}\\n\\n`));
      if (helpUri !== undefined) expect(URL.canParse(helpUri)).toBe(true);
    }
    expect(run.artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual([
      'a%20b/Dockerfile',
      'file:///abs/%C3%BC.Dockerfile',
      'empty',
    ]);
    expect(run.results).toHaveLength(files.flatMap(({ findings }) => findings).length);
    for (const result of run.results) {
      expect(rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const [{ physicalLocation }] = result.locations;
      const { uri, index } = physicalLocation.artifactLocation;
      expect(run.artifacts[index].location.uri).toBe(uri);
      for (const count of Object.values(physicalLocation.region ?? {}))
        expect(count).toBeGreaterThanOrEqual(1);
    }
  });

  test('has place and advice of a finding, and the page of the reference', async () => {
    const log = JSON.parse(sarifReport([await checked('x', 'FROM a:1\nEXPOSE 1/TCP\nCMD [b]\n')]));
    const [run] = log.runs;
    const of = (id: string) => ({
      rule: run.tool.driver.rules.find((rule: { id: string }) => rule.id === id),
      result: run.results.find((result: { ruleId: string }) => result.ruleId === id),
    });
    const [theirs, ours] = [of('ExposeProtoCasing'), of('InvalidExecForm')];
    expect(theirs.rule.helpUri).toBe('https://docs.docker.com/go/dockerfile/rule/expose-proto-casing/');
    expect(ours.rule).not.toHaveProperty('helpUri');
    expect(theirs.result.message.text).toBe(
      "Defined protocol '1/TCP' in EXPOSE instruction should be lowercase",
    );
    expect(ours.result.message.text).toMatch(/, brackets included\. Write \["b"\]\.$/);
    expect(ours.result.locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 8,
    });
    const empty = JSON.parse(sarifReport([await checked('empty', '')]));
    expect(empty.runs[0].results[0].locations[0].physicalLocation).not.toHaveProperty('region');
  });

  test('has the fix as a replacement', async () => {
    const log = JSON.parse(sarifReport([await checked('x', 'FROM a:1\nCMD [b]\n')]));
    const { fixes } = log.runs[0].results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'InvalidExecForm',
    );
    expect(fixes).toEqual([
      {
        description: { text: 'Write ["b"]' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'x', index: 0 },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 8 },
                insertedContent: { text: '["b"]' },
              },
            ],
          },
        ],
      },
    ]);
  });
});

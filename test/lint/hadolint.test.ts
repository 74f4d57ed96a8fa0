import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { checkDockerfile, ruleNames } from '../../src/lint/check-dockerfile.ts';
import { readHadolintComment } from '../../src/lint/hadolint-comments.ts';
import { hadolintRules } from '../../src/lint/hadolint-rules.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

async function rulesIn(text: string): Promise<readonly string[]> {
  const findings = await checkDockerfile(createSourceFile('Dockerfile', encodeText(text)));
  return findings.map(({ rule }) => rule);
}

describe('the table of hadolint rules', () => {
  test('names rules that exist', () => {
    const known = [...ruleNames, 'BuildError'];
    expect([...hadolintRules.values()].flat().filter((rule) => !known.includes(rule))).toEqual([]);
  });

  test('is that of docs/hadolint.md, and each row has a verdict and a reason', () => {
    const page = readFileSync(new URL('../../docs/hadolint.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| (DL\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
    const table = rows.map(([, code, verdict, rules = '', why = '']) => {
      expect(verdict).toMatch(/^(?:same|better|left out)$/);
      expect(why.trim()).not.toBe('');
      expect(verdict === 'left out').toBe(rules.trim() === '–');
      return [code, [...rules.matchAll(/\[(\w+)\]/g)].map(([, rule]) => rule)];
    });
    expect(table).toEqual([...hadolintRules]);
  });
});

describe('comments of hadolint', () => {
  test.each([
    ['# hadolint ignore=DL3008,SC2046', { extent: 'next', rules: ['DL3008', 'SC2046'] }],
    ['  #hadolint ignore = DL3008 , SC2046 # because # of', { extent: 'next', rules: ['DL3008', 'SC2046'] }],
    ['# hadolint global ignore=DL3008\r\n', { extent: 'file', rules: ['DL3008'] }],
    ['# hadolint stage ignore=DL3008', { extent: 'stage', rules: ['DL3008'] }],
    ['#\thadolint\tglobal\tignore=DL1', { extent: 'file', rules: ['DL1'] }],
    ['# hadolint ignore=', undefined],
    ['# hadolint ignore=DL3008 SC2046', undefined],
    ['# hadolint shell=powershell', undefined],
    ['# hadolintignore=DL3008', undefined],
    ['RUN # hadolint ignore=DL3008', undefined],
  ])('%j is %j', (line, comment) => expect(readHadolintComment(line)).toEqual(comment));

  test.each([
    ['# hadolint ignore=DL3006\nFROM a\nWORKDIR b\n', ['WorkdirRelativePath']],
    ['# hadolint ignore=DL3006\n\n# other\nFROM a\nWORKDIR b\n', ['WorkdirRelativePath']],
    ['FROM a:1\n# hadolint ignore=DL3000\nWORKDIR b\nWORKDIR c\n', []],
    [
      'FROM a:1 AS x\nWORKDIR b\n# hadolint ignore=DL3000\nFROM a:1\nWORKDIR b\n',
      ['UnusedStage', 'WorkdirRelativePath', 'WorkdirRelativePath'],
    ],
    ['FROM a\nWORKDIR b\n# hadolint global ignore=DL3006,DL3000,DL9999,SC1\n', []],
    ['# hadolint ignore=DL9999,SC2046\nFROM a:1\n', []],
    [
      '# hadolint stage ignore=DL3000\nFROM a:1 AS x\nWORKDIR b\nWORKDIR c\nFROM x\nWORKDIR d\nWORKDIR /e\nFROM a:1\nCOPY --from=x a b\nWORKDIR f\n',
      ['UnusedStage', 'WorkdirRelativePath'],
    ],
    [
      'FROM a:1 AS x\nUSER 1\n# hadolint stage ignore=DL3000\nUSER 0\nWORKDIR b\nFROM a:1\nCOPY --from=x a b\nWORKDIR c\n',
      ['WorkdirRelativePath'],
    ],
    [
      '# hadolint ignore=WorkdirRelativePath\nFROM a:1\n# hadolint ignore=WorkdirRelativePath\nWORKDIR b\n',
      [],
    ],
    ['FROM a:1\nRUN <<EOF\n# hadolint global ignore=DL3000\nEOF\nWORKDIR b\n', ['WorkdirRelativePath']],
    ['# dockerfile-llb ignore=DL3006 -- reason\nFROM a\n', []],
    ['# dockerfile-llb ignore=DL9999,SC2046 -- reason\nFROM a:1\n', []],
    ['# dockerfile-llb ignore=DL3006\nFROM a\n', ['InvalidSuppression']],
    ['# hadolint ignore=DL3061,DL3011\nFROM a:1\n# hadolint ignore=DL3011\nEXPOSE 99999\n', ['BuildError']],
  ])('%j leaves %j', async (text, rules) => expect(await rulesIn(text)).toEqual(rules));
});

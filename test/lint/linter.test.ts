import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/diagnostics/fact.ts';
import { type CheckOptions, defaultCheckOptions, parseCheckOptions } from '../../src/lint/check-options.ts';
import { formatWarning } from '../../src/lint/format-warning.ts';
import { createLinter, type LintWarning } from '../../src/lint/linter.ts';

const lines = { start: 3, end: 4 };
const secret: Fact = { kind: 'named-value', instruction: 'ENV', key: 'KEY', lines };
const legacy: Fact = { kind: 'legacy-key-value', instruction: 'ENV', lines };
const description: Fact = { kind: 'definition', instruction: 'ARG', names: ['a'], comments: ['x'], lines };

function rulesOf(facts: readonly Fact[], options: CheckOptions): readonly string[] {
  const warnings: LintWarning[] = [];
  const linter = createLinter(options, (warning) => warnings.push(warning));
  for (const fact of facts) linter.report(fact);
  return warnings.map((warning) => warning.rule);
}

test('a warning has all texts of its rule', () => {
  const warnings: LintWarning[] = [];
  createLinter(defaultCheckOptions, (warning) => warnings.push(warning)).report(secret);
  expect(warnings).toEqual([
    {
      rule: 'SecretsUsedInArgOrEnv',
      description: 'Sensitive data should not be used in the ARG or ENV commands',
      url: 'https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/',
      message: 'Do not use ARG or ENV instructions for sensitive data (ENV "KEY")',
      lines,
      fact: secret,
    },
  ]);
});

test('warns in the order of the reference of one fact', () => {
  const from: Fact = { kind: 'from', fromKeyword: 'FROM', args: ['a', 'as', 'B'], lines };
  expect(rulesOf([from], defaultCheckOptions)).toEqual(['StageNameCasing', 'FromAsCasing']);
});

describe('options', () => {
  test.each([
    ['', ['SecretsUsedInArgOrEnv', 'LegacyKeyValueFormat']],
    ['skip=LegacyKeyValueFormat', ['SecretsUsedInArgOrEnv']],
    ['skip=legacykeyvalueformat', ['SecretsUsedInArgOrEnv', 'LegacyKeyValueFormat']],
    ['skip=all', []],
    ['experimental=all', ['SecretsUsedInArgOrEnv', 'LegacyKeyValueFormat', 'InvalidDefinitionDescription']],
    ['skip=all;experimental=InvalidDefinitionDescription', ['InvalidDefinitionDescription']],
    [
      'skip=InvalidDefinitionDescription;experimental=all',
      ['SecretsUsedInArgOrEnv', 'LegacyKeyValueFormat', 'InvalidDefinitionDescription'],
    ],
    ['experimental=LegacyKeyValueFormat', ['SecretsUsedInArgOrEnv', 'LegacyKeyValueFormat']],
  ])('%j', (options, rules) => {
    expect(rulesOf([secret, legacy, description], parseCheckOptions(options))).toEqual(rules);
  });

  test.each([
    [['check=skip=LegacyKeyValueFormat'], 0],
    [['about it', 'Check = skip=all;error=true'], 0],
    [['check=skip=all because'], 0],
    [['check=skip=Other', 'check=skip=all'], 1],
    [['check=oops', 'check=skip=all'], 1],
    [['syntax=x', 'check=skip=all'], 0],
    [['see check=skip=all'], 1],
    [['check=error=true'], 1],
  ])('of an instruction: %j', (comments, count) => {
    expect(rulesOf([{ ...legacy, comments }], defaultCheckOptions)).toHaveLength(count);
  });

  test('of an instruction add to those of the file', () => {
    const facts = [
      { ...legacy, comments: ['check=skip=X;experimental=all'] },
      { ...description, comments: ['check=experimental=all'] },
      description,
    ];
    expect(rulesOf(facts, parseCheckOptions('skip=LegacyKeyValueFormat'))).toEqual([
      'InvalidDefinitionDescription',
    ]);
  });
});

describe('checkError', () => {
  function errorOf(facts: readonly Fact[], options: string): string | undefined {
    const linter = createLinter(parseCheckOptions(options), () => {});
    for (const fact of facts) linter.report(fact);
    return linter.checkError()?.message;
  }

  test('names each rule once, sorted', () => {
    expect(errorOf([secret, legacy, secret], 'error=true')).toBe(
      'lint violation found for rules: LegacyKeyValueFormat, SecretsUsedInArgOrEnv',
    );
  });

  test.each([
    [[secret], 'error=false'],
    [[], 'error=true'],
    [[secret], 'error=true;skip=all'],
    [[{ ...secret, comments: ['check=error=true'] }], ''],
  ])('is none for %j with %j', (facts, options) => expect(errorOf(facts, options)).toBeUndefined());

  test('is none when nobody listens to warnings', () => {
    const linter = createLinter(parseCheckOptions('error=true'), undefined);
    linter.report(secret);
    expect(linter.checkError()).toBeUndefined();
  });
});

test('formatWarning names the first line, if there is one', () => {
  const warning = { rule: 'A', message: 'b', lines };
  expect(formatWarning(warning)).toBe('A: b (line 3)');
  expect(formatWarning({ ...warning, lines: { start: 0, end: 0 } })).toBe('A: b');
});

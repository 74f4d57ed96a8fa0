import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/diagnostics/fact.ts';
import { ownRules } from '../../src/lint/own-rules.ts';
import { lintRules } from '../../src/lint/registry.ts';
import { ruleCases } from './rule-cases.ts';

const lines = { start: 1, end: 1 };

describe.each(Object.entries(ruleCases))('%s', (name, cases) => {
  test.each(cases)('says $message of $fact', ({ fact, comments, message }) => {
    const rule = lintRules.find((candidate) => candidate.name === name);
    expect(rule?.check({ ...fact, lines, comments } as Fact)).toBe(message);
  });
});

describe('the registry', () => {
  const root = new URL('../../', import.meta.url);
  const names = lintRules.map((rule) => rule.name);
  const files = names.map(kebab).sort();

  function namesIn(folder: string): readonly string[] {
    return readdirSync(new URL(folder, root))
      .map((file) => file.replace(/\.(ts|md)$/, ''))
      .sort();
  }

  test('is sorted and holds each rule once', () => {
    expect(names).toEqual([...new Set(names)].sort());
  });

  test('has a file, a page and cases for each rule, and none for anything else', () => {
    const all = [...files, ...ownRules.map((rule) => kebab(rule.name))].sort();
    expect(namesIn('src/lint/rules/')).toEqual(all);
    expect(namesIn('docs/rules/')).toEqual([...all, 'build-error', 'invalid-suppression'].sort());
    expect(Object.keys(ruleCases).sort()).toEqual(names);
  });

  test('has cases that say something for each rule', () => {
    const silent = Object.entries(ruleCases).filter(([, cases]) =>
      cases.every(({ message }) => message === undefined),
    );
    expect(silent).toEqual([]);
  });

  test.each(lintRules)('$name ignores facts of other kinds', (rule) => {
    const others = Object.values(ruleCases)
      .flat()
      .filter(({ fact }) => fact.kind !== rule.kind);
    expect(others.map(({ fact }) => rule.check({ ...fact, lines }))).toEqual(others.map(() => undefined));
  });

  test.each(lintRules)('$name has a page with an example of each kind', (rule) => {
    const page = readFileSync(new URL(`docs/rules/${kebab(rule.name)}.md`, root), 'utf8');
    const prose = page.replace(/^```.*?^```$/gms, '');
    const headings = prose.split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual([`# ${rule.name}`, '## Why', '## Wrong', '## Right', '## How to suppress']);
    expect(page).toContain(`check=${rule.experimental ? 'experimental' : 'skip'}=${rule.name}`);
  });

  test.each(lintRules.filter((rule) => rule.url !== ''))('$name names its page in the reference', (rule) => {
    expect(rule.url).toBe(`https://docs.docker.com/go/dockerfile/rule/${kebab(rule.name)}/`);
  });

  test('has experimental rules and rules without a page where the reference has them', () => {
    expect(lintRules.filter((rule) => rule.experimental).map((rule) => rule.name)).toEqual([
      'InvalidDefinitionDescription',
    ]);
    expect(lintRules.filter((rule) => rule.url === '').map((rule) => rule.name)).toEqual([
      'InvalidBaseImagePlatform',
    ]);
  });
});

function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

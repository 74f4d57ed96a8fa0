import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { ownRules } from '../../src/lint/own-rules.ts';
import { lintRules } from '../../src/lint/registry.ts';
import { rulePage } from '../../src/lint/rule-page.ts';
import { positionAt } from '../../src/source/line-span.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import type { OwnRuleCase } from './own-rule-case.ts';
import { ownRuleCases } from './own-rule-cases.ts';

/** The configuration that the examples of the pages assume. */
const pageSettings = {
  trustedRegistries: ['docker.io'],
  labelSchema: new Map([['version', 'semver']]),
  strictLabels: false,
};

/** What the rule alone says, turned on if it is off by default. */
async function findingsOf(
  rule: string,
  { text, buildArgs = {}, settings }: OwnRuleCase,
): Promise<readonly Finding[]> {
  const { severity } = ownRules.find(({ name }) => name === rule)!;
  const findings = await checkDockerfile(createSourceFile('Dockerfile', encodeText(text)), {
    options: { buildArgs: new Map(Object.entries(buildArgs)) },
    settings: { ...pageSettings, ...settings },
    rules: new Map([[rule, severity === 'off' ? 'warning' : severity]]),
  });
  return findings.filter((finding) => finding.rule === rule);
}

function placeOf(text: string, { span }: Finding): string {
  const { line, column } = positionAt(createSourceFile('Dockerfile', encodeText(text)), span.start);
  return `${line}:${column}`;
}

function applyFix(text: string, { fix }: Finding): string | undefined {
  return fix?.edits.reduceRight(
    (result, { span, text: inserted }) => result.slice(0, span.start) + inserted + result.slice(span.end),
    text,
  );
}

describe.each(Object.entries(ownRuleCases))('%s', (rule, cases) => {
  test.each(cases)('finds $found in $text', async (ruleCase) => {
    const findings = await findingsOf(rule, ruleCase);
    expect(findings.map((finding) => placeOf(ruleCase.text, finding))).toEqual(ruleCase.found);
    if (ruleCase.unfixed) expect(findings[0]?.fix).toBeUndefined();
    if (ruleCase.fixed !== undefined) expect(applyFix(ruleCase.text, findings[0]!)).toBe(ruleCase.fixed);
  });

  test('has a case that it reports, and one that it does not', () => {
    expect(new Set(cases.map(({ found }) => found.length > 0))).toEqual(new Set([true, false]));
  });
});

describe('the registry of our own rules', () => {
  const names = ownRules.map(({ name }) => name);

  test('is sorted, holds each rule once, and none of the reference', () => {
    expect(names).toEqual([...new Set(names)].sort());
    expect(lintRules.filter(({ name }) => names.includes(name))).toEqual([]);
  });

  test('has cases for each rule, and for no other', () => {
    expect(Object.keys(ownRuleCases).sort()).toEqual(names);
  });

  test.each(ownRules)(
    '$name has a page that says its default, and how it is suppressed',
    ({ name, severity }) => {
      const page = readFileSync(new URL(`../../${rulePage(name)}`, import.meta.url), 'utf8');
      const headings = page.replace(/^```.*?^```$/gms, '').match(/^#.*$/gm);
      expect(headings).toEqual([`# ${name}`, '## Why', '## Wrong', '## Right', '## How to suppress']);
      expect(page).toMatch(
        severity === 'off' ? 'Off by default.' : new RegExp(`On by default, as an? ${severity}\\.`),
      );
      expect(page).toContain(`# dockerfile-llb ignore=${name} -- `);
    },
  );

  test.each(ownRules)(
    '$name finds the wrong example of its page, and nothing in the right one',
    async ({ name }) => {
      const page = readFileSync(new URL(`../../${rulePage(name)}`, import.meta.url), 'utf8');
      const [wrong, right] = [...page.matchAll(/^```dockerfile\n(.*?)^```$/gms)].map(([, text]) => text!);
      const args = (text: string) => ({
        text,
        found: [],
        buildArgs: Object.fromEntries(
          [...text.matchAll(/--build-arg (\w+)=(\w+)/g)].map(([, key, value]) => [key!, value!]),
        ),
      });
      expect(await findingsOf(name, args(wrong!))).not.toEqual([]);
      expect(await findingsOf(name, args(right!))).toEqual([]);
    },
  );

  test('is in docs/check.md, with the defaults', () => {
    const page = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| \[(\w+)\]\((.*?)\) \| (\w+)/gm)].map(([, name, file, severity]) => [
      name,
      file,
      severity,
    ]);
    expect(rows).toEqual(
      ownRules.map(({ name, severity }) => [name, rulePage(name).replace('docs/', ''), severity]),
    );
  });
});

test('rules of our own are not in what a build reports', async () => {
  const text = 'FROM alpine\nCOPY –from=0 a b\nCMD [./app]\n';
  const findings = await checkDockerfile(createSourceFile('Dockerfile', encodeText(text)), {
    rules: new Map(ownRules.map(({ name }) => [name, 'off'])),
  });
  expect(findings.map(({ rule }) => rule)).toEqual(['JSONArgsRecommended']);
});

test('the Dockerfile of the multi-stage article: each fault at its column', async () => {
  const text = [
    'FROM golang:1.7.3',
    'WORKDIR /go/src/github.com/alexellis/href-counter/',
    'RUN go get -d -v golang.org/x/net/html',
    'COPY app.go .',
    'RUN CGO_ENABLED=0 GOOS=linux go build -a -installsuffix cgo -o app .',
    'FROM alpine:latest',
    'RUN apk –no-cache add ca-certificates',
    'WORKDIR /root/',
    'COPY –from=0 /go/src/github.com/alexellis/href-counter/app .',
    'CMD [./app]',
    '',
  ].join('\n');
  const findings = await checkDockerfile(createSourceFile('Dockerfile', encodeText(text)));
  expect(
    findings.map((finding) => [placeOf(text, finding), finding.severity, finding.rule, finding.hint]),
  ).toEqual([
    ['6:6', 'warning', 'LatestBaseImage', 'Name a version (alpine:<version>), or pin the digest.'],
    ['7:9', 'error', 'NonHyphenDash', 'Write -- instead.'],
    ['9:6', 'error', 'NonHyphenDash', 'Write -- instead.'],
    ['10:1', 'warning', 'JSONArgsRecommended', undefined],
    ['10:5', 'error', 'InvalidExecForm', 'Write ["./app"].'],
  ]);
});

test.each(['[-f /x]', '["$A" = "b"]', "['a' != $B] && c"])(
  'the hint for RUN %s speaks of a test of the shell',
  async (text) => {
    const [finding] = await findingsOf('InvalidExecForm', { text: `FROM a:1\nRUN ${text}\n`, found: [] });
    expect(finding?.hint).toMatch(/^For a test, put a space after \[ and before \]\./);
  },
);

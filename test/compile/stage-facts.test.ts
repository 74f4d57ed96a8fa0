import { expect, test } from 'vitest';
import type { Fact } from '../../src/diagnostics/fact.ts';
import { arm64, compileText } from './support/compile-text.ts';

async function factsOf(kind: Fact['kind'], text: string, buildArgs: Readonly<Record<string, string>> = {}) {
  const options = { buildArgs: new Map(Object.entries(buildArgs)), targetPlatform: arm64 };
  const { facts } = await compileText(text, { options });
  return facts.filter((fact) => fact.kind === kind);
}

test('names that are taken', async () => {
  const text = 'FROM scratch AS context\nFROM scratch AS a\nFROM scratch AS A\n';
  expect(await factsOf('reserved-stage-name', text)).toMatchObject([
    { name: 'context', lines: { start: 1, end: 1 } },
  ]);
  expect(await factsOf('duplicate-stage-name', text)).toMatchObject([
    { name: 'a', lines: { start: 3, end: 3 } },
  ]);
});

test.each<[string, string, readonly (readonly [string, string])[]]>([
  ['one case', 'FROM scratch\nENV a=1', []],
  [
    'mostly upper case',
    'FROM scratch\nENV a=1\nenv b=1\nEnv c=1',
    [
      ['env', 'uppercase'],
      ['Env', 'uppercase'],
    ],
  ],
  ['mostly lower case', 'from scratch\nenv a=1\nENV b=1', [['ENV', 'lowercase']]],
  ['a tie', 'FROM scratch\nenv a=1', [['env', 'uppercase']]],
])('keywords in %s', async (_, text, expected) => {
  const facts = await factsOf('minority-casing', text);
  expect(facts.map((fact) => fact.kind === 'minority-casing' && [fact.written, fact.majority])).toEqual(
    expected,
  );
});

test('a FROM that names no image without build args', async () => {
  const text = 'ARG TAG\nFROM busybox:${TAG} AS a\nFROM ${TAG:-alpine}';
  expect(await factsOf('invalid-default-arg-in-from', text, { TAG: '1' })).toMatchObject([
    { baseName: 'busybox:${TAG}', lines: { start: 2, end: 2 } },
  ]);
});

test('a FROM that refers to what no global ARG declares', async () => {
  const facts = await factsOf('undefined-arg-in-from', 'ARG VERSION\nFROM a:${VERSOIN:-1}${VERSION}');
  expect(facts).toMatchObject([{ name: 'VERSOIN' }]);
  expect(facts[0]!.kind === 'undefined-arg-in-from' && facts[0]!.known).toEqual(
    expect.arrayContaining(['VERSION', 'TARGETARCH']),
  );
});

test('platforms that need not be said', async () => {
  const text =
    'FROM --platform=$TARGETPLATFORM a\nFROM --platform=linux/amd64 a AS x\nFROM --platform=$BUILDPLATFORM b';
  expect(await factsOf('redundant-target-platform', text)).toMatchObject([
    { variable: '$TARGETPLATFORM', lines: { start: 1, end: 1 } },
  ]);
  expect(await factsOf('constant-platform', text)).toMatchObject([
    { platform: 'linux/amd64', stageName: 'x' },
  ]);
});

test('facts come in the order in which the reference warns', async () => {
  const text = 'FROM scratch AS context\nenv a \\\n\n1\n';
  const { facts } = await compileText(text);
  const kinds = facts
    .map(({ kind }) => kind)
    .filter((kind) => !['instruction', 'from', 'definition'].includes(kind));
  expect(kinds).toEqual([
    'empty-continuation',
    'reserved-stage-name',
    'minority-casing',
    'legacy-key-value',
    'named-value',
  ]);
});

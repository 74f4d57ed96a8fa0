import { expect, test } from 'vitest';
import { compileText } from './support/compile-text.ts';

async function extras(text: string, buildArgs: Readonly<Record<string, string>> = {}) {
  const { result } = await compileText(text, { options: { buildArgs: new Map(Object.entries(buildArgs)) } });
  return [...result.sbom.extras.keys()];
}

const stages =
  'FROM alpine AS a\nARG BUILDKIT_SBOM_SCAN_STAGE\nFROM alpine AS b\nARG BUILDKIT_SBOM_SCAN_STAGE\nFROM scratch\nCOPY --from=a / /\nCOPY --from=b / /\n';

test('nothing is scanned unasked', async () => {
  expect(await extras(stages)).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['true', ['a', 'b']],
  ['b', ['b']],
  ['x,a', ['a']],
  ['false', []],
])('BUILDKIT_SBOM_SCAN_STAGE=%s scans %j', async (value, expected) => {
  expect(await extras(stages, { BUILDKIT_SBOM_SCAN_STAGE: value })).toEqual(expected);
});

test('an ARG before the first FROM counts for all stages, one in a stage goes before it', async () => {
  const text = `ARG BUILDKIT_SBOM_SCAN_STAGE=true\n${stages}`.replace(
    'SCAN_STAGE\nFROM alpine AS b',
    'SCAN_STAGE=false\nFROM alpine AS b',
  );
  expect(await extras(text)).toEqual(['b']);
});

test('the context is scanned when the target asks for it', async () => {
  const text = 'FROM scratch AS a\nARG BUILDKIT_SBOM_SCAN_CONTEXT=1\nFROM scratch AS b\nCOPY --from=a / /\n';
  expect(await extras(text)).toEqual([]);
  expect(await extras(`${text}ARG BUILDKIT_SBOM_SCAN_CONTEXT=b\n`)).toEqual(['context']);
});

test('the ARG is no variable of processes', async () => {
  const { result } = await compileText('FROM scratch\nARG BUILDKIT_SBOM_SCAN_CONTEXT=1');
  expect(result.state.env.has('BUILDKIT_SBOM_SCAN_CONTEXT')).toBe(false);
});

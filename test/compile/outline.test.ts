import { expect, test } from 'vitest';
import { outlineDockerfile } from '../../src/compile/compile.ts';
import { compileText, plainOptions, plainPorts, sourceFile } from './support/compile-text.ts';

async function outline(text: string, target = '', buildArgs: Readonly<Record<string, string>> = {}) {
  const options = { target, buildArgs: new Map(Object.entries(buildArgs)) };
  return (await compileText(text, { options })).result.outline();
}

test('names the target and what it can be given, in the order of the file', async () => {
  const text = [
    'ARG TAG=1',
    'ARG UNUSED=1',
    'ARG IMAGE=alpine:${TAG}',
    'FROM ${IMAGE} AS base',
    '# build makes it',
    'FROM base AS build',
    '# FOO is a thing',
    'ARG FOO=1 BAR',
    'RUN --mount=type=secret,id=s,required --mount=type=ssh make',
    'ARG TAG',
  ].join('\n');
  expect(await outline(text, 'build', { BAR: 'given' })).toEqual({
    name: 'build',
    description: 'makes it',
    args: [
      { name: 'TAG', description: '', value: '1', lines: { start: 1, end: 1 } },
      { name: 'IMAGE', description: '', value: 'alpine:1', lines: { start: 3, end: 3 } },
      { name: 'FOO', description: 'is a thing', value: '1', lines: { start: 8, end: 8 } },
      { name: 'BAR', description: '', value: 'given', lines: { start: 8, end: 8 } },
    ],
    secrets: [{ name: 's', required: true, lines: { start: 9, end: 9 } }],
    ssh: [{ name: 'default', required: false, lines: { start: 9, end: 9 } }],
    cache: [],
  });
});

test('includes what the target takes files from, and nothing else', async () => {
  const text = 'FROM scratch AS a\nARG A\nFROM scratch AS b\nARG B\nFROM scratch\nARG C\nCOPY --from=a / /';
  expect((await outline(text)).args.map(({ name }) => name)).toEqual(['A', 'C']);
});

test('shows the declaration nearest to the target', async () => {
  const text = 'FROM scratch AS a\nARG A=1\nFROM a\nARG A=2';
  expect((await outline(text)).args).toMatchObject([{ name: 'A', value: '2', lines: { start: 4 } }]);
});

test('outlineDockerfile compiles to know', async () => {
  const file = sourceFile('FROM scratch AS x\nARG A');
  const { name, args } = await outlineDockerfile(file, plainOptions, plainPorts);
  expect(name).toBe('x');
  expect(args).toHaveLength(1);
  await expect(outlineDockerfile(sourceFile(''), plainOptions, plainPorts)).rejects.toThrow(
    'cannot be empty',
  );
});

import { describe, expect, test } from 'vitest';
import { chooseBuildPlatforms } from '../../src/compile/build-platforms.ts';
import { evaluateGlobalArgs, predefinedArgs } from '../../src/compile/global-args.ts';
import { parseStages } from '../../src/instructions/parse-stages.ts';
import { dockerfileInstructions as instructionSet } from '../../src/instructions/registry.ts';
import { emptyEnvList } from '../../src/llb/env-list.ts';
import { parseSyntax } from '../../src/syntax/parse.ts';
import { sourceFile } from './support/compile-text.ts';

function evaluate(text: string, buildArgs: Readonly<Record<string, string>> = {}) {
  const { metaArgs } = parseStages(parseSyntax(sourceFile(text), instructionSet.grammar), { instructionSet });
  return evaluateGlobalArgs(metaArgs, {
    env: emptyEnvList,
    buildArgs: new Map(Object.entries(buildArgs)),
    lex: { escapeToken: '\\' },
  });
}

describe('predefinedArgs', () => {
  const platforms = chooseBuildPlatforms({
    buildPlatforms: [{ os: 'windows', architecture: 'amd64', osVersion: '10.0' }],
    targetPlatform: { os: 'linux', architecture: 'arm', variant: 'v6', osVersion: '5' },
  });

  test('name the platforms and the stage', () => {
    expect(predefinedArgs(platforms, new Map(), '').toArray()).toEqual([
      'BUILDPLATFORM=windows/amd64',
      'BUILDOS=windows',
      'BUILDOSVERSION=10.0',
      'BUILDARCH=amd64',
      'BUILDVARIANT=',
      'TARGETPLATFORM=linux(5)/arm/v6',
      'TARGETOS=linux',
      'TARGETOSVERSION=5',
      'TARGETARCH=arm',
      'TARGETVARIANT=v6',
      'TARGETSTAGE=default',
    ]);
  });

  test('give way to build args', () => {
    const env = predefinedArgs(
      platforms,
      new Map([
        ['TARGETARCH', 'mine'],
        ['OTHER', 'x'],
      ]),
      'build',
    );
    expect(env.get('TARGETARCH')).toBe('mine');
    expect(env.get('TARGETSTAGE')).toBe('build');
    expect(env.get('OTHER')).toBeUndefined();
  });
});

describe('evaluateGlobalArgs', () => {
  test('expands defaults with what stands above', () => {
    expect(evaluate('ARG A=1\nARG B=$A-$C C=3\nARG D=$B$C').env.toArray()).toEqual([
      'A=1',
      'B=1-',
      'C=3',
      'D=1-3',
    ]);
  });

  test('prefers build args, unexpanded', () => {
    expect(evaluate('ARG A=1\nARG B', { A: '$X', B: '' }).env.toArray()).toEqual(['A=$X', 'B=']);
  });

  test('sets nothing for an ARG without a value', () => {
    const { env, declared } = evaluate('ARG A');
    expect(env.has('A')).toBe(false);
    expect(declared.get('A')).toMatchObject({ value: '', lines: { start: 1, end: 1 } });
  });

  test('knows what a default uses, also through a redeclaration', () => {
    const { declared } = evaluate('ARG A=1\nARG B=2\nARG B=$B$A\nARG B=${B}x');
    expect([...declared.get('B')!.uses]).toEqual(['A']);
    expect(declared.get('B')!.value).toBe('21x');
  });

  test('locates a default that cannot be expanded, unless it is not used', () => {
    expect(() => evaluate('ARG A=1\nARG B=${A')).toThrow(
      expect.objectContaining({ locations: [{ start: 2, end: 2 }] }),
    );
    expect(evaluate('ARG B=${A', { B: 'ok' }).env.get('B')).toBe('ok');
  });
});

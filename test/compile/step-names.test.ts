import { describe, expect, test } from 'vitest';
import {
  crossTarget,
  nextStepName,
  type StepCounter,
  type StepNaming,
  sameStepName,
} from '../../src/compile/step-names.ts';
import { type EnvGetter, emptyEnv } from '../../src/shell/env.ts';

function counterOf(stage: string, total: number): StepCounter {
  return { stage, total, index: 0 };
}

function envOf(values: Readonly<Record<string, string>>): EnvGetter {
  return { get: (key) => values[key], keys: () => Object.keys(values) };
}

const plain: StepNaming = { platform: undefined, showPlatform: false, env: emptyEnv, isTrigger: false };
const amd64 = { os: 'linux', architecture: 'amd64' };

describe('nextStepName', () => {
  test('counts the steps of a stage', () => {
    const counter = counterOf('build', 2);
    expect(nextStepName(counter, 'RUN a', plain)).toBe('[build 1/2] RUN a');
    expect(nextStepName(counter, 'RUN b', plain)).toBe('[build 2/2] RUN b');
  });

  test.each([
    [9, '[1/9] X'],
    [10, '[ 1/10] X'],
    [999, '[  1/999] X'],
    [1000, '[   1/1000] X'],
  ])('pads the number to the width of %i', (total, expected) => {
    expect(nextStepName(counterOf('', total), 'X', plain)).toBe(expected);
  });

  test('leaves what has no steps as it is', () => {
    expect(nextStepName(counterOf('build', 0), 'FROM alpine', plain)).toBe('FROM alpine');
  });

  test('marks triggers', () => {
    expect(nextStepName(counterOf('', 1), 'RUN a', { ...plain, isTrigger: true })).toBe(
      '[1/1] ONBUILD RUN a',
    );
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['without variables', {}, '[linux/amd64 1/1] X'],
    ['the same platform', { TARGETPLATFORM: 'linux/amd64' }, '[linux/amd64 1/1] X'],
    ['another architecture', { TARGETPLATFORM: 'linux/arm64' }, '[linux/amd64->arm64 1/1] X'],
    ['a variant', { TARGETPLATFORM: 'linux/arm/v6' }, '[linux/amd64->arm/v6 1/1] X'],
    ['another system', { TARGETPLATFORM: 'windows/amd64' }, '[linux/amd64->windows/amd64 1/1] X'],
    ['only an architecture', { TARGETARCH: 's390x' }, '[linux/amd64->s390x 1/1] X'],
    ['only a system', { TARGETOS: 'darwin' }, '[linux/amd64->darwin/amd64 1/1] X'],
    ['what is no system', { TARGETOS: 'linux/' }, '[linux/amd64->linux/amd64 1/1] X'],
    ['no system at all', { TARGETOS: '/' }, '[linux/amd64->/amd64 1/1] X'],
    ['what is no platform', { TARGETPLATFORM: '?', TARGETARCH: 'riscv64' }, '[linux/amd64->riscv64 1/1] X'],
  ])('shows platforms: %s', (_, values, expected) => {
    const naming = { ...plain, platform: amd64, showPlatform: true, env: envOf(values) };
    expect(nextStepName(counterOf('', 1), 'X', naming)).toBe(expected);
  });

  test('shows no platform when the state has none', () => {
    expect(nextStepName(counterOf('', 1), 'X', { ...plain, showPlatform: true })).toBe('[1/1] X');
  });
});

test('sameStepName returns the number that was returned last', () => {
  const counter = counterOf('', 3);
  nextStepName(counter, 'COPY a b', plain);
  expect(sameStepName(counter, 'LINK COPY a b', plain)).toBe('[1/3] LINK COPY a b');
  expect(nextStepName(counter, 'RUN c', plain)).toBe('[2/3] RUN c');
});

test('crossTarget ignores a variant of the same architecture', () => {
  expect(crossTarget(amd64, { os: 'linux', architecture: 'amd64', variant: 'v2' })).toBe('');
});

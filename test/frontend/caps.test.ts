import { describe, expect, test } from 'vitest';
import { missingFrontendCap, validateMinCaps } from '../../src/frontend/caps.ts';
import { memoryBuild } from './memory-gateway.ts';

describe('validateMinCaps', () => {
  const validate = (options: Record<string, string>, missing: string[] = []) =>
    validateMinCaps(memoryBuild({ options, missingLlbCaps: missing }));

  test('accepts what a current daemon has', () => {
    expect(() => validate({ 'build-arg:BUILDKIT_DISABLE_FILEOP': 'no' })).not.toThrow();
  });

  test.each<[Record<string, string>, string[], string]>([
    [{}, ['file.base'], 'needs BuildKit 0.5 or later: no file.base'],
    [{ 'override-copy-image': 'x' }, [], 'support for "override-copy-image" was removed in BuildKit 0.11'],
    [
      { 'build-arg:BUILDKIT_DISABLE_FILEOP': '1' },
      [],
      'support for "BUILDKIT_DISABLE_FILEOP" build-arg was removed in BuildKit 0.11',
    ],
  ])('refuses %j', (options, missing, message) => {
    expect(() => validate(options, missing)).toThrow(message);
  });
});

describe('missingFrontendCap', () => {
  test.each([
    '',
    'moby.buildkit.frontend.inputs',
    'moby.buildkit.frontend.contexts+forward,moby.buildkit.frontend.gitquerystring',
  ])('has %j', (requested) => {
    expect(missingFrontendCap(requested)).toBeUndefined();
  });

  test.each([
    ['a', 'a', false],
    ['a+forward', 'a', true],
    ['a+forward,moby.buildkit.frontend.inputs,b+forward', 'b', true],
    ['a+forward,b,c+forward', 'b', false],
  ])('%j', (requested, name, mayForward) => {
    const missing = missingFrontendCap(requested);
    expect(missing?.mayForward).toBe(mayForward);
    expect(missing?.error).toMatchObject({ message: `unsupported frontend capability ${name}`, code: 12 });
    expect(missing?.error.details.map(({ value }) => new TextDecoder().decode(value))).toEqual([
      `{"name":"${name}"}`,
    ]);
  });
});

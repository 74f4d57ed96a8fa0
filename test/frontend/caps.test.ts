import { describe, expect, test } from 'vitest';
import { missingFrontendCap, validateMinCaps } from '../../src/frontend/caps.ts';
import { memoryBuild } from './memory-gateway.ts';

describe('validateMinCaps', () => {
  test('accepts what a current daemon has', () => {
    expect(() => validateMinCaps(memoryBuild({}))).not.toThrow();
  });

  test('refuses a daemon without file operations', () => {
    expect(() => validateMinCaps(memoryBuild({ missingLlbCaps: ['file.base'] }))).toThrow(
      'needs BuildKit 0.5 or later: no file.base',
    );
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

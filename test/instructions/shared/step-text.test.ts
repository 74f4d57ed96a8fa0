import { describe, expect, it } from 'vitest';
import { stepText, upperFirstWord } from '../../../src/instructions/shared/step-text.ts';

const env = { get: (key: string) => (key === 'x' ? '1' : undefined), keys: () => ['x'] };

describe('stepText', () => {
  it.each([
    ['run echo $x', 'RUN echo 1'],
    ['workdir "/a b"', 'WORKDIR /a b'],
    ['user', 'USER'],
    ['run echo ${x', 'RUN echo ${x'],
  ])('%j is shown as %j', (code, text) => {
    expect(stepText(code, env, { escapeToken: '\\' })).toBe(text);
  });

  it('cuts words at spaces only', () => {
    expect(upperFirstWord('run\ta b')).toBe('RUN\tA b');
  });
});

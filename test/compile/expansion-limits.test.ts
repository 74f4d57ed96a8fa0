import { expect, test } from 'vitest';
import { marshal } from '../../src/llb/marshal.ts';
import { compileError, compileText } from './support/compile-text.ts';

/** A stage whose variable A has 2 ** times characters. */
function doubled(times: number, text = 'a'): string {
  return `FROM busybox\nENV A=${text}\n${'ENV A=$A$A\n'.repeat(times)}`;
}

test('a variable of 64 Mi characters can be made', async () => {
  const { result } = await compileText(`${doubled(26)}USER \${A%%?*}me`);
  expect(result.image.config.user).toBe('me');
});

test.each([
  ['a variable that doubles', doubled(40), 29, 'the result is longer than 64 Mi characters'],
  [
    'ARGs that double',
    `ARG A=a\n${'ARG A=$A$A\n'.repeat(40)}FROM busybox`,
    28,
    'the result is longer than 64 Mi',
  ],
  ['a replacement that is long', `${doubled(20)}ENV B=\${A//a/$A}\n`, 23, 'the result is longer than 64 Mi'],
  [
    'a template that is long',
    `${doubled(20, '\\$0')}ENV B=\${A//*/$A}\n`,
    23,
    'the result is longer than 64 Mi',
  ],
  ['a heredoc', `${doubled(26)}COPY <<E /\n$A$A\nE\n`, 29, 'the result is longer than 64 Mi characters'],
  [
    'a pattern that is long',
    `${doubled(21)}ENV B=\${A#\${A}*}\n`,
    24,
    'a pattern in substitution is longer than 1048576',
  ],
  [
    'many results',
    `ARG A=a\n${'ARG A=$A$A\n'.repeat(25)}${'ARG B=$A\n'.repeat(20)}FROM busybox`,
    33,
    'longer than 256 Mi characters together',
  ],
  [
    'a history that is long',
    `FROM busybox\nARG A=a\n${'ARG A=$A$A\n'.repeat(20)}${'RUN x\n'.repeat(200)}`,
    212,
    'the history of the image is longer than 192 Mi',
  ],
])('%s ends with an error at its line', async (_, text, line, message) => {
  const error = await compileError(text);
  expect(error.message).toContain(message);
  expect(error.lines[0]?.start).toBe(line);
});

test('a graph that is too large ends with an error at the line of a RUN', async () => {
  const { result } = await compileText(`${doubled(22)}${'RUN x\n'.repeat(70)}`);
  expect(() => marshal(result.state)).toThrow('the build graph is larger than 256 MiB');
});

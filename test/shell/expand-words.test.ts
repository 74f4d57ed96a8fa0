import { describe, expect, test } from 'vitest';
import { expandWords } from '../../src/shell/lexer.ts';
import { envOf } from './env-of.ts';

const env = envOf({ ONE: 'x', TWO: 'a  b', PADDED: '  a b ' });

describe('expandWords', () => {
  test.each([
    ['', []],
    ['  a\tb\u00a0c ', ['a', 'b', 'c']],
    ['a"b c"d', ['ab cd']],
    ["'' a", ['a']],
    ['a\\ b', ['a b']],
    ['$TWO', ['a', 'b']],
    ['"$TWO"', ['a  b']],
    ['<$PADDED>', ['<', 'a', 'b', '>']],
    ['<<EOF <<- B', ['<<EOF', '<<-', 'B']],
    ['<<  EOF', ['<<  EOF']],
    ['3<<\tEOF', ['3<<\tEOF']],
    ['3<<\rEOF', ['3<<\rEOF']],
    ['<<\vEOF a<<B', ['<<', 'EOF', 'a<<B']],
    ['<<< a', ['<<<', 'a']],
    ['<<<< a', ['<<<< a']],
    ['a <<', ['a', '<<']],
    ['a < b', ['a', '<', 'b']],
  ])('%j', (word, words) => {
    expect(expandWords(word, env, { escapeToken: '\\' })).toEqual(words);
  });

  test.each([
    ['80${NONE:-90}', ['90']],
    ['a b${NONE:-c d}e', ['a', 'c', 'de']],
    ['a"b${ONE:+c}"', ['bc']],
    ['${NONE:-}a', ['a']],
    ['80$ONE', ['80x']],
  ])('an operand takes the place of what stands before it in the word: %j', (word, words) => {
    expect(expandWords(word, env, { escapeToken: '\\' })).toEqual(words);
  });

  test('keeps quotes, escapes and unset variables when asked to', () => {
    const options = { escapeToken: '\\', rawQuotes: true, rawEscapes: true, skipUnsetEnv: true };
    expect(expandWords('"a b" c\\ d $NONE ${NONE:-x}', env, options)).toEqual([
      '"a b"',
      'c\\ d',
      '$NONE',
      '${NONE:-x}',
    ]);
  });

  test('throws for an unfinished quote', () => {
    expect(() => expandWords('a "b', env, { escapeToken: '\\' })).toThrow('matching double-quote');
  });
});

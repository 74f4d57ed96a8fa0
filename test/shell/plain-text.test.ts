import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandWord, isPlainText } from '../../src/shell/lexer.ts';
import { envOf } from './env-of.ts';

test('a plain text has no word that expansion changes', () => {
  const unit = fc.constantFrom(
    'a',
    '/',
    'é',
    '😀',
    '$',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '`',
    '\ufeff',
    '\udc80',
    '\t',
  );
  const word = fc.string({ unit, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom('\\', '`'), (words, escapeToken) => {
      fc.pre(isPlainText(words.join(' ')));
      for (const each of words)
        expect(expandWord(each, envOf({ a: 'value' }), { escapeToken }).result).toBe(each);
    }),
  );
});

test.each(['', 'f1 f2', '/a/b*.txt é😀', '[a-z]?'])('%j is plain', (text) => {
  expect(isPlainText(text)).toBe(true);
});

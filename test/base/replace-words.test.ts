import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordReplacer } from '../../src/base/replace-words.ts';

it.each([
  ['one word', ['cat'], 'the cat, a cat', 'the <cat>, a <cat>'],
  ['no word', [], 'the cat', 'the cat'],
  ['an empty word', [''], 'the cat', 'the cat'],
  ['the longest word', ['cat', 'catalog', 'cata'], 'catalogs cats', '<catalog>s <cat>s'],
  ['a word whose beginning is another one', ['abcd', 'ab'], 'abcx', '<ab>cx'],
  ['words that overlap', ['aba'], 'ababa', '<aba>ba'],
  ['a word at the end', ['end', 'endless'], 'the end', 'the <end>'],
  ['nothing that it has written', ['a', '<'], 'aa', '<a><a>'],
])('replaces %s', (_, words, text, expected) => {
  expect(wordReplacer(words, (word) => `<${word}>`)(text)).toBe(expected);
});

it('replaces a word as String.replaceAll does', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\ud83d\ude00'), maxLength: 12 });
  fc.assert(
    fc.property(
      texts,
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }),
      (text, word) => {
        expect(wordReplacer([word], () => '-')(text)).toBe(text.replaceAll(word, '-'));
      },
    ),
  );
});

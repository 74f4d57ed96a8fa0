import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandWord } from '../../src/shell/lexer.ts';
import { envOf } from './env-of.ts';

const variables: Readonly<Record<string, string>> = { SET: 'val ue', BLANK: '', OTHER: '$SET"x' };

/** A part of a word: how it is written, and what it is worth. */
interface Part {
  readonly text: string;
  readonly value: string;
}

const safeChar = fc.constantFrom('a', 'B', '0', ' ', '/', '.', '=', '\n', 'é', '😀', '(', ']', '<');
const safeText = fc.string({ unit: safeChar, maxLength: 4 });
const name = fc.constantFrom('SET', 'BLANK', 'OTHER', 'UNSET');

const literal = safeText.map((text): Part => ({ text, value: text }));
const escaped = fc
  .constantFrom('$', '"', "'", '\\', 'n')
  .map((char): Part => ({ text: `\\${char}`, value: char }));
const singleQuoted = fc
  .string({ unit: fc.oneof(safeChar, fc.constantFrom('$', '"', '\\', '}')), maxLength: 4 })
  .map((text): Part => ({ text: `'${text}'`, value: text }));
const braced = name.map((key): Part => ({ text: `\${${key}}`, value: variables[key] ?? '' }));

function modified(operand: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.tuple(name, fc.constantFrom('-', ':-', '+', ':+'), operand).map(([key, modifier, word]) => {
    const value = variables[key];
    const usable = modifier.startsWith(':') ? value !== undefined && value !== '' : value !== undefined;
    const wantsWord = modifier.endsWith('-') ? !usable : usable;
    const otherwise = modifier.endsWith('-') ? (value ?? '') : '';
    return { text: `\${${key}${modifier}${word.text}}`, value: wantsWord ? word.value : otherwise };
  });
}

const { word } = fc.letrec<{ word: Part; part: Part; doubleQuoted: Part }>((tie) => ({
  word: fc.array(tie('part'), { maxLength: 4 }).map(joined),
  part: fc.oneof(
    { maxDepth: 3 },
    literal,
    escaped,
    singleQuoted,
    braced,
    tie('doubleQuoted'),
    modified(tie('word')),
  ),
  doubleQuoted: fc
    .array(fc.oneof({ maxDepth: 2 }, literal, braced, modified(tie('word'))), { maxLength: 3 })
    .map((parts) => ({ text: `"${joined(parts).text}"`, value: joined(parts).value })),
}));

function joined(parts: readonly Part[]): Part {
  return { text: parts.map((part) => part.text).join(''), value: parts.map((part) => part.value).join('') };
}

test('a word is worth what its parts are worth', () => {
  fc.assert(
    fc.property(word, ({ text, value }) => {
      expect(expandWord(text, envOf(variables), { escapeToken: '\\' }).result).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test('any text ends in a result or in an expansion error', () => {
  const noise = fc.string({
    unit: fc.oneof(safeChar, fc.constantFrom(...'${}:-+?#%/*\\\'"`<')),
    maxLength: 30,
  });
  fc.assert(
    fc.property(noise, fc.constantFrom('\\', '`'), (text, escapeToken) => {
      try {
        expandWord(text, envOf(variables), { escapeToken });
      } catch (error) {
        expect(error).toMatchObject({
          code: expect.stringMatching(/^(?:bad-substitution|bad-pattern|required-variable)$/),
        });
      }
    }),
    { numRuns: 1000 },
  );
});

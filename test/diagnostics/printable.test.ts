import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeControls, printable, printableLine, printableName } from '../../src/diagnostics/printable.ts';
import { forbiddenIn } from './forbidden.ts';

/** Texts full of what must not be printed. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\x1b[31m', '\x9b2J', '\x1b]0;x\x07', '\u202e', '\u2066', '\udc9b', '\r\n', '\t', '👀'),
    ),
  )
  .map((parts) => parts.join(''));

test.each([escapeControls, printable, printableName, printableLine])('%o lets nothing through', (clean) => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(forbiddenIn(clean(text))).toEqual([]);
      expect(clean(clean(text))).toBe(clean(text));
    }),
    { numRuns: 2000 },
  );
});

test('JSON stays the same JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), hostile, (value, text) => {
      const both = { value, [text.toWellFormed()]: text.toWellFormed() };
      expect(JSON.parse(escapeControls(JSON.stringify(both, undefined, 2)))).toEqual(
        JSON.parse(JSON.stringify(both)),
      );
    }),
    { numRuns: 1000 },
  );
});

describe('what is shown', () => {
  test.each([
    ['plain, with é and 日本 👀', 'plain, with é and 日本 👀'],
    ['\x1b[31mred\x1b[0m', '\\u001b[31mred\\u001b[0m'],
    ['a\x9b31m\x85b', 'a\\u009b31m\\u0085b'],
    ['user\u202enimda', 'user\\u202enimda'],
    ['\u2066a\u2069', '\\u2066a\\u2069'],
    ['a\tb\r\nc\rd', 'a    b\nc\\u000dd'],
    ['byte \udc9b', 'byte \ufffd'],
    // Marks of a direction and joiners belong to the scripts that need them.
    ['\u200f\u200dא', '\u200f\u200dא'],
  ])('%j as %j', (text, expected) => expect(printable(text)).toBe(expected));

  test('a name is one line', () => expect(printableName('a\nb\r\nc')).toBe('a b c'));

  test.each([
    ['\x9b31mred\x9b0m', 'red'],
    ['\x9d0;title\x9ctext', 'text'],
    ['\x1bPdevice\x1b\\text', 'text'],
    ['a\u202eb', 'a\\u202eb'],
  ])('output of a step %j as %j', (text, expected) => expect(printableLine(text)).toBe(expected));
});

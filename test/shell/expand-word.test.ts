import { describe, expect, test } from 'vitest';
import { ExpansionBudget } from '../../src/shell/expansion-budget.ts';
import { ExpansionError, expandWord, type LexOptions } from '../../src/shell/lexer.ts';
import { envOf } from './env-of.ts';

const env = envOf({
  HOME: '/root',
  EMPTY: '',
  PATHS: 'a/b/c.tar.gz',
  '7': 'seven',
  é: 'accent',
  LINES: 'a\nb',
});

function expand(word: string, options: Partial<LexOptions> = {}): string {
  return expandWord(word, env, { escapeToken: '\\', ...options }).result;
}

function failure(word: string, options: Partial<LexOptions> = {}): ExpansionError {
  try {
    expandWord(word, env, { escapeToken: '\\', ...options });
  } catch (error) {
    if (error instanceof ExpansionError) return error;
    throw error;
  }
  throw new Error(`${word} is no mistake`);
}

describe('quotes and escapes', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['\'a "b" $HOME \\\'', 'a "b" $HOME \\'],
    ['"a \'b\' $HOME"', "a 'b' /root"],
    ['"\\" \\$HOME \\\\ \\n"', '" $HOME \\ \\n'],
    ['a\\ b\\$HOME\\n', 'a b$HOMEn'],
    ['end\\', 'end'],
    ['"a\\"b\\\\"', 'a"b\\'],
    ['\\😀x', '😀x'],
    ['a<b << c', 'a<b << c'],
  ])('%s', (word, result) => expect(expand(word)).toBe(result));

  test.each([
    ['C:\\dir`$HOME', 'C:\\dir$HOME'],
    ['"`"`$`n"', '"$`n'],
  ])('%s with a backtick', (word, result) => expect(expand(word, { escapeToken: '`' })).toBe(result));

  test.each([
    ['rawQuotes', '\'a\' "b" \\c', '\'a\' "b" c'],
    ['rawEscapes', '\'a\' "b\\"c\\d" \\e\\', 'a b\\"c\\\\d \\e\\'],
    ['skipProcessQuotes', "'$HOME' \"$EMPTY", "'/root' \""],
  ])('%s', (option, word, result) => expect(expand(word, { [option]: true })).toBe(result));

  test.each([
    ["it's", `failed to process "it's": unexpected end of statement while looking for matching single-quote`],
    ['a"b', 'failed to process "a\\"b": unexpected end of statement while looking for matching double-quote'],
    [
      '"a\\"',
      'failed to process "\\"a\\\\\\"": unexpected end of statement while looking for matching double-quote',
    ],
  ])('%s is unfinished', (word, message) => expect(failure(word).message).toBe(message));
});

describe('variables', () => {
  test.each([
    ['$HOME/x', '/root/x'],
    ['${HOME}x', '/rootx'],
    ['$NONE.$EMPTY.', '..'],
    ['$', '$'],
    ['$.a', '$.a'],
    ['$7up', 'sevenup'],
    ['$70', ''],
    ['$$', ''],
    ['$@@', '@'],
    ['$é', 'accent'],
    ['${HOME}}', '/root}'],
  ])('%s', (word, result) => expect(expand(word)).toBe(result));

  test.each([
    ['${', "syntax error: missing '}'"],
    ['${}', 'syntax error: bad substitution'],
    ['${{x}', 'syntax error: bad substitution'],
    ['${:x}', 'syntax error: bad substitution'],
    ['${HOME', 'unsupported modifier (\ufffd) in substitution'],
    ['${.}', 'unsupported modifier (.) in substitution'],
    ['${HOME😀}', 'unsupported modifier (😀) in substitution'],
    ['${HOME:=x}', 'unsupported modifier (:=) in substitution'],
    ['${HOME:#x}', 'unsupported modifier (:#) in substitution'],
    ['${HOME:%x}', 'unsupported modifier (:%) in substitution'],
    ['${HOME:}', "syntax error: missing '}'"],
    ['${HOME:-x', "syntax error: missing '}'"],
    ["${HOME:-'x}", "syntax error: missing '}'"],
    ['${HOME/x}', "syntax error: missing '/' in ${}"],
    ['${HOME/x/y', "syntax error: missing '}'"],
  ])('%s is refused', (word, message) => {
    expect(failure(word).message).toBe(`failed to process "${word}": ${message}`);
  });

  test('quotes the word in the error as Go does', () => {
    expect(failure('\t${}\udcff').message).toBe(
      'failed to process "\\t${}\\xff": syntax error: bad substitution',
    );
  });
});

describe('modifiers', () => {
  test.each([
    ['${NONE-d}${EMPTY-d}${HOME-d}', 'd/root'],
    ['${NONE:-d}${EMPTY:-d}${HOME:-d}', 'dd/root'],
    ['${NONE+a}${EMPTY+a}${HOME+a}', 'aa'],
    ['${NONE:+a}${EMPTY:+a}${HOME:+a}', 'a'],
    ['${HOME?x}${EMPTY?x}${HOME:?x}', '/root/root'],
    ['${NONE:-${EMPTY:-$HOME}}', '/root'],
    ['${NONE:-"a b" \\}c}', 'a b }c'],
    ['${PATHS#*/}', 'b/c.tar.gz'],
    ['${PATHS##*/}', 'c.tar.gz'],
    ['${PATHS%.*}', 'a/b/c.tar'],
    ['${PATHS%%.*}', 'a/b/c'],
    ['${PATHS#?}', '/b/c.tar.gz'],
    ['${PATHS#x}', 'a/b/c.tar.gz'],
    ['${NONE#*}', ''],
    ['${PATHS/\\//-}', 'a-b/c.tar.gz'],
    ['${PATHS//\\//-}', 'a-b-c.tar.gz'],
    ['${PATHS//?/.}', '............'],
    ['${PATHS///.}', '.a./.b./.c...t.a.r...g.z.'],
    ['${PATHS/t*r/zip}', 'a/b/c.zip.gz'],
    ['${LINES#*b}', 'a\nb'],
    ['${LINES//?/.}', '.\n.'],
  ])('%s', (word, result) => expect(expand(word)).toBe(result));

  test('replaces a variable in a replacement before the match is put in', () => {
    expect(expand('${PATHS//b/[$0]}')).toBe('a/[]/c.tar.gz');
  });

  test('a template of a replacement knows the matched text', () => {
    const values = envOf({ V: 'abc', T: '<$0|${0}|$1|$$|${|$>' });
    expect(expandWord('${V//b/$T}', values, { escapeToken: '\\' }).result).toBe('a<b|b||$|${|$>c');
    expect(expandWord('${V/b/$T}', values, { escapeToken: '\\' }).result).toBe('a<$0|${0}|$1|$$|${|$>c');
  });

  test.each([
    ['${NONE?}', 'NONE: is not allowed to be unset'],
    ['${NONE:?}', 'NONE: is not allowed to be unset'],
    ['${EMPTY:?}', 'EMPTY: is not allowed to be empty'],
    ['${EMPTY:?set $HOME}', 'EMPTY: set /root'],
    ['${PATHS#\\a}', "invalid pattern (\\a) in substitution: invalid escape '\\a'"],
    ['${PATHS%a\\}', "syntax error: missing '}'"],
    ['${PATHS%x\\a}', "invalid pattern (\\ax) in substitution: invalid escape '\\a'"],
    ['${PATHS/$BACK/x}', "invalid pattern (\\) in substitution: invalid escape '\\\ufffd'"],
  ])('%s is refused', (word, message) => {
    const values = { get: (key: string) => (key === 'BACK' ? '\\' : env.get(key)), keys: () => [] };
    expect(() => expandWord(word, values, { escapeToken: '\\' })).toThrowError(
      expect.objectContaining({ message: expect.stringMatching(/^failed to process ".*": /s) }),
    );
    try {
      expandWord(word, values, { escapeToken: '\\' });
    } catch (error) {
      expect((error as Error).message.endsWith(`: ${message}`)).toBe(true);
    }
  });

  test.each(['$NONE', '${NONE}', '${NONE:-a b}', '${NONE#x*}', '${NONE/a/b}'])(
    'skipUnsetEnv keeps %s',
    (word) => {
      expect(expand(word, { skipUnsetEnv: true })).toBe(word);
      expect(expand(`${word}$EMPTY`, { skipUnsetEnv: true })).toBe(word);
    },
  );
});

describe('names of variables', () => {
  test('are told apart by whether they are set', () => {
    const { matched, unmatched } = expandWord('$HOME ${NONE:-$EMPTY} $HOME', env, { escapeToken: '\\' });
    expect([...matched]).toEqual(['HOME', 'EMPTY']);
    expect([...unmatched]).toEqual(['NONE']);
  });

  test('come with an error, too', () => {
    const error = failure('$HOME ${NONE:?no} $LATER');
    expect([...error.matched]).toEqual(['HOME']);
    expect([...error.unmatched]).toEqual(['NONE']);
  });

  test('are none in a plain word', () => {
    const plain = expandWord('plain', env, { escapeToken: '\\' });
    expect([plain.matched.size, plain.unmatched.size]).toEqual([0, 0]);
  });
});

describe('text that is not plain', () => {
  test.each([
    ['\ufeffa', 'a'],
    ['a\ufeff', 'a\ufeff'],
    ['a\udcffb', 'a\ufffdb'],
    ["'\udcff'", '\ufffd'],
  ])('%j', (word, result) => expect(expand(word)).toBe(result));

  test('keeps the bytes of a value, but for a suffix trim', () => {
    const values = envOf({ V: 'a\udcff' });
    expect(expandWord('$V', values, { escapeToken: '\\' }).result).toBe('a\udcff');
    expect(expandWord('${V#a}', values, { escapeToken: '\\' }).result).toBe('\udcff');
    expect(expandWord('${V%x}', values, { escapeToken: '\\' }).result).toBe('a\ufffd');
  });
});

test.each([1000, 100_000])('operands nest %i deep', (depth) => {
  expect(expand(`${'${a:-'.repeat(depth)}x${'}'.repeat(depth)}`)).toBe('x');
  expect(expand(`${'"${a:-'.repeat(depth)}x${'}"'.repeat(depth)}`)).toBe('x');
  expect(expand(`${'${a/x/'.repeat(depth)}x${'}'.repeat(depth)}`)).toBe('');
  const unfinished = '${a:-'.repeat(depth);
  expect(failure(unfinished).message.endsWith("syntax error: missing '}'")).toBe(true);
});

test('matching ends when it takes too many steps', () => {
  const budget = new ExpansionBudget();
  budget.steps.spend(2 ** 30 - 10);
  expect(expand('${HOME#*r}', { budget })).toBe('oot');
  const error = failure('${PATHS#*x}', { budget });
  expect(error.code).toBe('expansion-too-large');
  expect(error.message).toBe(
    'failed to process "${PATHS#*x}": matching the patterns of substitutions takes too many steps',
  );
});

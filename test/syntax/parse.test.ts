import { describe, expect, test } from 'vitest';
import { parseFailure, parseOne, parseText, sourceOf } from './parse-text.ts';

const at = (start: number, end = start) => [{ start, end }];

describe('logical lines', () => {
  test.each([
    ['RUN a \\\n  b', 'RUN a   b'],
    ['RUN a\\\r\n\tb\r\n', 'RUN a\tb'],
    ['RUN a \\ \t\nb', 'RUN a b'],
    ['FR\\\nOM x', 'FROM x'],
    ['RUN a \\\n# note\n  # note\n b', 'RUN a  b'],
    ['RUN a \\\n\n \t\n b', 'RUN a  b'],
    ['RUN a \\\n\u2003\n b', 'RUN a  b'],
    ['\\\n  RUN a', '  RUN a'],
    ['RUN a\\\\', 'RUN a\\\\'],
    ['RUN a\\\\\\', 'RUN a\\\\\\'],
    ['RUN a\\\n\\\nb', 'RUN ab'],
    ['RUN a \\', 'RUN a '],
    ['RUN a \\\n# end', 'RUN a '],
    ['\\', ''],
    ['RUN a\rb\r\r\n', 'RUN a\rb'],
    ['\u2003RUN a\u2003', 'RUN a\u2003'],
    ['\ufeffRUN a', 'RUN a'],
    ['\ufeff\ufeffRUN a', '\ufeffRUN a'],
    ['RUN a \\\n\ufeffb', 'RUN a \ufeffb'],
    ['# escape=`\nRUN a\\ `\nb\\', 'RUN a\\ b\\'],
    ['RUN a \\\u00a0', 'RUN a \\\u00a0'],
  ])('%j', (text, original) => expect(parseOne(text).original).toBe(original));

  test('notes the line at which an instruction with a blank line ends', () => {
    const { emptyContinuations } = parseText('FROM a\nRUN b \\\n\n  \n  c\nRUN d \\\n\n');
    expect(emptyContinuations.map(({ line }) => line)).toEqual([5, 7]);
    expect(emptyContinuations[0]!.span).toEqual({ start: 15, end: 15 });
  });

  test('counts first and last line', () => {
    const { instructions } = parseText('\n# x\nFROM a\n\nRUN b \\\n# y\n c\nRUN <<E\n1\nE\n');
    expect(instructions.map(({ lines }) => lines)).toEqual([
      { start: 3, end: 3 },
      { start: 5, end: 7 },
      { start: 8, end: 10 },
    ]);
  });
});

describe('comments', () => {
  test.each([
    ['# a\n#b \nFROM x', ['a', 'b']],
    ['# a\n\n\n# b\nFROM x', ['a', 'b']],
    ['# a\n#\n# b\nFROM x', ['b']],
    ['  # a\nFROM x', ['# a']],
    ['\u00a0# a\nFROM x', ['\udca0# a']],
    ['# syntax=a\n# note\nFROM x', ['note']],
    ['# note\n# syntax=a\nFROM x', ['note', 'syntax=a']],
    ['# escape=\\\nFROM x', []],
    ['FROM x', []],
  ])('%j', (text, comments) => expect(parseOne(text).comments).toEqual(comments));

  test('belong to the next instruction only', () => {
    const { instructions } = parseText('# a\nFROM x\nRUN b \\\n# c\n d\n# e\nRUN f');
    expect(instructions.map(({ comments }) => comments)).toEqual([['a'], [], ['e']]);
  });
});

describe('spans', () => {
  test('point into the source, across continuations', () => {
    const text = '\ufeff# é\n  R\\\n# x\nUN --a=1 \\\n --b="2" c <<E \\\n d\nbody\nE\nUSER x';
    const { instructions } = parseText(text);
    const node = instructions[0]!;
    const cut = ({ start, end }: { start: number; end: number }) => sourceOf(text).text.slice(start, end);
    expect(cut(node.keywordSpan)).toBe('R\\\n# x\nUN');
    expect(node.flagSpans.map(cut)).toEqual(['--a=1', '--b="2"']);
    expect(cut(node.heredocs[0]!.contentSpan)).toBe('body\n');
    expect(cut(node.span)).toBe(text.slice(text.indexOf('R\\'), text.indexOf('\nUSER')));
    expect(cut(instructions[1]!.keywordSpan)).toBe('USER');
  });

  test('count UTF-16 units in flags that are not ASCII', () => {
    const text = 'RUN --a=😀 --b=é c';
    expect(parseOne(text).flagSpans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '--a=😀',
      '--b=é',
    ]);
  });
});

describe('directives', () => {
  test.each([
    ['# escape=`', '`'],
    ['#escape = `  ', '`'],
    ['  # ESCAPE=`', '`'],
    ['\ufeff# escape=`', '`'],
    ['# syntax=x\n# check=skip=all\n# escape=`', '`'],
    ['# escape=\\', '\\'],
    ['# note\n# escape=`', '\\'],
    ['\n# escape=`', '\\'],
    ['# unknown=x\n# escape=`', '\\'],
    ['# escape :=`', '\\'],
    ['#\n# escape=`', '\\'],
  ])('%j', (head, token) => expect(parseText(`${head}\nFROM x`).escapeToken).toBe(token));

  test.each([
    ['# escape=x\nFROM a', "invalid escape token 'x' does not match ` or \\", 0],
    ['# escape=\\\\\nFROM a', "invalid escape token '\\\\' does not match ` or \\", 0],
    ['# syntax=a\n# escape=\n# escape=x y', 'file with no instructions', 3],
    ['# syntax=a\n# Syntax=b\nFROM a', 'only one syntax parser directive can be used', 1],
    ['# escape=`\n# check=a\n# escape=`\nFROM a', 'only one escape parser directive can be used', 2],
  ])('%j is refused', (text, message, line) => {
    expect(parseFailure(text)).toMatchObject({ message, locations: at(line) });
  });
});

describe('errors', () => {
  test.each([
    ['', 'file with no instructions', at(0)],
    ['\n# a\n \n', 'file with no instructions', at(3)],
    ['FROM a\nENV \\\n b', 'ENV must have two arguments', at(2, 3)],
    ['FROM a\nRUN <<E\nx\n', 'unterminated heredoc', at(2, 3)],
    ['FROM a\nRUN <<E', 'unterminated heredoc', at(2)],
  ])('%j', (text, message, locations) => expect(parseFailure(text)).toMatchObject({ message, locations }));
});

describe('long lines', () => {
  const message = 'dockerfile line greater than max allowed size of 65535';
  const long = (bytes: number) => `RUN ${'x'.repeat(bytes - 4)}`;

  test.each([
    `FROM a\n${long(65_535)}`,
    `FROM a\n${long(65_535)}\nRUN b`,
    `FROM a\nRUN ${'é'.repeat(32_765)}\n`,
    `FROM a\nRUN <<E\n${'x'.repeat(65_535)}\nE`,
    `FROM a\nRUN ${'x \\\n'.repeat(40_000)}y`,
  ])('may have 65,535 bytes (case %#)', (text) =>
    expect(parseText(text).instructions.length).toBeGreaterThan(1),
  );

  test.each([
    [`FROM a\n${long(65_536)}`, message, 1],
    [`FROM a\n${long(65_536)}\nRUN b`, message, 1],
    [`FROM a\n${long(65_535)}\r\n`, message, 1],
    [`FROM a\nRUN ${'é'.repeat(32_766)}\n`, message, 1],
    [`${long(65_536)}`, 'file with no instructions', 0],
    [`\ufeff${long(65_533)}\n`, 'file with no instructions', 0],
  ])('may have no more (case %#)', (text, expected, line) => {
    expect(parseFailure(text)).toMatchObject({ message: expected, locations: at(line) });
  });

  test('inside of an instruction are read as one of their own first', () => {
    expect(parseFailure(`FROM a\nRUN b \\\n${'x'.repeat(70_000)}`)).toMatchObject({
      message,
      locations: at(3),
    });
    expect(parseFailure(`FROM a\nRUN b \\\nENV ${'x'.repeat(70_000)}`)).toMatchObject({
      message: 'ENV must have two arguments',
      locations: at(3),
    });
  });

  test('inside of a heredoc leave it unfinished', () => {
    const text = `FROM a\nRUN <<E\n${'x'.repeat(70_000)}\nE`;
    expect(parseFailure(text)).toMatchObject({ message: 'unterminated heredoc', locations: at(2) });
  });
});

test('reads 10,000 instructions', () => {
  const text =
    'FROM a\n'.repeat(2) +
    'RUN --mount=type=cache,target=/c apt-get install \\\n  curl <<E\nx\nE\n'.repeat(10_000);
  expect(parseText(text).instructions).toHaveLength(10_002);
});

import { describe, expect, test } from 'vitest';
import { chompHeredoc, parseHeredocWord } from '../../src/syntax/heredoc.ts';
import { parseOne } from './parse-text.ts';

describe('parseHeredocWord', () => {
  test.each([
    ['<<EOF', { name: 'EOF', fileDescriptor: 0, expand: true, chomp: false }],
    ['<<-EOF', { name: 'EOF', fileDescriptor: 0, expand: true, chomp: true }],
    ['3<<EOF', { name: 'EOF', fileDescriptor: 3, expand: true, chomp: false }],
    ['<< \tEOF', { name: 'EOF', fileDescriptor: 0, expand: true, chomp: false }],
    ["<<'E F'", { name: 'E F', fileDescriptor: 0, expand: false, chomp: false }],
    ['<<E"O"F', { name: 'EOF', fileDescriptor: 0, expand: false, chomp: false }],
    ['<<"E\'F"', { name: "E'F", fileDescriptor: 0, expand: false, chomp: false }],
    ["<<E\\'F", { name: "E'F", fileDescriptor: 0, expand: true, chomp: false }],
    ['<<$X', { name: '$X', fileDescriptor: 0, expand: true, chomp: false }],
    ['<<-', undefined],
    ['<<', undefined],
    ['<<""', undefined],
    ['<<A B', undefined],
    ['<<<A', undefined],
    ['a<<B', undefined],
    ['-1<<B', undefined],
    ['<A', undefined],
    ['A', undefined],
  ])('%s', (word, heredoc) => expect(parseHeredocWord(word)).toEqual(heredoc));

  test('refuses an unfinished quote', () => {
    expect(() => parseHeredocWord('<<"A')).toThrow('failed to process "\\"A": unexpected end of statement');
  });
});

describe('heredocs of an instruction', () => {
  const names = (text: string) => parseOne(text).heredocs.map(({ name }) => name);

  test('come one after the other, with their line ends', () => {
    const node = parseOne('COPY <<A <<-"B" /x\n1\r\n\n\tA \nA\n\t2\n\t\tB\n');
    expect(node.heredocs).toMatchObject([
      { name: 'A', content: '1\r\n\n\tA \n', expand: true },
      { name: 'B', content: '\t2\n', expand: false, chomp: true },
    ]);
    expect(node.args).toEqual(['<<A', '<<-"B"', '/x']);
    expect(node.original).toBe('COPY <<A <<-"B" /x');
  });

  test.each([
    ['RUN <<A\nA', ['A']],
    ['add <<A /x\nA\r\r\n', ['A']],
    ['RUN <<"A B" c\nA B\n', ['A B']],
    ['ONBUILD RUN <<A\nA', ['A']],
    ['RUN a << A\nA', ['A']],
    ['RUN <<A &&\\\n b\nA', ['A']],
    ['RUN cat 5<<A <<B\nA\nB', ['A', 'B']],
    ['RUN <<A\n# escape=`\nA', ['A']],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  test.each([
    'CMD <<A',
    'ENV a=<<A',
    'FOO <<A',
    'ONBUILD ONBUILD RUN <<A',
    'ONBUILD <<A',
    'ONBUILD CMD <<A',
    'RUN ["<<A"]',
    'ONBUILD RUN ["<<A"]',
    'RUN "<<A"',
    "RUN echo '<<A'",
    'RUN a<<A',
    'RUN a <<<A',
    'RUN $((1<<2))',
    'RUN \\<<A',
    "RUN <<A it's",
  ])('%s has none', (text) => expect(names(text)).toEqual([]));
});

test.each([
  ['\ta\n\t\tb\n c\t\n', 'a\nb\n c\t\n'],
  ['\n\t\n\tx', '\n\nx'],
  ['\r\ta', '\r\ta'],
  ['', ''],
])('chompHeredoc(%j)', (content, chomped) => expect(chompHeredoc(content)).toBe(chomped));

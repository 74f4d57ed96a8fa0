import { describe, expect, test } from 'vitest';
import { decodeText, encodeText } from '../../src/base/text.ts';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { formatDockerfile } from '../../src/format/format-dockerfile.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

function format(text: string): string {
  return formatDockerfile(createSourceFile('Dockerfile', encodeText(text))).text;
}

const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'keywords and AS': ['from a as B\nWorkDir /x\n', 'FROM a AS B\nWORKDIR /x\n'],
  'one space between words': [
    'FROM  --platform=linux/amd64   a\nCOPY  a\tb   /c/\n',
    'FROM --platform=linux/amd64 a\nCOPY a b /c/\n',
  ],
  'indentation of instructions': ['FROM a\n  RUN b\n', 'FROM a\nRUN b\n'],
  'lines that go on': [
    'FROM a\nENV a=b\\\n c=d   \\\n\t\te=f\n',
    'FROM a\nENV a=b \\\n    c=d \\\n    e=f\n',
  ],
  'flags over several lines': [
    'FROM a\nRUN --network=none   \\\n  --mount=type=tmpfs,target=/t\\\n  b  c \\\n  d\n',
    'FROM a\nRUN --network=none \\\n    --mount=type=tmpfs,target=/t \\\n    b  c \\\n  d\n',
  ],
  'what a shell gets stays': [
    'FROM a\nRUN  b   &&  \\\n  c\nCMD  d   e\n',
    'FROM a\nRUN b   &&  \\\n  c\nCMD d   e\n',
  ],
  'values stay': [
    'FROM a\nENV  A="b  c"   D=\'e  f\' G=h\\  i=j\n',
    'FROM a\nENV A="b  c" D=\'e  f\' G=h\\  i=j\n',
  ],
  'the old form of ENV keeps its value': ['FROM a\nENV  A  b  c\n', 'FROM a\nENV A  b  c\n'],
  'arrays keep their elements': [
    'FROM a\nCMD  [ "b  c", \\\n"d" ]  \n',
    'FROM a\nCMD [ "b  c", \\\n    "d" ]\n',
  ],
  'a value that is broken inside of quotes': [
    'FROM a\nLABEL a="b  \\\n  c"  d=e\n',
    'FROM a\nLABEL a="b  \\\n  c" d=e\n',
  ],
  'comments and blank lines stay': [
    '# a  \n\n  # b\nfrom a  \n   \nRUN b \\\n # c  \n\n  d\n',
    '# a  \n\n  # b\nFROM a\n   \nRUN b \\\n # c  \n\n  d\n',
  ],
  'heredocs stay': [
    'FROM a\nrun  <<E  cat\n a  \n\tfrom  x\nE\nRUN b',
    'FROM a\nRUN <<E  cat\n a  \n\tfrom  x\nE\nRUN b\n',
  ],
  'a heredoc with quotes in its name': [
    'FROM a\nCOPY  <<"a  b" c  /d\nx\na  b\n',
    'FROM a\nCOPY <<"a  b" c  /d\nx\na  b\n',
  ],
  directives: [
    '#Syntax = x  y \n#escape=`\n#  check=skip=all\n# note = x\nFROM a\n',
    '# syntax=x  y\n# escape=`\n# check=skip=all\n# note = x\nFROM a\n',
  ],
  'what looks like a directive too late stays': ['# a\n#escape=`\nFROM a\n', '# a\n#escape=`\nFROM a\n'],
  'another escape character': [
    '# escape=`\nFROM a\nCOPY a  `  \nb\\  c\n',
    '# escape=`\nFROM a\nCOPY a `\n    b\\ c\n',
  ],
  CRLF: ['from a  \r\nRUN b \\  \r\n  c  \r\nRUN d', 'FROM a\r\nRUN b \\\r\n  c\r\nRUN d\r\n'],
  'a byte order mark': ['\ufeff  from a\n', '\ufeffFROM a\n'],
  'a trigger keeps its text': ['FROM a\nonbuild   run  b  \n', 'FROM a\nONBUILD run  b  \n'],
  'flags of a trigger are part of it': [
    'FROM a\nONBUILD RUN  --network=none  b\n',
    'FROM a\nONBUILD RUN  --network=none  b\n',
  ],
  'keywords that only look like some': ['FROM a\nworkd\u0130r /x\n', 'FROM a\nworkd\u0130r /x\n'],
  'a wide space is part of a word': ['FROM a\nCOPY  a\u00a0b c\n', 'FROM a\nCOPY a\u00a0b c\n'],
  healthchecks: [
    'FROM a\nhealthcheck  --interval=5s   CMD   a  b\n',
    'FROM a\nHEALTHCHECK --interval=5s CMD   a  b\n',
  ],
  'flags that end with two hyphens': [
    'from a AS s\nfrom --   a  as a \nCOPY --link  --  b   c\nRUN  --   d  e\n',
    'FROM a AS s\nFROM -- a AS a\nCOPY --link -- b c\nRUN -- d  e\n',
  ],
  'an end without a line end': ['FROM a\nRUN b \\', 'FROM a\nRUN b \\\n'],
};

describe('formatted', () => {
  test.each(Object.keys(cases))('%s', (name) => {
    const [before, after] = cases[name]!;
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });
});

test('bytes that are no text stay', () => {
  const before = Buffer.from('# \xff\xfe\nfrom  a\nRUN  echo \xe9  \xc3 \xa9\n', 'latin1');
  const { bytes } = formatDockerfile(createSourceFile('Dockerfile', before));
  expect(Buffer.from(bytes).toString('latin1')).toBe('# \xff\xfe\nFROM a\nRUN echo \xe9  \xc3 \xa9\n');
  expect(decodeText(bytes)).toContain('\udcff');
});

test('a file that does not parse is an error', () => {
  expect(() => format('from a\nrun <<E\n')).toThrow(CompileError);
  expect(() => format('')).toThrow(CompileError);
});

test.each([
  ['from a\nrunn  x\n', 'unknown instruction: runn (did you mean run?)'],
  ['from a\nCOPY\u00a0a b\n', 'unknown instruction: COPY\u00a0a'],
  ['from a\ncopy  a\n', 'COPY requires at least two arguments'],
  ['from a\ncopy  --bogus a b\n', 'unknown flag: --bogus'],
  ['run  x\n', 'no build stage in current context'],
])('%j does not parse, and is told', (text, message) => {
  expect(() => format(text)).toThrow(message);
});

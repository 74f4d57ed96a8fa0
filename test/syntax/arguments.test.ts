import { describe, expect, test } from 'vitest';
import { parseFailure, parseOne } from './parse-text.ts';

describe('keyword, flags and arguments', () => {
  test.each([
    ['RUN', 'RUN', [], []],
    ['  run\t\v make  all ', 'run', [], ['make  all']],
    ['RUN --a=1 --b make', 'RUN', ['--a=1', '--b'], ['make']],
    ['RUN --a="x y"\'z\' b', 'RUN', ['--a=x yz'], ['b']],
    ['RUN --a=\\ b\\"c d', 'RUN', ['--a= b"c'], ['d']],
    ["RUN --a='\\' b' c", 'RUN', ["--a=' b"], ['c']],
    ['RUN --a -- --b', 'RUN', ['--a'], ['--b']],
    ['RUN --', 'RUN', [], []],
    ['RUN - --a', 'RUN', [], ['- --a']],
    ['RUN --a="x', 'RUN', ['--a=x'], []],
    ['RUN --a=b\\\\', 'RUN', ['--a=b\\'], []],
    ['RUN\u00a0x', 'RUN\u00a0x', [], ['']],
    ['\u00a0USER\u00a0x y', 'USER\u00a0x', [], ['']],
    ['USER \u2003x\u2003', 'USER', [], ['x']],
    ['USER \ufeffx\ufeff', 'USER', [], ['\ufeffx\ufeff']],
    ['USER a\0b', 'USER', [], ['a\0b']],
    ['USER a\rb', 'USER', [], ['a\rb']],
  ])('%j', (text, keyword, flags, args) => {
    expect(parseOne(text)).toMatchObject({ keyword, flags, args });
  });

  test.each([
    ['RUN --a=é x', ['--a=Ã©'], ['x']],
    ['RUN --a=à x', ['--a=Ã'], ['x']],
    ['RUN --a=à --b=ü ü', ['--a=Ã', '--b=Ã¼'], ['ü']],
    ['RUN --a=ꅠé', ['--a=ê'], ['é']],
    ['RUN --a=\u2153 x', ['--a=â'], ['\udc93 x']],
    ['RUN \udc85\udca0--a x', ['--a'], ['x']],
    ['RUN --a \udcff', ['--a'], ['\udcff']],
  ])('flags are read byte by byte: %j', (text, flags, args) => {
    expect(parseOne(text)).toMatchObject({ flags, args });
  });

  test('an escape token of backtick counts in flags', () => {
    expect(parseOne('# escape=`\nRUN --a=` b\\ c').flags).toEqual(['--a= b\\']);
  });

  test('lower-cases a keyword as Go does', () => {
    expect(parseOne('ENTRYPOİNT ["a"]')).toMatchObject({ keyword: 'ENTRYPOİNT', args: ['a'], json: true });
    expect(parseOne('WORKDıR a').args).toEqual(['']);
  });
});

describe('JSON form', () => {
  test.each([
    ['CMD []', []],
    ['CMD [ "a" ,\t"b c"\r, "\\u00e9\\n" ]', ['a', 'b c', 'é\n']],
    ['CMD\u2003["a"]', undefined],
    ['CMD \u2003["a"]\u2003', ['a']],
    ['CMD ["\\ud83d\\ude00"]', ['😀']],
    ['CMD ["\\ud83d", "\\ude00x"]', ['\ufffd', '\ufffdx']],
    ['CMD ["\\ud83d\udc80"]', ['\ufffd\ufffd']],
    ['CMD ["a\udcffb"]', ['a\ufffdb']],
    ['CMD ["\u2028"]', ['\u2028']],
    ['COPY ["a b", "c"]', ['a b', 'c']],
    ['VOLUME ["/a"]', ['/a']],
    ['SHELL ["a"]', ['a']],
  ])('%j', (text, args) => {
    if (args === undefined) expect(parseOne(text).json).toBe(false);
    else expect(parseOne(text)).toMatchObject({ args, json: true });
  });

  test.each([
    "CMD ['a']",
    'CMD ["a",]',
    'CMD ["a"] b',
    'CMD ["a"',
    'CMD ["\t"]',
    'CMD ["\\x"]',
    'CMD [01]',
    'CMD [1e999]',
    'CMD [[-1e999]]',
    'CMD [nul]',
    'CMD ["a"]\u00a0b',
    `CMD ${'['.repeat(10_001)}${']'.repeat(10_001)}`,
  ])('%.40j is shell form', (text) => {
    expect(parseOne(text)).toMatchObject({ json: false, args: [text.slice(4)] });
  });

  test('falls back to words where there are several', () => {
    expect(parseOne('COPY ["a", b]')).toMatchObject({ json: false, args: ['["a",', 'b]'] });
  });

  test.each([
    'CMD [1]',
    'CMD ["a", null]',
    'CMD [["a"]]',
    'COPY [{}]',
    'CMD [1e-999]',
    'HEALTHCHECK CMD [true]',
    'ONBUILD CMD [1]',
    `CMD ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  ])('%.40s is refused', (text) => {
    const error = parseFailure(text);
    expect(error.message).toBe('when using JSON array syntax, arrays must be comprised of strings only');
    expect(error.locations).toEqual([{ start: 1, end: 1 }]);
  });
});

describe('key and value', () => {
  test.each([
    [
      'ENV a=1 b="x y" c=\'$d\' e=f\\ g',
      ['a', '1', '=', 'b', '"x y"', '=', 'c', "'$d'", '=', 'e', 'f\\ g', '='],
    ],
    ['ENV a', undefined],
    ['ENV', []],
    ['ENV a b  c = d', ['a', 'b  c = d', '']],
    ['ENV a\tb', ['a', 'b', '']],
    ['ENV =b', ['', 'b', '=']],
    ['ENV a=b=c', ['a', 'b=c', '=']],
    ['ENV a="b=c d" "e f"=g', ['a', '"b=c d"', '=', '"e f"', 'g', '=']],
    ["ENV a='b\\' c=d", ['a', "'b\\'", '=', 'c', 'd', '=']],
    ['ENV a="b\\" c"', ['a', '"b\\" c"', '=']],
    ['ENV a="b', ['a', '"b', '=']],
    ['ENV a=b\u00a0c=d', ['a', 'b', '=', 'c', 'd', '=']],
    ['ENV a=\udcff', ['a', '\ufffd', '=']],
    ['ENV a \udcff', ['a', '\udcff', '']],
    ['LABEL a.b=c', ['a.b', 'c', '=']],
  ])('%j', (text, args) => {
    if (args === undefined) expect(parseFailure(text).message).toBe('ENV must have two arguments');
    else expect(parseOne(text).args).toEqual(args);
  });

  test.each([
    ['env a=b c', `Syntax error - can't find = in "c". Must be of the form: name=value`],
    ['LABEL a=b "c\td"', `Syntax error - can't find = in "\\"c\\td\\"". Must be of the form: name=value`],
    ['label a', 'LABEL must have two arguments'],
  ])('%j is refused', (text, message) => expect(parseFailure(text).message).toBe(message));

  test.each([
    ['ARG', []],
    ['ARG a b=c d="e f" g=\\', ['a', 'b=c', 'd="e f"', 'g=']],
    ['ARG a \\\u00a0', ['a']],
  ])('%j', (text, args) => expect(parseOne(text).args).toEqual(args));
});

describe('other arguments', () => {
  test.each([
    ['EXPOSE 80\t 81\v82', ['80', '81', '82']],
    ['EXPOSE 80\u00a081', ['80\u00a081']],
    ['FROM a AS b', ['a', 'AS', 'b']],
    ['MAINTAINER  a  b ', ['a  b']],
    ['STOPSIGNAL', []],
    ['FOO a b', ['']],
    ['HEALTHCHECK', []],
    ['HEALTHCHECK NONE', ['NONE']],
    ['HEALTHCHECK --interval=1s CMD  a  b', ['CMD', 'a  b']],
    ['HEALTHCHECK CMD\u00a0a', ['CMD\udcc2', 'a']],
    ['HEALTHCHECK CMD é', ['CMD', 'é']],
  ])('%j', (text, args) => expect(parseOne(text).args).toEqual(args));

  test('HEALTHCHECK takes a JSON command', () => {
    expect(parseOne('HEALTHCHECK CMD ["a", "b"]')).toMatchObject({ args: ['CMD', 'a', 'b'], json: true });
  });

  test.each([
    ['ONBUILD', []],
    ['ONBUILD RUN --a b  c', ['RUN', 'b  c']],
    ['ONBUILD COPY ["a", "b"]', ['COPY', 'a', 'b']],
    ['ONBUILD ENV a b', ['ENV', 'a', 'b', '']],
    ['ONBUILD ONBUILD USER x', ['ONBUILD', 'USER', 'x']],
    ['ONBUILD ONBUILD', ['ONBUILD']],
    ['ONBUILD FOO x', ['FOO', '']],
  ])('%j', (text, args) => expect(parseOne(text)).toMatchObject({ args, json: false }));

  test('ONBUILD may be chained as long as the file is', () => {
    const text = `${'ONBUILD \\\n'.repeat(20_000)}USER x`;
    expect(parseOne(text).args).toHaveLength(20_001);
  });
});

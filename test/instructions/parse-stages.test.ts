import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { messageOf } from './message-of.ts';
import { parseText } from './stage-context.ts';

function failureOf(text: string): CompileError {
  try {
    parseText(text);
  } catch (error) {
    if (error instanceof CompileError) return error;
    throw error;
  }
  throw new Error('expected a CompileError');
}

describe('parseStages', () => {
  it('cuts a file at its FROMs', () => {
    const { stages } = parseText(
      [
        'ARG V=1',
        '# build compiles it',
        'FROM --platform=$P alpine:$V as Build',
        'RUN a',
        '',
        'FROM build',
        'USER 1',
      ].join('\n'),
    );
    expect(
      stages.map(({ name, baseName, platform, docComment }) => [name, baseName, platform, docComment]),
    ).toEqual([
      ['build', 'alpine:$V', '$P', 'compiles it'],
      ['', 'build', '', ''],
    ]);
    expect(stages.map((stage) => stage.instructions.map(({ keyword }) => keyword))).toEqual([
      ['run'],
      ['user'],
    ]);
    expect(stages[0]).toMatchObject({
      code: 'FROM --platform=$P alpine:$V as Build',
      lines: { start: 3, end: 3 },
      comments: ['build compiles it'],
    });
  });

  it.each<[line: string, reason: string]>([
    [
      'ADD',
      'ADD requires at least two arguments, but only one was provided. Destination could not be determined',
    ],
    ['ARG', 'ARG requires at least one argument'],
    ['ARG =x', 'ARG names can not be blank'],
    [
      'COPY',
      'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
    ],
    ['ENV', 'ENV requires at least one argument'],
    ['ENV =v', 'ENV names can not be blank'],
    ['ENV --x=y a=b', 'unknown flag: --x'],
    ['EXPOSE', 'EXPOSE requires at least one argument'],
    ['FOO bar', 'unknown instruction: FOO (did you mean FROM?)'],
    ['wrokdir /a', 'unknown instruction: wrokdir (did you mean workdir?)'],
    ['Rn x', 'unknown instruction: Rn (did you mean run?)'],
    ['BOGUSWORD x', 'unknown instruction: BOGUSWORD'],
    ['FROM scratch with x', 'FROM requires either one or three arguments'],
    ['FROM scratch AS', 'FROM requires either one or three arguments'],
    ['FROM', 'FROM requires either one or three arguments'],
    [
      'FROM a as 1bad',
      'invalid name for build stage: "1bad", name can\'t start with a number or contain symbols',
    ],
    [
      'FROM a AS x/y',
      'invalid name for build stage: "x/y", name can\'t start with a number or contain symbols',
    ],
    ['FROM --platfrom=x a', 'unknown flag: --platfrom (did you mean platform?)'],
    ['HEALTHCHECK', 'HEALTHCHECK requires at least one argument'],
    ['HEALTHCHECK NONE x', 'HEALTHCHECK NONE takes no arguments'],
    ['HEALTHCHECK ARG1 ARG2', 'Unknown type "ARG1" in HEALTHCHECK (try CMD)'],
    ['HEALTHCHECK CMD', 'Missing command after HEALTHCHECK CMD'],
    ['HEALTHCHECK --interval=abc CMD x', 'time: invalid duration "abc"'],
    ['HEALTHCHECK --interval=1 CMD x', 'time: missing unit in duration "1"'],
    ['HEALTHCHECK --timeout=100us CMD x', 'Interval "timeout" cannot be less than 1ms'],
    ['HEALTHCHECK --start-period=-1s CMD x', 'Interval "start-period" cannot be less than 1ms'],
    ['HEALTHCHECK --start-interval=1ns CMD x', 'Interval "start-interval" cannot be less than 1ms'],
    ['HEALTHCHECK --retries=-1 CMD x', '--retries cannot be negative (-1)'],
    ['HEALTHCHECK --retries=x CMD x', 'strconv.ParseInt: parsing "x": invalid syntax'],
    ['HEALTHCHECK --retries=2147483648 CMD x', 'strconv.ParseInt: parsing "2147483648": value out of range'],
    ['HEALTHCHECK --interval=1s --interval=2s CMD x', 'duplicate flag specified: --interval'],
    ['LABEL', 'LABEL requires at least one argument'],
    ['LABEL =v', 'LABEL names can not be blank'],
    ['MAINTAINER', 'MAINTAINER requires exactly one argument'],
    ['MAINTAINER --boo joe@example.com', 'unknown flag: --boo'],
    ['ONBUILD', 'ONBUILD requires at least one argument'],
    ['ONBUILD ONBUILD RUN x', "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ['ONBUILD maintainer x', "MAINTAINER isn't allowed as an ONBUILD trigger"],
    ['ONBUILD FROM scratch', "FROM isn't allowed as an ONBUILD trigger"],
    ['SHELL', 'SHELL requires at least one argument'],
    ['SHELL []', 'SHELL requires at least one argument'],
    ['SHELL not json', 'SHELL requires the arguments to be in JSON form'],
    ['STOPSIGNAL', 'STOPSIGNAL requires exactly one argument'],
    ['USER', 'USER requires exactly one argument'],
    ['VOLUME', 'VOLUME requires at least one argument'],
    ['VOLUME ["a", " "]', 'VOLUME specified can not be an empty string'],
    ['WORKDIR', 'WORKDIR requires exactly one argument'],
  ])('refuses %j', (line, reason) => {
    const error = failureOf(`FROM alpine\n\n${line}`);
    expect(error.message).toBe(`dockerfile parse error on line 3: ${reason}`);
    expect(error.locations).toEqual([{ start: 3, end: 3 }]);
  });

  it('names all lines of an instruction that is wrong', () => {
    expect(failureOf('FROM alpine\nSHELL a \\\n b').locations).toEqual([{ start: 2, end: 3 }]);
  });

  it('refuses what stands before the first FROM, unless it is an ARG', () => {
    const error = failureOf('ARG a\nRUN b\nFROM c');
    expect(error.message).toBe('no build stage in current context');
    expect(error.locations).toEqual([{ start: 2, end: 2 }]);
  });

  it('gives no stages for ARGs alone', () => {
    expect(parseText('ARG a=1').stages).toEqual([]);
  });

  it.each(['workdir /a', 'WorkDir /a', 'WORKD\u0130R /a'])('knows %j', (line) => {
    expect(parseText(`FROM a\n${line}`).stages[0]!.instructions[0]!.keyword).toBe('workdir');
  });

  it('reports the facts of a file in its order', () => {
    const { facts } = parseText(
      ['# V of what', 'ARG V=1 W', 'FROM alpine as Foo', 'maintainer me', 'FROM foo'].join('\n'),
    );
    expect(facts).toEqual([
      {
        kind: 'instruction',
        keyword: 'arg',
        written: 'ARG',
        lines: { start: 2, end: 2 },
        comments: ['V of what'],
      },
      {
        kind: 'definition',
        instruction: 'ARG',
        names: ['V', 'W'],
        lines: { start: 2, end: 2 },
        comments: ['V of what'],
      },
      { kind: 'instruction', keyword: 'from', written: 'FROM', lines: { start: 3, end: 3 }, comments: [] },
      {
        kind: 'from',
        args: ['alpine', 'as', 'Foo'],
        fromKeyword: 'FROM',
        lines: { start: 3, end: 3 },
        comments: [],
      },
      { kind: 'definition', instruction: 'FROM', names: ['foo'], lines: { start: 3, end: 3 }, comments: [] },
      {
        kind: 'instruction',
        keyword: 'maintainer',
        written: 'maintainer',
        lines: { start: 4, end: 4 },
        comments: [],
      },
      { kind: 'instruction', keyword: 'from', written: 'FROM', lines: { start: 5, end: 5 }, comments: [] },
      { kind: 'from', args: ['foo'], fromKeyword: 'FROM', lines: { start: 5, end: 5 }, comments: [] },
    ]);
  });

  it('either parses or throws a CompileError, whatever the text', () => {
    const line = fc
      .tuple(
        fc.constantFrom('ADD', 'ARG', 'ENV', 'FROM', 'HEALTHCHECK', 'LABEL', 'ONBUILD', 'USER', 'x'),
        fc.string(),
      )
      .map(([keyword, rest]) => `${keyword} ${rest}`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = ['FROM a', ...lines].join('\n');
        try {
          expect(parseText(text).stages.length).toBeGreaterThan(0);
        } catch (error) {
          expect(messageOf(() => parseText(text))).toBe((error as Error).message);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseTrigger } from '../../src/instructions/parse-instruction.ts';
import { dockerfileInstructions as instructionSet } from '../../src/instructions/registry.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { parseSyntax } from '../../src/syntax/parse.ts';
import { messageOf } from './message-of.ts';
import { parseText } from './stage-context.ts';

function only(line: string) {
  return parseText(`FROM a\n${line}`).stages[0]!.instructions[0]!;
}

describe('parseInstruction', () => {
  it('keeps what was written beside what it means', () => {
    expect(parseText('FROM a\n# one\n# two\n  env \\\n  a=b  \n').stages[0]!.instructions[0]).toMatchObject({
      keyword: 'env',
      written: 'env',
      code: 'env   a=b',
      lines: { start: 4, end: 5 },
      comments: ['one', 'two'],
    });
  });

  it.each<[line: string, meaning: object]>([
    [
      'ENV a=b c="d e"',
      {
        pairs: [
          { key: 'a', value: 'b', legacy: false },
          { key: 'c', value: '"d e"', legacy: false },
        ],
      },
    ],
    ['ENV a  b c', { pairs: [{ key: 'a', value: 'b c', legacy: true }] }],
    ['LABEL "a b"=c', { pairs: [{ key: '"a b"', value: 'c', legacy: false }] }],
    ['MAINTAINER A  B', { maintainer: 'A  B' }],
    ['CMD a  b', { args: ['a  b'], shellForm: true }],
    ['CMD ["a", "b"]', { args: ['a', 'b'], shellForm: false }],
    ['CMD', { args: [], shellForm: true }],
    ['CMD []', { args: [], shellForm: false }],
    ["CMD ['a']", { args: ["['a']"], shellForm: true }],
    ['ENTRYPOINT ["a"]', { args: ['a'], shellForm: false }],
    ['HEALTHCHECK none', { healthcheck: { test: ['NONE'] } }],
    ['HEALTHCHECK --interval=bad NONE', { healthcheck: { test: ['NONE'] } }],
    ['HEALTHCHECK cmd a  b', { healthcheck: { test: ['CMD-SHELL', 'a  b'] } }],
    [
      'HEALTHCHECK --interval=1m30s --timeout=1ms --start-period=0s --start-interval=2h --retries=3 CMD ["a", "b"]',
      {
        healthcheck: {
          test: ['CMD', 'a', 'b'],
          interval: 90_000_000_000n,
          timeout: 1_000_000n,
          startPeriod: undefined,
          startInterval: 7_200_000_000_000n,
          retries: 3n,
        },
      },
    ],
    ['EXPOSE 80 443 8000-8010', { ports: ['443', '80', '8000-8010'] }],
    ['USER a b', { user: 'a b' }],
    ['VOLUME /a /b', { volumes: ['/a', '/b'] }],
    ['VOLUME [" /a b ", "/c"]', { volumes: ['/a b', '/c'] }],
    ['STOPSIGNAL --x=y 9', { signal: '9' }],
    ['SHELL ["a", "-c"]', { shell: ['a', '-c'] }],
    [
      'ARG a b= c=d=e',
      {
        args: [
          { key: 'a', value: undefined, docComment: '' },
          { key: 'b', value: '', docComment: '' },
          { key: 'c', value: 'd=e', docComment: '' },
        ],
      },
    ],
    ['WORKDIR a b', { path: 'a b' }],
    ['ONBUILD  add  a   b', { trigger: 'add  a   b' }],
    ['onbuild RUN a', { trigger: 'RUN a' }],
    ['ONBUILD RUN <<E\na\nE', { trigger: 'RUN <<E\na\nE' }],
    ['ONBUILD COPY <<"A" <<-B /c\n1\nA\n\t2\nB', { trigger: 'COPY <<"A" <<-B /c\n1\nA\n\t2\nB' }],
  ])('reads %j', (line, meaning) => {
    expect(only(line)).toMatchObject(meaning);
  });

  it('gives an ARG the comment that names it', () => {
    const text = 'FROM a\n# x first\n# y  second\n# x third\nARG x y=1 z';
    expect(parseText(text).stages[0]!.instructions[0]).toMatchObject({
      args: [{ docComment: 'first' }, { docComment: ' second' }, { docComment: '' }],
    });
  });
});

describe('parseTrigger', () => {
  const nodeOf = (line: string) =>
    parseSyntax(createSourceFile('', new TextEncoder().encode(line)), instructionSet.grammar)
      .instructions[0]!;

  it('reads an instruction', () => {
    expect(parseTrigger(nodeOf('USER x'), instructionSet)).toMatchObject({ keyword: 'user', user: 'x' });
  });

  it('refuses FROM', () => {
    expect(messageOf(() => parseTrigger(nodeOf('FROM x'), instructionSet))).toBe(
      '*instructions.Stage is not a command type',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { compileError, compileText, historyOf, plainOptions, stepNames } from './support/compile-text.ts';

describe('a compile', () => {
  test('gives a filesystem and an image', async () => {
    const { result, asked } = await compileText('FROM alpine\nENV A=1\nRUN make\nCMD ["x"]\n');
    expect(asked).toEqual(['docker.io/library/alpine:latest linux/amd64']);
    expect(stepNames(result)).toEqual(['[1/2] FROM docker.io/library/alpine:latest', '[2/2] RUN make']);
    expect(result.image.config).toMatchObject({
      env: ['PATH=/bin', 'A=1'],
      cmd: ['x'],
    });
    expect(historyOf(result)).toEqual([
      'base layer',
      'ENV A=1',
      'RUN /bin/sh -c make # buildkit',
      'CMD ["x"]',
    ]);
    expect(result.baseImage?.config.env).toEqual(['PATH=/bin']);
    expect(result.defaults.platform).toEqual({ os: 'linux', architecture: 'amd64' });
  });

  test('loads and names only what the target needs', async () => {
    const text = 'FROM a AS a\nRUN 1\nFROM b AS b\nRUN 2\nFROM c AS c\nCOPY --from=a /x /y\nFROM d\n';
    const { result, asked } = await compileText(text, { options: { target: 'C' } });
    expect(asked.map((image) => image.split(' ')[0])).toEqual([
      'docker.io/library/a:latest',
      'docker.io/library/c:latest',
    ]);
    expect(stepNames(result)).toEqual([
      '[c 1/2] FROM docker.io/library/c:latest',
      '[a 1/2] FROM docker.io/library/a:latest',
      '[a 2/2] RUN 1',
      '[c 2/2] COPY --from=a /x /y',
    ]);
  });

  test('lowers every stage when asked to', async () => {
    const text = 'FROM a AS a\nWORKDIR rel\nFROM b\n';
    const kinds = (facts: readonly { readonly kind: string }[]) =>
      facts.filter(({ kind }) => kind === 'workdir');
    expect(kinds((await compileText(text)).facts)).toHaveLength(0);
    expect(kinds((await compileText(text, { options: { allStages: true } })).facts)).toHaveLength(1);
  });

  test('puts labels over those of the file', async () => {
    const { result } = await compileText('FROM scratch\nLABEL a=1 b=1', {
      options: { labels: new Map([['b', '2']]) },
    });
    expect([...result.image.config.labels!]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  test('asks for the paths of the context that instructions use, sorted', async () => {
    expect((await compileText('FROM scratch\nCOPY b /\nADD a/ c.txt /\n')).contextPaths).toEqual([
      'a',
      'b',
      'c.txt',
    ]);
    expect((await compileText('FROM scratch\nCOPY b /\nCOPY . /\n')).contextPaths).toBeUndefined();
  });

  test('ends with the error that checks ask for, once all is lowered', async () => {
    const failed = new CompileError('lint violation found for rules: X');
    let seen = 0;
    const ports = { checkError: () => failed, report: () => void seen++ };
    await expect(compileText('FROM scratch\nWORKDIR x', { ports })).rejects.toBe(failed);
    expect(seen).toBeGreaterThan(0);
  });

  test('tells whether the cache is off', async () => {
    const ports = { isNoCache: (name: string) => name === 'a' };
    expect((await compileText('FROM scratch AS a', { ports })).result.ignoreCache).toBe(true);
    expect((await compileText('FROM scratch AS a\nFROM a', { ports })).result.ignoreCache).toBe(false);
  });

  test('leaves its options as they were', async () => {
    const buildArgs = new Map([['SOURCE_DATE_EPOCH', '007']]);
    await compileText('FROM scratch', { options: { buildArgs } });
    expect([...buildArgs]).toEqual([['SOURCE_DATE_EPOCH', '007']]);
    expect(plainOptions.buildArgs.size).toBe(0);
  });
});

describe('mistakes', () => {
  test.each<[string, string, readonly number[]]>([
    ['', 'the Dockerfile cannot be empty', []],
    ['ARG A\n', 'dockerfile contains no stages to build', []],
    ['ARG B\nFROM $B', 'base name ($B) should not be blank', [2]],
    ['FROM ${A', 'failed to process "${A": unsupported modifier (\ufffd) in substitution', [1]],
    ['FROM --platform=$P a', 'empty platform value from expression $P', [1]],
    [
      'FROM --platform=${P a',
      'failed to process arguments for platform : failed to process "${P": unsupported modifier (\ufffd) in substitution',
      [1],
    ],
    [
      'FROM --platform=$TARGETPLATFORMS a',
      'empty platform value from expression $TARGETPLATFORMS (did you mean TARGETPLATFORM?)',
      [1],
    ],
    [
      'FROM --platform=a/b/c/d x',
      'failed to parse platform a/b/c/d: "a/b/c/d": cannot parse platform specifier: invalid argument',
      [1, 1],
    ],
    [
      'FROM Base',
      'failed to parse stage name "Base": invalid reference format: repository name (library/Base) must be lowercase',
      [1],
    ],
    [
      'FROM a AS a\nCOPY --from=b /x /x\nFROM a AS b\nCOPY --from=a /y /y',
      'circular dependency detected on stage: a',
      [2, 4],
    ],
    ['FROM scratch\nCOPY --from=7 a b', 'invalid stage index 7', []],
    [
      'FROM scratch\nARG A\nCOPY --from=$A a b',
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      [],
    ],
    [
      'FROM scratch\nENV A=${B',
      'failed to process "${B": unsupported modifier (\ufffd) in substitution',
      [2],
    ],
  ])('%j: %s', async (text, message, lines) => {
    expect(await compileError(text)).toEqual({
      message,
      lines: lines.map((line) => ({ start: line, end: line })),
    });
  });

  test('a target that is no stage', async () => {
    const world = { options: { target: 'biuld' } };
    expect(await compileError('FROM scratch AS build', world)).toEqual({
      message: 'target stage "biuld" could not be found (did you mean build?)',
      lines: [],
    });
  });

  test('a stage that comes later than the one that takes files from it', async () => {
    const world = { options: { allStages: true } };
    expect(await compileError('FROM scratch AS a\nCOPY --from=b /x /\nFROM scratch AS b', world)).toEqual({
      message: 'cannot copy from stage "b", it needs to be defined before current stage "a"',
      lines: [{ start: 2, end: 2 }],
    });
  });
});

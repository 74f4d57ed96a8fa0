import { describe, expect, it } from 'vitest';
import { enterWorkdir } from '../../src/instructions/workdir.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { decodeOp } from '../../src/llb/read-op.ts';
import { messageOf } from './message-of.ts';
import { lowerText, TestStage, type TestStageOptions } from './stage-context.ts';

describe('WORKDIR', () => {
  it.each<
    [text: string, history: readonly string[], workingDir: string, dir: string, options?: TestStageOptions]
  >([
    ['WORKDIR /a', ['WORKDIR /a (layer)'], '/a', '/a'],
    ['WORKDIR a\nWORKDIR ../b//c/./d/', ['WORKDIR /a (layer)', 'WORKDIR /b/c/d (layer)'], '/b/c/d', '/b/c/d'],
    ['WORKDIR "/x y"', ['WORKDIR /x y (layer)'], '/x y', '/x y'],
    ['WORKDIR /q/$HOME', ['WORKDIR /q/ (layer)'], '/q/', '/q/'],
    ['WORKDIR /', ['WORKDIR /'], '/', '/'],
    [
      'WORKDIR b',
      ['WORKDIR /base/b (layer)'],
      '/base/b',
      '/base/b',
      { image: { config: { workingDir: '/base' } } },
    ],
    [
      'WORKDIR a\nWORKDIR C:\\x\\..\\y\nWORKDIR c:q',
      ['WORKDIR /a (layer)', 'WORKDIR /y (layer)', 'WORKDIR /y/q (layer)'],
      '\\y\\q',
      '/y/q',
      { os: 'windows', lex: { escapeToken: '`' } },
    ],
  ])('%j', (text, history, workingDir, dir, options) => {
    const stage = lowerText(text, options);
    expect(stage.history).toEqual(history);
    expect(stage.image.config.workingDir).toBe(workingDir);
    expect(stage.state.dir).toBe(dir);
  });

  it('makes the directory, as the user of the image', () => {
    const stage = lowerText('ENV d=x\nUSER 7\nworkdir /a/$d', {
      createdTime: 5_000_000_000n,
      name: 'build',
      total: 3,
    });
    const { output } = stage.state;
    expect(output).toMatchObject({
      kind: 'output',
      vertex: {
        constraints: {
          customName: '[build 1/3] WORKDIR /a/x',
          platform: { os: 'linux', architecture: 'amd64' },
          locations: [{ ranges: [{ start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }] }],
        },
      },
    });
    const mkdir = decodeOp(marshal(stage.state).def[0]!).file?.actions?.[0]?.mkdir;
    expect(mkdir).toMatchObject({ path: '/a/x', mode: 0o755, makeParents: true });
    expect(mkdir?.owner?.user?.byID).toBe(7);
    expect(String(mkdir?.timestamp)).toBe('5000000000');
  });

  it('makes no directory for the root', () => {
    expect(lowerText('WORKDIR /').state.output).toBeUndefined();
  });

  it('tells of its path before it fails', () => {
    const stage = new TestStage({ os: 'windows' });
    expect(messageOf(() => enterWorkdir(stage, 'D:/q'))).toBe(
      'normalizing workdir: normalizing working directory: removing drive letter: The specified path is not on the system drive (C:)',
    );
  });

  it('tells which paths are relative, and which is the first', () => {
    const stage = lowerText('WORKDIR a\nWORKDIR b\nWORKDIR /c');
    expect(stage.factsOf('workdir').map(({ path, absolute, first }) => [path, absolute, first])).toEqual([
      ['a', false, true],
      ['b', false, false],
      ['/c', true, false],
    ]);
  });
});

describe('USER', () => {
  it('is who later steps run as', () => {
    const stage = lowerText('ENV U=7\nUSER $U:${G:-8}');
    expect(stage.state.user).toBe('7:8');
    expect(stage.image.config.user).toBe('7:8');
    expect(stage.history.at(-1)).toBe('USER 7:8');
    expect(stage.factsOf('undefined-variable').map(({ name }) => name)).toEqual(['G']);
  });
});

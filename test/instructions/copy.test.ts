import { describe, expect, it } from 'vitest';
import { Cap } from '../../src/llb/cap-ids.ts';
import { image } from '../../src/llb/ops/source.ts';
import { scratch } from '../../src/llb/state.ts';
import { capsWithout, lastOp, lowerOnContext, opsOf } from './lowered-ops.ts';
import { messageOf } from './message-of.ts';
import { parseText, type TestStageOptions } from './stage-context.ts';

describe('parsing COPY', () => {
  const parsed = (text: string) => parseText(`FROM x\n${text}`).stages[0]!.instructions[0]!;

  it('tells flags, paths and heredocs apart', () => {
    const text = 'COPY --from=a --chown=b --chmod=c --link --exclude=d --exclude=e --parents <<A f <<-"B" g/';
    expect(parsed(`${text}\n1\nA\n\t2\nB`)).toMatchObject({
      keyword: 'copy',
      from: 'a',
      chown: 'b',
      chmod: 'c',
      link: true,
      excludes: ['d', 'e'],
      parents: true,
      sources: ['f'],
      contents: [
        { path: 'A', data: '1\n', expand: true },
        { path: 'B', data: '2\n', expand: false },
      ],
      destination: 'g/',
    });
  });

  it('takes the elements of an array', () => {
    expect(parsed('COPY ["a b", "c d", "/e f/"]')).toMatchObject({
      sources: ['a b', 'c d'],
      destination: '/e f/',
    });
  });

  it.each<[text: string, message: string]>([
    [
      'COPY a',
      'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
    ],
    [
      'COPY --foo a',
      'COPY requires at least two arguments, but only one was provided. Destination could not be determined',
    ],
    ['COPY --foo a b', 'unknown flag: --foo (did you mean from?)'],
    ['COPY --checksum=x a b', 'unknown flag: --checksum'],
    ['COPY --link=x a b', 'expecting boolean value for flag --link, not: x'],
    ['COPY --from a b', 'missing a value on flag: --from'],
    ['COPY a <<E\nE', 'COPY cannot accept a heredoc as a destination'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => parsed(text))).toBe(`dockerfile parse error on line 2: ${message}`);
  });
});

describe('lowering COPY', () => {
  it('copies from the build context', () => {
    const stage = lowerOnContext('COPY a b/* /c/', { name: 'build', total: 3 });
    const shared = {
      dest: '/c/',
      mode: -1,
      followSymlink: true,
      dirCopyContents: true,
      createDestPath: true,
      allowWildcard: true,
      allowEmptyWildcard: true,
      timestamp: -1,
    };
    expect(lastOp(stage).file.actions).toEqual([
      { input: -1, output: -1, copy: { src: '/a', ...shared } },
      { input: 1, copy: { src: '/b/*', ...shared } },
    ]);
    expect(opsOf(stage).at(-1)!.metadata.description).toEqual({
      'llb.customname': '[build 1/3] COPY a b/* /c/',
    });
    expect(stage.contextPaths).toEqual(['/a', '/b/*']);
  });

  it.each<[text: string, copy: Record<string, unknown>, history?: string, options?: TestStageOptions]>([
    ['COPY --chmod=755 a b', { mode: 0o755, modeStr: undefined }, 'COPY --chmod=755 a b'],
    ['COPY --chmod=u+x a b', { mode: undefined, modeStr: 'u+x' }, 'COPY --chmod=u+x a b'],
    ['COPY --chmod= a b', { mode: -1 }, 'COPY a b'],
    [
      'ARG O=7\nCOPY --chown=$O:root a b',
      { owner: { user: { byID: 7 }, group: { byID: 0 } } },
      'COPY --chown=7:root a b',
    ],
    ['COPY --exclude=$x a b', { exclude_patterns: ['$x'] }, 'COPY a b'],
    [
      'COPY --parents x/./y/*.c b',
      { src: '/x', include_patterns: ['y/*.c'], required_paths: undefined },
      'COPY --parents x/./y/*.c b',
    ],
    ['COPY --parents y b', { src: '/', include_patterns: ['y'], required_paths: ['/y'] }],
    ['COPY a C:/w/', { dest: '/w/' }, undefined, { os: 'windows' }],
    ['COPY github.com/a/b c', { src: '/github.com/a/b' }],
  ])('%j', (text, copy, history = text, options = {}) => {
    const stage = lowerOnContext(text, options);
    const [action] = lastOp(stage).file.actions;
    for (const [key, value] of Object.entries(copy)) expect(action.copy[key]).toEqual(value);
    expect(stage.history.at(-1)).toBe(`${history} # buildkit (layer)`);
  });

  it('copies into the working directory', () => {
    expect(lastOp(lowerOnContext('WORKDIR /w\nCOPY a .')).file.actions[0].copy.dest).toBe('/w/');
  });

  it('makes a file of a heredoc, variables replaced unless its name is quoted', () => {
    const stage = lowerOnContext('ARG V=1\nCOPY <<A <<"B" /x/\n"$V"\nA\n$V\nB');
    const files = opsOf(stage).map(({ op }) => op as { file?: { actions: { mkfile?: { data: string } }[] } });
    const data = files.flatMap(({ file }) => file?.actions[0]?.mkfile?.data ?? []).map(atob);
    expect(data.sort()).toEqual(['"1"\n', '$V\n']);
    expect(stage.history.at(-1)).toBe('COPY <<A <<B /x/ # buildkit (layer)');
    expect(stage.contextPaths).toEqual([]);
  });

  it('keeps an empty heredoc', () => {
    const [first] = opsOf(lowerOnContext('COPY <<A /x\nA'));
    expect(first!.op.file).toMatchObject({ actions: [{ mkfile: { path: '/A', mode: 0o644 } }] });
  });

  it('reports paths that are left out of the context', () => {
    const asked: string[] = [];
    const isIgnored = (path: string) => asked.push(path) > 0 && path.startsWith('no');
    const text = 'COPY ./no/ yes no.txt /x/\nCOPY --from=s no /y';
    const stage = lowerOnContext(text.split('\n')[0]!, { isIgnored });
    expect(stage.factsOf('ignored-source').map(({ path, instruction }) => [instruction, path])).toEqual([
      ['COPY', 'no'],
      ['COPY', 'no.txt'],
    ]);
    expect(asked).toEqual(['no', 'yes', 'no.txt']);
    const paths: string[] = [];
    const source = { ready: true, state: scratch(), usePath: (path: string) => void paths.push(path) };
    const other = lowerOnContext(text.split('\n')[1]!, { isIgnored, sources: [source] });
    expect(other.factsOf('ignored-source')).toEqual([]);
    expect([paths, other.contextPaths]).toEqual([['no'], []]);
  });

  it.each<[text: string, message: string]>([
    [
      'COPY --chmod=999 a b',
      "invalid chmod parameter: '999'. it should be octal string and between 0 and 07777",
    ],
    ['COPY --chmod=x+y a b', 'invalid syntax'],
    ['COPY https://e.com/a b', "source can't be a URL for COPY"],
    ['COPY https://e.com/a.git b', "source can't be a git ref for COPY"],
    ['COPY git@h:a b', "source can't be a git ref for COPY"],
    ['COPY https://e.com/a.git?x=1 b', 'unexpected query "x"'],
    ['COPY github.com/a?x=1 b', 'unexpected query "x"'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => lowerOnContext(text))).toBe(message);
  });

  it('refuses a stage that comes later', () => {
    const source = { ready: false, state: scratch(), usePath: () => {} };
    expect(
      messageOf(() => lowerOnContext('COPY --from=late a b', { sources: [source], name: 'early' })),
    ).toBe('cannot copy from stage "late", it needs to be defined before current stage "early"');
  });
});

describe('COPY --link', () => {
  const base = image('busybox');

  it('copies onto scratch and merges, both shown as one step', () => {
    const stage = lowerOnContext('COPY --link a /b\nRUN x', { state: base, total: 2 });
    const [copied, merged] = opsOf(stage).slice(2, 4);
    expect(copied!.op.inputs).toHaveLength(1);
    expect(merged!.op.merge).toEqual({ inputs: [{}, { input: 1 }] });
    const [weak, strong] = [copied!, merged!].map(
      ({ metadata }) => metadata.progress_group as { id: string; name: string; weak?: boolean },
    );
    expect(weak).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{25}$/),
      name: '[1/2] COPY --link a /b',
      weak: true,
    });
    expect(strong).toEqual({ id: weak!.id, name: weak!.name });
    const names = opsOf(stage).map(
      ({ metadata }) => (metadata.description as Record<string, string> | undefined)?.['llb.customname'],
    );
    expect(names.slice(2)).toEqual(['[1/2] COPY --link a /b', '[1/2] LINK COPY --link a /b', '[2/2] RUN x']);
  });

  it('keeps what the stage has set', () => {
    const stage = lowerOnContext('ENV A=b\nWORKDIR /w\nCOPY --link a /b', { state: base });
    expect([stage.state.env.get('A'), stage.state.dir]).toEqual(['b', '/w']);
  });

  it.each<[name: string, text: string, options: TestStageOptions]>([
    ['with --chmod', 'COPY --link --chmod=7 a /b', { state: base }],
    ['without the merge op', 'COPY --link a /b', { state: base, caps: capsWithout(Cap.mergeOp) }],
  ])('is a plain copy %s', (_, text, options) => {
    expect(lastOp(lowerOnContext(text, options)).file.actions[0].input).toBeUndefined();
  });
});

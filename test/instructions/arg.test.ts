import { describe, expect, it } from 'vitest';
import { listArgs } from '../../src/instructions/shared/arg-list.ts';
import { messageOf } from './message-of.ts';
import { lowerText, type TestStageOptions } from './stage-context.ts';

describe('ARG', () => {
  it.each<[text: string, history: readonly string[], env: readonly string[], options?: TestStageOptions]>([
    ['ARG a', ['ARG a'], []],
    ['ARG a=', ['ARG a='], ['a=']],
    ['ARG a b=1 c="d e" f=$b', ['ARG a b=1 c=d e f=1'], ['b=1', 'c=d e', 'f=1']],
    ['ARG a=1', ['ARG a=given'], ['a=given'], { buildArgs: { a: 'given' } }],
    ['ARG a', ['ARG a=given'], ['a=given'], { buildArgs: { a: 'given' }, globalArgs: { a: 'outer' } }],
    ['ARG a', ['ARG a=outer'], ['a=outer'], { globalArgs: { a: 'outer' } }],
    ['ARG a=own', ['ARG a=own'], ['a=own'], { globalArgs: { a: 'outer' } }],
    ['ARG a=$a', ['ARG a='], ['a='], { globalArgs: { a: 'outer' } }],
    ['ARG a=1\nENV a=2\nARG a=$a$a', ['ARG a=1', 'ENV a=2', 'ARG a=22'], ['a=22']],
    ['ARG a=${b', ['ARG a=x'], ['a=x'], { buildArgs: { a: 'x' } }],
    ['ARG BUILDKIT_SBOM_SCAN_STAGE=true', ['ARG BUILDKIT_SBOM_SCAN_STAGE=true'], []],
  ])('%j', (text, history, env, options) => {
    const stage = lowerText(text, options);
    expect(stage.history).toEqual(history);
    expect(stage.state.env.toArray()).toEqual(env);
  });

  it('leaves the image config alone but for ENV', () => {
    expect(lowerText('ARG a=1').image.config).toEqual({});
  });

  it('notes its value for RUN and for the outline', () => {
    const stage = lowerText('# a the first\nARG a=1 b\nARG g', { globalArgs: { g: 'outer' } });
    expect(listArgs(stage.buildArgs)).toEqual([
      { key: 'a', value: '1', docComment: 'the first' },
      { key: 'b', value: undefined, docComment: '' },
      { key: 'g', value: 'outer', docComment: '' },
    ]);
    expect(stage.notedArgs.map(({ key, inherited }) => [key, inherited])).toEqual([
      ['a', false],
      ['b', false],
      ['g', true],
    ]);
  });

  it('tells of each name, and of variables that are not set', () => {
    const stage = lowerText('ARG a=$x b=$a');
    expect(
      stage.facts.map((fact) => [fact.kind, 'key' in fact ? fact.key : 'name' in fact ? fact.name : '']),
    ).toEqual([
      ['named-value', 'a'],
      ['undefined-variable', 'x'],
      ['named-value', 'b'],
    ]);
  });

  it('refuses a default that cannot be expanded', () => {
    expect(messageOf(() => lowerText('ARG a b=c "d=e"'))).toBe(
      'failed to process "e\\"": unexpected end of statement while looking for matching double-quote',
    );
  });
});

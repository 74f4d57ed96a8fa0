import { describe, expect, test } from 'vitest';
import { marshal } from '../../src/llb/marshal.ts';
import { build } from '../../src/llb/ops/build.ts';
import { diff } from '../../src/llb/ops/diff.ts';
import { run } from '../../src/llb/ops/exec.ts';
import { merge } from '../../src/llb/ops/merge.ts';
import { image } from '../../src/llb/ops/source.ts';
import { definitionToJson } from '../../src/llb/print.ts';
import { type State, scratch, withDir } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };
const base = withDir(image('a', { platform }), '/base');
const other = image('b', { platform });

function lastOp(state: State) {
  return definitionToJson(marshal(state, { platform })).at(-2)!;
}

describe('merge', () => {
  test('lays states over each other; one twice stands twice; surroundings are the first one’s', () => {
    const merged = merge([scratch(), base, other, base]);
    expect(merged.dir).toBe('/base');
    const { op, metadata } = lastOp(merged);
    expect(op['merge']).toEqual({ inputs: [{}, { input: 1 }, { input: 2 }] });
    expect(op['inputs']).toHaveLength(3);
    expect(op['platform']).toBeUndefined();
    expect(metadata['caps']).toEqual({ mergeop: true });
  });

  test('of one state is that state', () => {
    expect(merge([scratch(), base])).toBe(base);
  });
});

describe('diff', () => {
  test('of two states', () => {
    const upper = run(base, { args: ['x'] });
    const { op, metadata } = lastOp(diff(base, upper));
    expect(op['diff']).toEqual({ lower: {}, upper: { input: 1 } });
    expect(metadata['caps']).toEqual({ diffop: true });
  });

  test('against scratch', () => {
    expect(diff(scratch(), scratch())).toEqual(scratch());
    expect(diff(scratch(), base)).toBe(base);
    expect(lastOp(diff(base, scratch())).op['diff']).toEqual({ lower: {}, upper: { input: -1 } });
  });
});

test('build runs the definition in a file of the state', () => {
  const { op, metadata } = lastOp(build(base, { filename: 'llb.pb' }, { customName: 'nested' }));
  expect(op['build']).toEqual({
    builder: -1,
    inputs: { 'buildkit.llb.definition': {} },
    attrs: { 'llbbuild.filename': 'llb.pb' },
  });
  expect(metadata).toEqual({
    caps: { 'source.buildop.llbfilename': true },
    description: { 'llb.customname': 'nested' },
  });
});

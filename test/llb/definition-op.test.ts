import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import type { Definition } from '../../src/llb/definition.ts';
import { definitionHead, marshal } from '../../src/llb/marshal.ts';
import { fromDefinition } from '../../src/llb/ops/definition-op.ts';
import { exec, run } from '../../src/llb/ops/exec.ts';
import { merge } from '../../src/llb/ops/merge.ts';
import { image } from '../../src/llb/ops/source.ts';
import { type State, scratch } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'arm64' };
const base = image('a', { platform });
const sourceMap = { filename: 'F', language: 'L', data: new Uint8Array([1]) };
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
const locations = [{ sourceMap, ranges: [range] }];
const built = run(base, { args: ['x'], constraints: { customName: 'name', locations } });
const definition = marshal(built);

test('ops, metadata and locations go through, the platform of the state is not set', () => {
  const state = fromDefinition(definition);
  expect(state.platform).toBeUndefined();
  expect(marshal(state)).toEqual(definition);
});

test('a step on top shares the ops with the graph that it came from', () => {
  const again = marshal(
    merge([run(fromDefinition(definition), { args: ['y'] }), run(built, { args: ['y'] })]),
    {
      platform,
    },
  );
  expect(again.def).toHaveLength(5);
});

test('the order of the ops does not matter but for the last', () => {
  const shuffled = { ...definition, def: [definition.def[1]!, definition.def[0]!, definition.def[2]!] };
  expect(marshal(fromDefinition(shuffled)).def).toEqual(definition.def);
});

test('a file of the same name and text is one file, however it is loaded', () => {
  const loadedBy = (ref: string) => ({ ...sourceMap, definition: marshal(image(ref, { platform })) });
  const step = (ref: string, args: string[]) =>
    run(base, { args, constraints: { locations: [{ sourceMap: loadedBy(ref), ranges: [range] }] } });
  const infos = (state: State) =>
    marshal(state).source!.infos.map(({ definition: { def } = {} as Definition }) => def);
  expect(infos(merge([step('a', ['x']), step('b', ['y'])]))).toHaveLength(2);
  const other = fromDefinition(marshal(step('b', ['y'])));
  expect(infos(merge([step('a', ['x']), other]))).toEqual([loadedBy('a').definition.def]);
  expect(infos(merge([other, step('a', ['x'])]))).toEqual([loadedBy('b').definition.def]);
});

test('a second output of an op brings its locations again, as in the reference', () => {
  const { root, mounts } = exec(base, {
    args: ['x'],
    mounts: [{ target: '/m', source: scratch() }],
    constraints: { locations },
  });
  const both = marshal(merge([root, mounts.get('/m')!]));
  const digest = sha256(both.def[1]!);
  expect(both.source!.locations.get(digest)).toHaveLength(1);
  expect(marshal(fromDefinition(both)).source!.locations.get(digest)).toHaveLength(2);
});

test('capabilities that are named are needed', () => {
  const digest = definitionHead(definition);
  const metadata = new Map(definition.metadata).set(digest, { caps: new Map([['some.cap', false]]) });
  expect(marshal(fromDefinition({ ...definition, metadata })).metadata.get(digest)!.caps).toEqual(
    new Map([['some.cap', true]]),
  );
});

test('nothing is scratch', () => {
  expect(fromDefinition({ def: [], metadata: new Map() })).toBe(scratch());
});

test('twenty thousand ops in a row are read without recursion', () => {
  let state = base;
  for (let i = 0; i < 20_000; i++) state = run(state, { args: [String(i)] });
  const long = marshal(state);
  expect(marshal(fromDefinition(long)).def).toHaveLength(long.def.length);
}, 60_000);

describe('a definition that does not hold together', () => {
  const [, op, terminal] = definition.def as [Uint8Array, Uint8Array, Uint8Array];
  const head = definitionHead(definition);
  const infos: Definition['source'] = {
    infos: [],
    locations: new Map([[head, [{ sourceIndex: 3, ranges: [] }]]]),
  };
  test.each<[string, Definition]>([
    [`invalid definition op with unknown op "${head}"`, { ...definition, def: [terminal] }],
    ['invalid definition op with unknown op "sha256:', { ...definition, def: [op, terminal] }],
    [`invalid definition op with unknown metas "${head}"`, { ...definition, metadata: new Map() }],
    ['failed to find source map with index 3', { ...definition, source: infos }],
    ['failed to parse llb proto op: ', { ...definition, def: [new Uint8Array([0xff]), terminal] }],
  ])('%s', (message, broken) => {
    expect(() => fromDefinition(broken)).toThrow(message);
  });
});

import { expect, test } from 'vitest';
import { allCaps } from '../../src/llb/caps.ts';
import { decodeDefinition, encodeDefinition } from '../../src/llb/codec.ts';
import { definitionHead, marshal } from '../../src/llb/marshal.ts';
import { fromDefinition } from '../../src/llb/ops/definition-op.ts';
import { run } from '../../src/llb/ops/exec.ts';
import { mkfile } from '../../src/llb/ops/file/actions.ts';
import { copy } from '../../src/llb/ops/file/copy.ts';
import { file } from '../../src/llb/ops/file/file.ts';
import { merge } from '../../src/llb/ops/merge.ts';
import { image, local } from '../../src/llb/ops/source.ts';
import { definitionToJson } from '../../src/llb/print.ts';
import { type State, scratch, stateOf, withEnv } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };
const defaults = { platform, caps: allCaps() };

test('digests recorded from the reference: a local source, the .dockerignore one, and a terminal op', () => {
  const dockerfile = local('dockerfile', {
    sessionId: 'conformance-session',
    followPaths: ['Dockerfile', 'Dockerfile.dockerignore', 'dockerfile'],
    sharedKeyHint: 'dockerfile',
    differ: { mode: 'none', required: false },
    customName: '[internal] load build definition from Dockerfile',
  });
  const definition = marshal(dockerfile, defaults);
  expect(definitionHead(definition)).toBe(
    'sha256:610e71f5a131b5327c6d48f41a1ae56ac41124ddd0f7607667c351fd0f129ce3',
  );
  expect(definitionToJson(definition)[1]).toEqual({
    digest: 'sha256:e738f673c766cff42ec314699090ce46ca8242c7716dcead52c2731969507b94',
    op: {
      inputs: [{ digest: 'sha256:610e71f5a131b5327c6d48f41a1ae56ac41124ddd0f7607667c351fd0f129ce3' }],
    },
    metadata: { caps: { constraints: true, 'meta.description': true, platform: true } },
  });
});

test('scratch is an empty definition', () => {
  expect(marshal(scratch())).toEqual({ def: [], metadata: new Map() });
  expect(merge([scratch(), scratch()])).toEqual(scratch());
});

function diamond(order: 'left' | 'right'): State {
  const base = image('alpine', { platform });
  const left = () => run(base, { args: ['left'] });
  const right = () => run(base, { args: ['right'] });
  const [first, second] = order === 'left' ? [left(), right()] : [right(), left()].reverse();
  return merge([first!, second!]);
}

test('the order in which a graph was built does not matter', () => {
  const digests = (state: State) => definitionToJson(marshal(state, defaults)).map(({ digest }) => digest);
  expect(digests(diamond('left'))).toEqual(digests(diamond('right')));
});

test('equal ops stand once, with the metadata of both', () => {
  const step = (name: string) =>
    run(image('alpine', { platform }), { args: ['x'], constraints: { customName: name } });
  const both = merge([step('one'), file(step('two'), [mkfile('/f', 0o644, new Uint8Array())])]);
  const execs = definitionToJson(marshal(both, defaults)).filter(({ op }) => op['exec']);
  expect(execs).toHaveLength(1);
  expect(execs[0]!.metadata['description']).toEqual({ 'llb.customname': 'two' });
});

test('a definition passes through byte for byte and comes back the same', () => {
  const original = marshal(withEnv(run(image('alpine', { platform }), { args: ['x'] }), 'A', 'b'), defaults);
  const encoded = encodeDefinition(original);
  const again = marshal(fromDefinition(decodeDefinition(encoded)), defaults);
  expect(Buffer.from(encodeDefinition(again)).equals(Buffer.from(encoded))).toBe(true);
});

test('a deferred output is asked when the graph is marshalled', () => {
  let name = 'early';
  const context = stateOf({
    kind: 'deferred',
    resolve: () => local(name, { sessionId: 's' }).output as never,
  });
  const result = file(scratch(), [copy(context, '/', '/')]);
  name = 'late';
  expect(JSON.stringify(definitionToJson(marshal(result, defaults)))).toContain('local://late');
});

test('twenty thousand steps in a row are marshalled without recursion', () => {
  let state = image('alpine', { platform });
  for (let i = 0; i < 20_000; i++) state = run(state, { args: [String(i)] });
  expect(marshal(state, defaults).def).toHaveLength(20_002);
});

test('text that is not UTF-8 is refused', () => {
  const state = run(image('alpine', { platform }), { args: ['\udcff'] });
  expect(() => marshal(state, defaults)).toThrow('string field contains invalid UTF-8');
});

test('a vertex keeps what it needed in an earlier marshal', () => {
  const built = run(image('a', { platform }), { args: ['x'] });
  const needed = (all: Parameters<typeof marshal>[1]) => {
    const { def, metadata } = marshal(run(built, { args: ['y'] }), all);
    return [...metadata.values()].slice(0, def.length - 1).map(({ caps }) => [...caps!.keys()]);
  };
  const neededCaps = new Map();
  marshal(built, { ...defaults, neededCaps });
  const own = ['exec.meta.base'];
  expect(
    needed({ platform })
      .slice(1)
      .map((caps) => caps.slice(0, 1)),
  ).toEqual([own, own]);
  expect(needed({ platform }).flat()).not.toContain('exec.meta.setsdefaultpath');
  const [, first, second] = needed({ platform, neededCaps });
  expect(first).toContain('exec.meta.setsdefaultpath');
  expect(second).not.toContain('exec.meta.setsdefaultpath');
});

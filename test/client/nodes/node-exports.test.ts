import { describe, expect, test } from 'vitest';
import { nodeExports, planOutputs } from '../../../src/client/nodes/node-exports.ts';
import { parseOutput } from '../../../src/client/specs/parse-output.ts';

const buildkit = { isDocker: false, isFull: true };
const engine = { isDocker: true, isFull: true };
const oldEngine = { isDocker: true, isFull: false };

function plan(...texts: readonly string[]) {
  return planOutputs(texts.map((text) => parseOutput(text)));
}

/** Types and attributes of what a node exports. */
function exportsOn(store: typeof buildkit, ...texts: readonly string[]) {
  const { entries, layout, archives } = nodeExports(plan(...texts), store, '/staging');
  return { entries: entries.map(({ type, attrs }) => [type, attrs]), layout, archives };
}

describe('outputs of several nodes', () => {
  test('a BuildKit daemon pushes by digest to each repository once', () => {
    const output = '"type=registry,name=r.example/a:1,compression=zstd"';
    const names = 'type=image,push=true,"name=r.example/a:1,r.example/a:2,r.example/b",compression=zstd';
    expect(exportsOn(buildkit, names)).toEqual({
      entries: [
        [
          'image',
          {
            compression: 'zstd',
            name: 'r.example/a,r.example/b',
            push: 'true',
            'push-by-digest': 'true',
            unpack: 'false',
          },
        ],
      ],
      layout: undefined,
      archives: [],
    });
    expect(plan(output.slice(1, -1), names).joined).toEqual([
      { kind: 'push', references: [{ domain: 'r.example', path: 'a', tag: '1', digest: undefined }] },
      {
        kind: 'push',
        references: [
          { domain: 'r.example', path: 'a', tag: '1', digest: undefined },
          { domain: 'r.example', path: 'a', tag: '2', digest: undefined },
          { domain: 'r.example', path: 'b', tag: 'latest', digest: undefined },
        ],
      },
    ]);
  });

  test('Docker Engine leaves the push to us', () => {
    expect(exportsOn(engine, 'type=registry,name=r.example/a:1,annotation-index.k=v')).toEqual({
      entries: [['oci', { 'annotation-index.k': 'v', tar: 'false' }]],
      layout: '/staging/image',
      archives: [],
    });
  });

  test('a layout serves the push, too', () => {
    const both = ['type=registry,name=r.example/a', 'type=oci,dest=/tmp/never/image.tar'];
    expect(exportsOn(buildkit, ...both)).toMatchObject({ entries: [['oci', { tar: 'false' }]] });
  });

  test('archives of files come to us, and directories are written by the nodes', () => {
    const texts = ['type=tar,dest=/tmp/never/files.tar', 'type=local,dest=/tmp/never/out'];
    expect(exportsOn(buildkit, ...texts)).toMatchObject({
      entries: [
        ['local', {}],
        ['tar', {}],
      ],
      archives: ['/staging/0.tar'],
    });
  });

  test('an image that is not pushed stays on each node', () => {
    expect(exportsOn(buildkit, 'type=image,name=a').entries).toEqual([['image', { name: 'a' }]]);
    expect(exportsOn(engine, 'type=docker,name=a').entries).toEqual([
      ['image', { name: 'a', 'prefer-image-digest': 'true' }],
    ]);
  });

  test('only a name without a tag is pushed by digest', () => {
    expect(plan('type=image,push=true,push-by-digest=true,name=r.example/a:1').joined).toEqual([
      { kind: 'push', references: [{ domain: 'r.example', path: 'a' }] },
    ]);
  });

  test.each([
    ['type=docker,dest=/tmp/never/image.tar', 'an archive of type docker holds one platform'],
    ['type=local,dest=/tmp/never/out,mode=delete', 'mode=delete would delete what other nodes write'],
  ])('%s needs one node', (text, message) => {
    expect(() => plan(text)).toThrow(message);
  });

  test('images that differ need one node', () => {
    const texts = ['type=registry,name=r.example/a', 'type=oci,dest=/tmp/never/image.tar,compression=zstd'];
    expect(() => plan(...texts)).toThrow('must have the same attributes');
  });

  test('Docker Engine without the containerd store cannot hand over an image', () => {
    expect(() => exportsOn(oldEngine, 'type=registry,name=r.example/a')).toThrow('containerd image store');
  });
});

import { describe, expect, test } from 'vitest';
import { NamedContexts } from '../../../src/frontend/contexts/named-contexts.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { image } from '../../../src/llb/ops/source.ts';
import { memoryFrontend } from '../memory-build.ts';
import type { MemoryDaemon } from '../memory-gateway.ts';
import { sourcesOf, stepNames } from '../source-ops.ts';

const amd64 = { os: 'linux', architecture: 'amd64' };
const digest = `sha256:${'b'.repeat(64)}`;

function load(context: Record<string, string>, name: string, daemon: MemoryDaemon = {}) {
  const options = Object.fromEntries(
    Object.entries(context).map(([key, value]) => [`context:${key}`, value]),
  );
  const build = memoryFrontend({ ...daemon, options: { ...options, ...daemon.options } });
  const found = new NamedContexts(build).find(name, { platform: amd64, resolveMode: 'default' });
  return { gateway: build.gateway, loaded: found?.load() };
}

describe('find', () => {
  test.each([
    ['a', 'a'],
    ['a', 'a:latest'],
    ['a', 'docker.io/library/a'],
    ['x/y:1', 'docker.io/x/y:1'],
    ['a::linux/amd64', 'a'],
  ])('%j replaces %j', (key, name) => {
    expect(
      new NamedContexts(memoryFrontend({ options: { [`context:${key}`]: 'local:d' } })).find(name, {
        platform: amd64,
      }),
    ).toBeDefined();
  });

  test('a context for another platform does not count', () => {
    const contexts = new NamedContexts(memoryFrontend({ options: { 'context:a::linux/arm64': 'local:d' } }));
    expect(contexts.find('a', { platform: amd64 })).toBeUndefined();
    expect(contexts.find('b', {})).toBeUndefined();
  });

  test('a name that can be no image is an error', () => {
    expect(() => new NamedContexts(memoryFrontend()).find('A', {})).toThrow(
      'invalid context name A: invalid reference format: repository name (library/A) must be lowercase',
    );
  });
});

describe('load', () => {
  test.each<[string, object[], string[]]>([
    ['docker-image://scratch', [], []],
    [
      'docker-image://alpine',
      [{ identifier: 'docker-image://docker.io/library/alpine:latest', attrs: {} }],
      ['[context a] alpine'],
    ],
    [
      'https://example.com/file',
      [{ identifier: 'https://example.com/file', attrs: { 'http.filename': 'context' } }],
      ['[context a] https://example.com/file'],
    ],
    [
      'https://example.com/r.git#main',
      [
        {
          identifier: 'git://example.com/r.git#main',
          attrs: expect.objectContaining({ 'git.fullurl': 'https://example.com/r.git' }),
        },
      ],
      ['[internal] load git source https://example.com/r.git#main'],
    ],
    [
      'git@example.com:o/r.git',
      [
        {
          identifier: 'git://example.com/o/r.git',
          attrs: expect.objectContaining({ 'git.fullurl': 'git@example.com:o/r.git' }),
        },
      ],
      ['[internal] load git source git@example.com:o/r.git'],
    ],
    [
      `oci-layout://store/x@${digest}`,
      [
        {
          identifier: `oci-layout://docker.io/library/a@${digest}`,
          attrs: { 'oci.session': 'session', 'oci.store': 'store/x' },
        },
      ],
      ['[context a] OCI load from client'],
    ],
  ])('%s', async (input, sources, names) => {
    const { state } = (await load({ a: input }, 'a').loaded)!;
    expect(sourcesOf(state)).toEqual(sources);
    expect(stepNames(state)).toEqual(names);
  });

  test('images carry their config', async () => {
    const config =
      '{"created":"2024-01-01T00:00:00Z","architecture":"amd64","os":"linux","config":{"Env":["A=1"],"WorkingDir":"/w"}}';
    const { loaded } = load({ a: 'docker-image://b' }, 'a', {
      images: { 'docker-image://docker.io/library/b:latest': config },
    });
    const { state, image: found } = (await loaded)!;
    expect(state).toMatchObject({ dir: '/w' });
    expect(state.env.get('A')).toBe('1');
    expect(found).toMatchObject({ architecture: 'amd64', created: undefined });
  });

  test('local directories: ignore file, session, shared key and late paths', async () => {
    const build = memoryFrontend({
      options: { 'context:a': 'local:dir', 'local-sessionid:dir': 'other', 'sharedkey:localdir:a': 'key' },
      files: { 'local://dir': { '.dockerignore': '*.md\n' } },
    });
    let paths: readonly string[] = [];
    const { state } = await new NamedContexts(build).find('a', { followPaths: () => paths })!.load();
    expect(build.gateway.calls).toEqual(['solve local://dir evaluate', 'read .dockerignore']);
    paths = ['x'];
    const expected = {
      'local.session': 'other',
      'local.sharedkeyhint': 'context:a-key',
      'local.excludepatterns': '["*.md"]',
      'local.followpaths': '["x"]',
    };
    expect(sourcesOf(state)).toEqual([{ identifier: 'local://dir', attrs: expected }]);
    paths = ['y'];
    expect(sourcesOf(state)[0]?.attrs).toEqual(expected);
    expect(stepNames(state)).toEqual(['[context a] load from client']);
  });

  test('inputs, with image metadata', async () => {
    const inputs = new Map([['in', marshal(image('x', { platform: amd64 }))]]);
    const config = btoa('{"architecture":"amd64","os":"linux","config":{"WorkingDir":"/in"}}');
    const options = { 'input-metadata:in': `{"containerimage.config":"${config}"}` };
    const { state, image: found } = (await load({ a: 'input:in' }, 'a', { inputs, options }).loaded)!;
    expect(sourcesOf(state)).toEqual([
      { identifier: 'docker-image://docker.io/library/x:latest', attrs: {} },
    ]);
    expect(state.dir).toBe('/in');
    expect(found).toMatchObject({ os: 'linux' });
    const none = { 'input-metadata:in': `{"containerimage.config":"${btoa(' null ')}"}` };
    const nothing = (await load({ a: 'input:in' }, 'a', { inputs, options: none }).loaded)!;
    expect(nothing).toMatchObject({ image: undefined, state: { dir: '/' } });
    const plain = (await load({ a: 'input:in' }, 'a', { inputs }).loaded)!;
    expect(plain.image).toBeUndefined();
  });

  test('follows what a source policy made of an image', async () => {
    const images = {
      'docker-image://docker.io/library/b:latest': { identifier: 'https://example.com/f', attrs: {} },
    };
    const { gateway, loaded } = load({ a: 'docker-image://b', a2: 'docker-image://b' }, 'a', { images });
    expect(sourcesOf((await loaded)!.state)).toMatchObject([{ identifier: 'https:example.com/f' }]);
    expect(gateway.calls).toHaveLength(1);
  });

  test("does not follow a policy's rewrite of a layout", async () => {
    const images = { [`oci-layout://docker.io/library/a@${digest}`]: { identifier: 'git://x/y', attrs: {} } };
    await expect(load({ a: `oci-layout://store@${digest}` }, 'a', { images }).loaded).rejects.toThrow(
      `ref mutated by policy to non-image: docker-image://docker.io/library/a@${digest} -> git://x/y`,
    );
  });

  test.each([
    [10, true],
    [11, false],
  ])('follows up to ten rewrites: %d', async (count, follows) => {
    const ref = (i: number) => `docker-image://docker.io/library/b${i}:latest`;
    const rewrites = Array.from({ length: count }, (_, i) => {
      const identifier = i === count - 1 ? 'https://example.com/f' : ref(i + 1);
      return [ref(i), { identifier, attrs: {} }] as const;
    });
    const { loaded } = load({ a: 'docker-image://b0' }, 'a', { images: Object.fromEntries(rewrites) });
    const found = await loaded?.then(Boolean, () => false);
    expect(found).toBe(follows);
  });

  test('gives up on policies that go round in a circle', async () => {
    const images = {
      'docker-image://docker.io/library/b:latest': {
        identifier: 'docker-image://docker.io/library/b:latest',
        attrs: {},
      },
    };
    await expect(load({ a: 'docker-image://b' }, 'a', { images }).loaded).rejects.toThrow(
      'context recursion limit exceeded; this may indicate a cycle in the provided source policies: docker-image:docker.io/library/b:latest',
    );
  });

  test.each<[string, string, MemoryDaemon?]>([
    ['nothing', 'invalid context specifier nothing for a'],
    ['ftp://x', 'unsupported context source ftp for a'],
    ['input:nope', 'invalid input nope for a'],
    ['input:nope', 'no frontend.inputs', { missingCaps: ['frontend.inputs'] }],
    ['oci-layout://store', 'oci-layout reference "store" has no digest'],
    ['oci-layout://A', 'could not parse oci-layout reference "A": repository name must be lowercase'],
    ['docker-image://B', 'invalid reference format: repository name (library/B) must be lowercase'],
    ['https://x/r.git?foo=bar', 'unexpected query "foo"'],
  ])('%s fails with %s', async (input, message, daemon) => {
    await expect(load({ a: input }, 'a', daemon).loaded).rejects.toThrow(message);
  });

  test('a malformed metadata of an input is an error', async () => {
    const daemon = { inputs: new Map([['in', marshal(image('x'))]]), options: { 'input-metadata:in': 'x' } };
    await expect(load({ a: 'input:in' }, 'a', daemon).loaded).rejects.toThrow(
      "failed to parse input metadata x: invalid character 'x' looking for beginning of value",
    );
  });
});

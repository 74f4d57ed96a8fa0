import { describe, expect, test } from 'vitest';
import { marshal } from '../../src/llb/marshal.ts';
import { git } from '../../src/llb/ops/git.ts';
import { merge } from '../../src/llb/ops/merge.ts';
import { http, image, local, ociLayout } from '../../src/llb/ops/source.ts';
import { source } from '../../src/llb/ops/source-op.ts';
import { definitionToJson } from '../../src/llb/print.ts';
import type { State } from '../../src/llb/state.ts';

const platform = { os: 'linux', architecture: 'amd64' };

function read(state: State) {
  const [first] = definitionToJson(marshal(state, { platform, localUniqueId: 'id' }));
  const { identifier, attrs } = first!.op['source'] as { identifier: string; attrs?: Record<string, string> };
  const caps = Object.keys(first!.metadata['caps'] as object);
  return { digest: first!.digest, identifier, attrs, caps, platform: first!.op['platform'] };
}

describe('image', () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['ghcr.io/a/b:1', 'ghcr.io/a/b:1'],
    [`a@sha256:${'0'.repeat(64)}`, `docker.io/library/a@sha256:${'0'.repeat(64)}`],
  ])('%s', (ref, full) => {
    expect(read(image(ref)).identifier).toBe(`docker-image://${full}`);
  });

  test('attributes and what they need', () => {
    const options = {
      resolveMode: 'pull',
      recordType: 'internal',
      layerLimit: 0,
      checksum: 'sha256:1',
    } as const;
    expect(read(image('a', options))).toMatchObject({
      attrs: {
        'image.resolvemode': 'pull',
        'image.recordtype': 'internal',
        'image.layerlimit': '0',
        'image.checksum': 'sha256:1',
      },
      caps: ['source.image', 'source.image.checksum', 'source.image.layerlimit', 'source.image.resolvemode'],
      platform: { OS: 'linux', Architecture: 'amd64' },
    });
    expect(read(image('a', { resolveMode: 'local' })).caps).toEqual(['source.image']);
  });

  test('a malformed reference', () => {
    expect(() => marshal(image('A'))).toThrow('repository name (library/A) must be lowercase');
  });
});

describe('local', () => {
  test('attributes and what they need', () => {
    const all = read(
      local('c', {
        sessionId: 's',
        includePatterns: ['a<b'],
        excludePatterns: ['x'],
        followPaths: ['f'],
        sharedKeyHint: 'h',
        differ: { mode: 'metadata', required: true },
        metadataOnly: { exceptions: ['e'] },
      }),
    );
    expect(all.attrs).toEqual({
      'local.session': 's',
      'local.includepattern': '["a\\u003cb"]',
      'local.excludepatterns': '["x"]',
      'local.followpaths': '["f"]',
      'local.sharedkeyhint': 'h',
      'local.differ': 'metadata',
      'local.metadatatransfer': 'true',
      'local.metadatatransferexclude': '["e"]',
    });
    expect(all.caps).toHaveLength(8);
    expect(all.platform).toBeUndefined();
  });

  test('without a session it is unique, once for a whole graph', () => {
    expect(read(local('c', { includePatterns: [] }))).toMatchObject({
      attrs: { 'local.unique': 'id' },
      caps: ['source.local', 'source.local.unique'],
    });
    const twice = () => marshal(merge([local('c'), local('c')]), { platform });
    expect(twice().def).toHaveLength(3);
    expect(twice().def[0]).not.toEqual(twice().def[0]);
  });
});

describe('http', () => {
  test('a digest recorded from the reference', () => {
    const checksum = `sha256:${'a'.repeat(64)}`;
    expect(read(http('http://example.com/b', { filename: 'b', checksum }))).toMatchObject({
      digest: 'sha256:16ea038627676b14bd6cb963422e1c21e8ba933fc261785eae5e8b59a6b16c25',
      caps: ['source.http', 'source.http.checksum'],
    });
  });

  test('attributes and what they need', () => {
    const all = http('https://e.com', {
      mode: 0o4755,
      uid: 1,
      gid: 0,
      authHeaderSecret: 'a',
      headers: { accept: 'x', userAgent: '' },
      signature: { publicKey: 'k', signature: 's' },
    });
    expect(read(all)).toMatchObject({
      attrs: {
        'http.perm': '0755',
        'http.uid': '1',
        'http.authheadersecret': 'a',
        'http.header.accept': 'x',
        'http.sig.pubkey': 'k',
        'http.sig.signature': 's',
      },
      caps: [
        'soruce.http.uidgid',
        'source.http',
        'source.http.auth',
        'source.http.header',
        'source.http.perm',
        'source.http.signatureverify',
      ],
    });
  });
});

describe('git', () => {
  test.each([
    [
      'https://github.com/moby/buildkit.git',
      { ref: 'v1', subDir: 'docs' },
      'git://github.com/moby/buildkit.git#v1:docs',
      'sha256:d00fef5b3f54150002fa2d9bd1f97b629e317f2aabef68c778c56c87f8d8e7ea',
    ],
    [
      'git@github.com:moby/buildkit.git',
      { keepGitDir: true },
      'git://github.com/moby/buildkit.git',
      'sha256:0002539b0ac00c76f4b5d26ec8bc0023faff0845952fece6316cd452119c2798',
    ],
  ])('digests recorded from the reference: %s', (url, options, identifier, digest) => {
    expect(read(git(url, options))).toMatchObject({ identifier, digest });
  });

  test.each([
    ['github.com/a/b', 'github.com/a/b', 'https://github.com/a/b'],
    ['https://me:pw@h:81/a/../b.git?x=1#y', 'h:81/b.git', 'https://me:pw@h:81/a/../b.git'],
    ['HTTPS://h/%61', 'h/a', 'https://h/%61'],
    ['svn://h/a', 'svn://h/a', 'svn://h/a'],
    ['https://h/%zz', 'https://h/%zz', 'https://h/%zz'],
    ['h/%zz', 'https://h/%zz', 'https://h/%zz'],
  ])('address %s', (url, id, full) => {
    expect(read(git(url))).toMatchObject({ identifier: `git://${id}`, attrs: { 'git.fullurl': full } });
  });

  test('attributes and what they need', () => {
    const all = git('ssh://h/r', {
      subDir: 's',
      checksum: 'c',
      skipSubmodules: true,
      mtime: 'commit',
      fetchByCommit: true,
      authTokenSecret: 't',
      authHeaderSecret: '',
      knownSshHosts: 'h key\n',
      sshSocket: 'agent',
      bundle: { locator: 'oci-layout+blob://x', sessionId: 'i', storeId: 'o' },
      checkoutBundle: true,
    });
    expect(read(all)).toMatchObject({
      identifier: 'git://h/r#:s',
      attrs: {
        'git.authtokensecret': 't',
        'git.bundle': 'oci-layout+blob://x',
        'git.checkoutbundle': 'true',
        'git.checksum': 'c',
        'git.fetchbycommit': 'true',
        'git.fullurl': 'ssh://h/r',
        'git.knownsshhosts': 'h key\n',
        'git.mountsshsock': 'agent',
        'git.mtime': 'commit',
        'git.skipsubmodules': 'true',
        'oci.session': 'i',
        'oci.store': 'o',
      },
    });
    expect(read(all).caps).toContain('source.git.httpauth');
  });
});

test('an image of an OCI layout', () => {
  expect(read(ociLayout('x@sha256:1', { sessionId: 's', storeId: 't', layerLimit: 2 }))).toMatchObject({
    identifier: 'oci-layout://x@sha256:1',
    attrs: { 'oci.session': 's', 'oci.store': 't', 'oci.layerlimit': '2' },
    caps: ['source.ocilayout'],
    platform: { OS: 'linux' },
  });
});

test('any other source: attributes in the order of their bytes, an identifier it must have', () => {
  const attrs = new Map([
    ['é', '1'],
    ['z', '2'],
    ['Z', '3'],
  ]);
  expect(Object.keys(read(source('other://x', attrs, ['some.cap'])).attrs!)).toEqual(['Z', 'z', 'é']);
  expect(() => read(source('', new Map(), []))).toThrow("source identifier can't be empty");
});

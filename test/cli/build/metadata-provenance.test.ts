import { describe, expect, test } from 'vitest';
import { provenanceMembers, provenanceMode } from '../../../src/cli/build/metadata-provenance.ts';

test.each([
  [undefined, 'min'],
  ['', 'min'],
  ['min', 'min'],
  ['max', 'max'],
  ['disabled', 'disabled'],
  ['false', 'disabled'],
  ['0', 'disabled'],
  ['F', 'disabled'],
  ['true', 'min'],
  ['MAX', 'min'],
  ['fAlse', 'min'],
])('BUILDX_METADATA_PROVENANCE=%s is %s', (value, mode) => {
  expect(provenanceMode({ BUILDX_METADATA_PROVENANCE: value })).toBe(mode);
});

const v1 = {
  buildDefinition: {
    buildType: 'https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md',
    externalParameters: {
      configSource: { uri: 'https://example.com/r.git', digest: { sha1: 'abc' }, path: 'Dockerfile' },
      request: { frontend: 'dockerfile.v0', args: { target: 'x' } },
    },
    internalParameters: {
      builderPlatform: 'linux/amd64',
      dockerfileVersion: '1.26',
      own: 1,
      buildConfig: { llbDefinition: [] },
    },
    resolvedDependencies: [{ uri: 'pkg:docker/busybox', digest: { sha256: 'd' }, name: 'busybox' }],
  },
  runDetails: {
    builder: { id: 'me', version: { buildkit: 'v0' } },
    metadata: {
      invocationId: 'ref',
      startedOn: '2026-01-01T00:00:00Z',
      finishedOn: '2026-01-01T00:00:01Z',
      buildkit_metadata: { vcs: { source: 's' } },
      buildkit_hermetic: true,
      buildkit_completeness: { request: true, resolvedDependencies: false },
    },
  },
};

const minimal = {
  builder: { id: 'me' },
  buildType: 'https://mobyproject.org/buildkit@v1',
  materials: [{ uri: 'pkg:docker/busybox', digest: { sha256: 'd' } }],
  invocation: {
    configSource: { uri: 'https://example.com/r.git', digest: { sha1: 'abc' }, entryPoint: 'Dockerfile' },
    parameters: { frontend: 'dockerfile.v0', args: { target: 'x' } },
    environment: { platform: 'linux/amd64', dockerfileVersion: '1.26', own: 1 },
  },
};

const graphAndTimes = {
  buildConfig: { llbDefinition: [] },
  metadata: {
    buildInvocationID: 'ref',
    buildStartedOn: '2026-01-01T00:00:00Z',
    buildFinishedOn: '2026-01-01T00:00:01Z',
    completeness: { parameters: true, environment: true, materials: false },
    reproducible: false,
    'https://mobyproject.org/buildkit@v1#metadata': { vcs: { source: 's' } },
    'https://mobyproject.org/buildkit@v1#hermetic': true,
  },
};

const forms = [
  ['https://slsa.dev/provenance/v1', v1],
  ['https://slsa.dev/provenance/v0.2', { ...minimal, ...graphAndTimes }],
] as const;

test.each(forms)('%s is told as v0.2, in min without graph and times', (predicateType, predicate) => {
  const found = [{ platform: '', predicateType, predicate }];
  const members = (mode: 'min' | 'max') => Object.fromEntries(provenanceMembers(found, mode));
  expect(members('min')).toStrictEqual({ 'buildx.build.provenance': minimal });
  expect(members('max')).toStrictEqual({ 'buildx.build.provenance': { ...minimal, ...graphAndTimes } });
});

test('each platform has a member of its own', () => {
  const found = ['linux/amd64', 'linux/arm64'].map((platform) => ({
    platform,
    predicateType: forms[0][0],
    predicate: v1,
  }));
  expect([...provenanceMembers(found, 'min').keys()]).toEqual([
    'buildx.build.provenance/linux/amd64',
    'buildx.build.provenance/linux/arm64',
  ]);
});

test('what a predicate does not have is not made up', () => {
  const bare = { buildDefinition: {}, runDetails: {} };
  const found = [{ platform: '', predicateType: forms[0][0], predicate: bare }];
  expect(provenanceMembers(found, 'max').get('buildx.build.provenance')).toStrictEqual({
    builder: { id: '' },
    buildType: 'https://mobyproject.org/buildkit@v1',
    invocation: { configSource: {}, parameters: {}, environment: { platform: '' } },
  });
});

describe('the request of a frontend that ran in this process', () => {
  const materials = [
    { uri: 'https://h.test/r.git#v1', digest: { sha1: 'c'.repeat(40) } },
    { uri: 'https://h.test/a.tar', digest: { sha256: 'd'.repeat(64) } },
  ];
  const recorded = {
    buildDefinition: {
      externalParameters: { configSource: {}, request: { locals: [{ name: 'context' }] } },
      resolvedDependencies: materials,
    },
    runDetails: { metadata: { buildkit_completeness: { request: false, resolvedDependencies: true } } },
  };

  function completed(options: Readonly<Record<string, string>>, predicate: object = recorded) {
    const found = [{ platform: '', predicateType: forms[0][0], predicate: predicate as typeof recorded }];
    const members = provenanceMembers(found, 'max', new Map(Object.entries(options)));
    return members.get('buildx.build.provenance') as {
      invocation: { configSource: object; parameters: object };
      metadata: Record<string, unknown>;
    };
  }

  test('has what the result depends on, and nothing of the machine or of the attestations', () => {
    const { invocation, metadata } = completed({
      filename: 'D',
      'build-arg:V': '1',
      'label:l': 'x',
      'cgroup-parent': '/c',
      'image-resolve-mode': 'local',
      platform: 'linux/amd64',
      'cache-imports': '[]',
      'attest:provenance': 'mode=min',
      'vcs:source': 'https://me:pw@h.test/r.git',
      'vcs:revision': '1',
      'vcs:empty': '',
    });
    expect(invocation.configSource).toEqual({ entryPoint: 'D' });
    expect(invocation.parameters).toEqual({
      frontend: 'dockerfile-llb',
      args: { 'build-arg:V': '1', 'label:l': 'x' },
      locals: [{ name: 'context' }],
    });
    expect(metadata['completeness']).toEqual({ parameters: true, environment: true, materials: true });
    expect(metadata['https://mobyproject.org/buildkit@v1#metadata']).toEqual({
      vcs: { source: 'https://xxxxx:xxxxx@h.test/r.git', revision: '1' },
    });
  });

  test.each<[Readonly<Record<string, string>>, object]>([
    [
      { context: 'https://h.test/r.git#v1:a/../sub' },
      { uri: 'https://h.test/r.git#v1:sub', digest: materials[0]!.digest },
    ],
    [
      { context: 'https://h.test/r.git?ref=v1&subdir=/sub/' },
      { uri: 'https://h.test/r.git#v1:sub', digest: materials[0]!.digest },
    ],
    [{ context: 'https://h.test/r.git#v2' }, { uri: 'https://h.test/r.git#v2' }],
    [{ context: 'https://h.test/a.tar' }, { uri: 'https://h.test/a.tar', digest: materials[1]!.digest }],
    [{ context: 'https://me:pw@h.test/b.tar' }, { uri: 'https://xxxxx:xxxxx@h.test/b.tar' }],
    [{ context: 'https://token@h.test/b.tar' }, { uri: 'https://xxxxx@h.test/b.tar' }],
    [
      { contextkey: 'other', other: 'https://h.test/a.tar' },
      { uri: 'https://h.test/a.tar', digest: materials[1]!.digest },
    ],
    [{ 'input:context': 'x' }, { uri: 'x' }],
    [{}, {}],
  ])('%j comes from %j', (options, source) => {
    expect(completed(options).invocation.configSource).toEqual(source);
  });

  test('hides the logins of named contexts', () => {
    const { parameters } = completed({ 'context:a': 'https://me:pw@h.test/r.git' }).invocation;
    expect(parameters).toMatchObject({ args: { 'context:a': 'https://xxxxx:xxxxx@h.test/r.git' } });
  });

  test('is left alone where the daemon has recorded one', () => {
    const { invocation } = completed({ filename: 'D' }, v1);
    expect(invocation).toEqual(minimal.invocation);
  });
});

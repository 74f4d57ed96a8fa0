import { describe, expect, test } from 'vitest';
import { parseBuildOptions, withAliases } from '../../../src/frontend/options/build-options.ts';

const parse = (options: Record<string, string>) => parseBuildOptions(new Map(Object.entries(options)));

describe('parseBuildOptions', () => {
  test('defaults', () => {
    expect(parse({})).toMatchObject({
      targetPlatforms: [],
      imageResolveMode: 'default',
      extraHosts: [],
      shmSize: 0n,
      ulimits: [],
      linuxResources: undefined,
      network: 'sandbox',
      noCache: undefined,
      multiPlatform: false,
      cacheImports: [],
      sbom: undefined,
      target: '',
      hostname: '',
      check: undefined,
      filename: 'Dockerfile',
      context: '',
    });
  });

  test.each<[Record<string, string>, object]>([
    [
      { platform: 'linux/amd64,arm64' },
      {
        targetPlatforms: [{ os: 'linux', architecture: 'amd64' }, { architecture: 'arm64' }],
        multiPlatform: true,
      },
    ],
    [{ platform: 'linux/amd64' }, { multiPlatform: false }],
    [{ platform: 'linux/amd64', 'multi-platform': '1' }, { multiPlatform: true }],
    [{ 'multi-platform': '0', 'build-arg:BUILDKIT_MULTI_PLATFORM': 'true' }, { multiPlatform: true }],
    [{ 'image-resolve-mode': 'pull' }, { imageResolveMode: 'pull' }],
    [
      { 'add-hosts': 'A=1.2.3.4,"b=::1"' },
      {
        extraHosts: [
          { host: 'a', ip: '1.2.3.4' },
          { host: 'b', ip: '::1' },
        ],
      },
    ],
    [{ 'add-hosts': 'h=2001:0DB8:0:0:1:0:0:1' }, { extraHosts: [{ host: 'h', ip: '2001:db8::1:0:0:1' }] }],
    [{ 'add-hosts': 'h=::ffff:10.0.0.1' }, { extraHosts: [{ host: 'h', ip: '10.0.0.1' }] }],
    [{ 'shm-size': '1048576' }, { shmSize: 1048576n }],
    [{ 'override-copy-image': '', 'build-arg:BUILDKIT_DISABLE_FILEOP': 'no' }, { removed: undefined }],
    [{ 'build-arg:SOURCE_DATE_EPOCH': 'context' }, { epochText: 'context' }],
    [
      { ulimit: 'nofile=5:6,core=0,nproc=-1' },
      {
        ulimits: [
          { name: 'nofile', soft: 5n, hard: 6n },
          { name: 'core', soft: 0n, hard: 0n },
          { name: 'nproc', soft: -1n, hard: -1n },
        ],
      },
    ],
    [
      { memory: '1000', memswap: '-1', cpusetcpus: '0-1, 3' },
      { linuxResources: { memory: 1000n, memorySwap: -1n, cpusetCpus: '0-1, 3' } },
    ],
    [
      { memory: '', cpushares: '2', cpuperiod: '100', cpuquota: '50', cpusetmems: '0' },
      {
        linuxResources: { memory: undefined, cpuShares: 2n, cpuPeriod: 100n, cpuQuota: 50n, cpusetMems: '0' },
      },
    ],
    [{ 'force-network-mode': 'none' }, { network: 'none' }],
    [{ 'no-cache': '' }, { noCache: [] }],
    [{ 'no-cache': 'a,b' }, { noCache: ['a', 'b'] }],
    [
      { 'cache-from': 'x,y' },
      {
        cacheImports: [
          { type: 'registry', attrs: { ref: 'x' } },
          { type: 'registry', attrs: { ref: 'y' } },
        ],
      },
    ],
    [
      { 'cache-imports': '[{"type":"local","Attrs":{"src":"/c"}},{}]', 'cache-from': 'x' },
      {
        cacheImports: [
          { type: 'local', attrs: { src: '/c' } },
          { type: '', attrs: {} },
          { type: 'registry', attrs: { ref: 'x' } },
        ],
      },
    ],
    [
      { 'attest:sbom': '' },
      { sbom: { generator: 'docker.io/docker/buildkit-syft-scanner:stable-1', parameters: new Map() } },
    ],
    [
      { 'build-arg:BUILDKIT_ATTEST_SBOM': 'generator=x/y,A=1,B' },
      {
        sbom: {
          generator: 'docker.io/x/y:latest',
          parameters: new Map([
            ['A', '1'],
            ['B', ''],
          ]),
        },
      },
    ],
    [{ 'attest:provenance': 'mode=max' }, { sbom: undefined }],
    [
      { 'build-arg:A': '1', 'label:l': 'v', 'local-sessionid:d': 's' },
      {
        buildArgs: new Map([['A', '1']]),
        labels: new Map([['l', 'v']]),
        localSessionIds: new Map([['d', 's']]),
      },
    ],
    [{ hostname: 'h', 'build-arg:BUILDKIT_SANDBOX_HOSTNAME': 'g' }, { hostname: 'g' }],
    [{ hostname: 'h', 'build-arg:BUILDKIT_SANDBOX_HOSTNAME': '' }, { hostname: 'h' }],
    [{ contextkey: 'other', other: 'https://x', context: 'ignored' }, { context: 'https://x' }],
    [{ 'build-arg:BUILDKIT_CONTEXT_KEEP_GIT_DIR': 'T' }, { keepGitDir: true }],
    [{ 'build-arg:BUILDKIT_CONTEXT_KEEP_GIT_DIR': 'maybe' }, { keepGitDir: undefined }],
    [
      { 'build-arg:BUILDKIT_DOCKERFILE_CHECK': 'skip=all;error=true' },
      { check: { skipAll: true, returnAsError: true } },
    ],
  ])('reads %j', (options, expected) => {
    expect(parse(options)).toMatchObject(expected);
  });

  test.each<[Record<string, string>, string]>([
    [
      { platform: 'a/b/c/d' },
      'failed to parse target platform a/b/c/d: "a/b/c/d": cannot parse platform specifier: invalid argument',
    ],
    [
      { 'override-copy-image': 'x', platform: 'a/b/c/d' },
      'support for "override-copy-image" was removed in BuildKit 0.11',
    ],
    [
      { 'build-arg:BUILDKIT_DISABLE_FILEOP': 'T' },
      'support for "BUILDKIT_DISABLE_FILEOP" build-arg was removed in BuildKit 0.11',
    ],
    [{ 'image-resolve-mode': 'x' }, 'invalid image-resolve-mode: x'],
    [{ 'add-hosts': 'foo' }, 'failed to parse additional hosts: invalid key-value pair foo'],
    [{ 'add-hosts': 'A=X' }, 'failed to parse additional hosts: failed to parse IP x'],
    [
      { 'add-hosts': 'a"' },
      'failed to parse additional hosts: parse error on line 1, column 2: bare " in non-quoted-field',
    ],
    [{ 'shm-size': '1g' }, 'failed to parse shm size: strconv.ParseInt: parsing "1g": invalid syntax'],
    [{ ulimit: 'nofile' }, 'failed to parse ulimit: invalid ulimit argument: nofile'],
    [{ ulimit: 'as=1' }, 'failed to parse ulimit: invalid ulimit type: as'],
    [
      { ulimit: 'nofile=1:2:3' },
      'failed to parse ulimit: too many limit value arguments - 1:2:3, can only have up to two, `soft[:hard]`',
    ],
    [
      { ulimit: 'nofile=2:1' },
      'failed to parse ulimit: ulimit soft limit must be less than or equal to hard limit: 2 > 1',
    ],
    [
      { ulimit: 'nofile=-1:1' },
      'failed to parse ulimit: ulimit soft limit must be less than or equal to hard limit: soft: -1 (unlimited), hard: 1',
    ],
    [{ ulimit: 'nofile=x:y' }, 'failed to parse ulimit: strconv.ParseInt: parsing "y": invalid syntax'],
    [{ memory: '-1' }, 'failed to parse resource limits: invalid memory value: -1: must be > 0'],
    [
      { memory: '1m' },
      'failed to parse resource limits: invalid memory value: 1m: strconv.ParseInt: parsing "1m": invalid syntax',
    ],
    [
      { memswap: '0' },
      'failed to parse resource limits: invalid memswap value: 0: must be -1 (unlimited) or > 0',
    ],
    [
      { cpushares: '-2' },
      'failed to parse resource limits: invalid cpushares value: -2: strconv.ParseUint: parsing "-2": invalid syntax',
    ],
    [
      { cpusetcpus: '0-' },
      'failed to parse resource limits: invalid cpusetcpus value: 0-: invalid cpuset range "0-"',
    ],
    [
      { cpusetmems: 'a' },
      'failed to parse resource limits: invalid cpusetmems value: a: invalid cpuset element "a"',
    ],
    [
      { cpusetmems: '8193' },
      'failed to parse resource limits: invalid cpusetmems value: 8193: cpuset element "8193" exceeds maximum 8192',
    ],
    [
      { cpusetmems: '1-9000' },
      'failed to parse resource limits: invalid cpusetmems value: 1-9000: cpuset range "1-9000" exceeds maximum 8192',
    ],
    [{ 'force-network-mode': 'bridge' }, 'invalid netmode bridge'],
    [{ 'multi-platform': 'maybe' }, 'invalid boolean value for multi-platform: maybe'],
    [
      { 'multi-platform': '0', platform: 'linux/amd64,linux/arm64' },
      'conflicting config: returning multiple target platforms is not allowed',
    ],
    [{ 'attest:foo': '' }, 'unknown attestation type "foo"'],
    [
      { 'attest:sbom': 'generator=X:' },
      'failed to parse sbom scanner X:: invalid reference format: repository name (library/X) must be lowercase',
    ],
    [
      { 'build-arg:BUILDKIT_DOCKERFILE_CHECK': 'skip' },
      'failed to parse build-arg:BUILDKIT_DOCKERFILE_CHECK: invalid check option "skip"',
    ],
    [
      { 'build-arg:BUILDKIT_DOCKERFILE_CHECK': 'skip', memory: '0' },
      'failed to parse resource limits: invalid memory value: 0: must be > 0',
    ],
  ])('refuses %j', (options, message) => {
    expect(() => parse(options)).toThrow(expect.objectContaining({ message }));
  });
});

test('withAliases fills in what build args stand for', () => {
  const raw = new Map([
    ['build-arg:BUILDKIT_MULTI_PLATFORM', '1'],
    ['hostname', 'h'],
    ['build-arg:BUILDKIT_SANDBOX_HOSTNAME', ''],
  ]);
  const options = withAliases(raw);
  expect(options.get('multi-platform')).toBe('1');
  expect(options.get('hostname')).toBe('h');
  expect(raw.has('multi-platform')).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { allCapIds } from '../../../src/llb/cap-ids.ts';
import type { moby } from '../../../src/proto/control-codec.ts';
import { type RecordingOptions, recordBuild } from '../recording-daemon.ts';
import { folder } from '../support.ts';

/** What a build of a daemon asks for. */
async function requested(args: readonly string[], options: RecordingOptions = {}) {
  const { code, stderr, request } = await recordBuild(args, options);
  expect(code, stderr).toBe(0);
  const entries = (list: readonly moby.buildkit.v1.Exporter.$Properties[] | null | undefined) =>
    (list ?? []).map(({ Type, Attrs }) => ({ type: Type, ...Attrs }));
  return {
    stderr,
    options: request?.FrontendAttrs,
    exporters: entries(request?.Exporters),
    imports: entries(request?.Cache?.Imports),
    exports: entries(request?.Cache?.Exports),
    entitlements: request?.Entitlements ?? [],
    request,
  };
}

const byEngine = { 'prefer-image-digest': 'true' };

/** As docker/buildx v0.36.1 asks BuildKit for it (build/opt.go, util/buildflags). */
describe('outputs', () => {
  test.each<[readonly string[], readonly object[]]>([
    [[], []],
    [['-t', 'a'], []],
    [['--push', '-t', 'h.test/a'], [{ type: 'image', push: 'true', unpack: 'false', name: 'h.test/a' }]],
    [
      ['-o', 'type=registry,name=h.test/a'],
      [{ type: 'image', push: 'true', unpack: 'false', name: 'h.test/a' }],
    ],
    [
      ['-o', 'type=image,unpack=true', '--push', '-t', 'a', '-t', 'b:1'],
      [{ type: 'image', push: 'true', unpack: 'true', name: 'a,b:1' }],
    ],
    [['-o', 'type=image,push=false'], [{ type: 'image', push: 'false' }]],
    [['-o', 'type=image,push=0'], [{ type: 'image', push: '0' }]],
    [['-o', 'type=cacheonly'], []],
    [['-o', 'type=image,name=x', '-t', 'y'], [{ type: 'image', name: 'y' }]],
    [['-o', 'type=oci,dest=a.tar,tar=true', '-t', 'y'], [{ type: 'oci', tar: 'true', name: 'y' }]],
    [['-o', 'type=local,dest=out', '-t', 'y'], [{ type: 'local' }]],
    [['-o', 'out'], [{ type: 'local' }]],
    [['-o', 'type=tar,dest=a.tar'], [{ type: 'tar' }]],
    [
      ['-o', 'type=tar,dest=a.tar', '-o', 'type=image,name=x'],
      [{ type: 'tar' }, { type: 'image', name: 'x' }],
    ],
    [
      ['-o', 'type=tar,dest=a.tar', '--push', '-t', 'h.test/x'],
      [{ type: 'tar' }, { type: 'image', push: 'true', unpack: 'false', name: 'h.test/x' }],
    ],
    [
      ['-o', 'type=image', '--annotation', 'a=b', '--annotation', 'index,manifest[linux/amd64]:c=d=e'],
      [
        {
          type: 'image',
          'annotation.a': 'b',
          'annotation-index.c': 'd=e',
          'annotation-manifest[linux/amd64].c': 'd=e',
        },
      ],
    ],
  ])('%j', async (args, exporters) => {
    expect((await requested(args)).exporters).toEqual(exporters);
  });

  test.each<[RecordingOptions['engine'], readonly string[], readonly object[]]>([
    ['classic', [], [{ type: 'moby' }]],
    ['containerd', [], [{ type: 'moby', ...byEngine }]],
    ['classic', ['-t', 'a'], [{ type: 'moby', name: 'a' }]],
    ['classic', ['-t', 'a', '--load'], [{ type: 'moby', name: 'a' }]],
    ['containerd', ['-o', 'type=docker', '--load', '-t', 'a'], [{ type: 'moby', name: 'a', ...byEngine }]],
    ['classic', ['-o', 'type=image,name=a'], [{ type: 'moby', name: 'a' }]],
    [
      'containerd',
      ['--push', '-t', 'h.test/a'],
      [{ type: 'moby', push: 'true', unpack: 'false', name: 'h.test/a', ...byEngine }],
    ],
    [
      'containerd',
      ['--push', '--load', '-t', 'h.test/a'],
      [
        { type: 'moby', push: 'true', unpack: 'false', name: 'h.test/a', ...byEngine },
        { type: 'moby', name: 'h.test/a', ...byEngine },
      ],
    ],
    ['containerd', ['-o', 'type=oci,dest=a.tar'], [{ type: 'oci' }]],
    ['classic', ['-o', 'out'], [{ type: 'local' }]],
    ['classic', ['-o', 'type=cacheonly'], []],
  ])('of Docker Engine (%s): %j', async (engine, args, exporters) => {
    expect((await requested(args, { engine })).exporters).toEqual(exporters);
  });

  test('a result that stays in the cache is told of, unless it was meant', async () => {
    const warning = 'WARNING: no output was specified';
    const told = async (args: readonly string[], options: RecordingOptions = {}) =>
      (await requested(args, options)).stderr.includes(warning);
    expect(await told([])).toBe(true);
    expect(await told(['-t', 'a'])).toBe(true);
    expect(await told(['-o', 'type=cacheonly'])).toBe(false);
    expect(await told(['-o', 'out'])).toBe(false);
    expect(await told(['-q'])).toBe(false);
    expect(await told(['--progress', 'rawjson'])).toBe(false);
    expect(await told([], { engine: 'classic' })).toBe(false);
    expect(await told([], { env: { BUILDX_NO_DEFAULT_LOAD: '1' } })).toBe(false);
    expect(await told([], { env: { BUILDX_NO_DEFAULT_LOAD: '0' } })).toBe(true);
  });

  test('Docker Engine loads nothing by itself with BUILDX_NO_DEFAULT_LOAD', async () => {
    const env = { BUILDX_NO_DEFAULT_LOAD: 'true' };
    expect((await requested([], { engine: 'classic', env })).exporters).toEqual([]);
  });

  test('are no artifacts with BUILDX_NO_DEFAULT_OCI_ARTIFACT', async () => {
    const env = { BUILDX_NO_DEFAULT_OCI_ARTIFACT: '1' };
    const outputs = ['-o', 'type=image', '-o', 'type=oci,dest=o,oci-artifact=true', '-o', 'type=tar,dest=t'];
    expect((await requested(outputs, { env })).exporters).toEqual([
      { type: 'image', 'oci-artifact': 'false' },
      { type: 'oci', 'oci-artifact': 'true' },
      { type: 'tar' },
    ]);
    expect((await requested([], { env, engine: 'classic' })).exporters).toEqual([{ type: 'moby' }]);
  });
});

describe('caches', () => {
  const local = () => folder({ 'index.json': '{"schemaVersion":2,"manifests":[]}', 'oci-layout': '' });
  test.each<[readonly string[], 'imports' | 'exports', readonly object[]]>([
    [['--cache-from', 'h.test/a'], 'imports', [{ type: 'registry', ref: 'h.test/a' }]],
    [
      ['--cache-from', 'a,b', '--cache-from', '', '--cache-from', 'type=registry,ref=c'],
      'imports',
      [
        { type: 'registry', ref: 'a' },
        { type: 'registry', ref: 'b' },
        { type: 'registry', ref: 'c' },
      ],
    ],
    [
      ['--cache-to', 'type=registry,REF=a,mode=max'],
      'exports',
      [{ type: 'registry', ref: 'a', mode: 'max' }],
    ],
    [['--cache-to', 'type=inline'], 'exports', [{ type: 'inline' }]],
    [['--build-arg', 'BUILDKIT_INLINE_CACHE=1'], 'exports', [{ type: 'inline' }]],
    [['--build-arg', 'BUILDKIT_INLINE_CACHE=True'], 'exports', [{ type: 'inline' }]],
    [['--build-arg', 'BUILDKIT_INLINE_CACHE=0'], 'exports', []],
    [['--build-arg', 'BUILDKIT_INLINE_CACHE=yes'], 'exports', []],
    [['--build-arg', 'BUILDKIT_INLINE_CACHE=1x'], 'exports', []],
    [['--build-arg', 'BUILDKIT_INLINE_CACHE='], 'exports', []],
  ])('%j', async (args, side, entries) => {
    expect((await requested(args))[side]).toEqual(entries);
  });

  test('of GitHub Actions get its token, and are left out elsewhere', async () => {
    const flags = ['--cache-from', 'type=gha,scope=s', '--cache-to', 'type=gha'];
    const env = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_CACHE_URL: 'https://one.test/' };
    const given = { type: 'gha', token: 't', url: 'https://one.test/' };
    const here = await requested(flags, { env });
    expect(here.imports).toEqual([{ ...given, scope: 's' }]);
    expect(here.exports).toEqual([given]);
    for (const missing of [{}, { ACTIONS_RUNTIME_TOKEN: 't' }, { ACTIONS_CACHE_URL: 'https://one.test/' }]) {
      const elsewhere = await requested(flags, { env: missing });
      expect([...elsewhere.imports, ...elsewhere.exports]).toEqual([]);
      expect(elsewhere.stderr).toContain('WARNING: --cache-from type=gha is ignored');
      expect(elsewhere.stderr).toContain('WARNING: --cache-to type=gha is ignored');
    }
    const v2 = {
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_RESULTS_URL: 'https://two.test/',
      ACTIONS_CACHE_SERVICE_V2: 'true',
    };
    expect((await requested(flags, { env: v2 })).exports).toEqual([
      { type: 'gha', token: 't', url: 'https://two.test/', url_v2: 'https://two.test/' },
    ]);
  });

  test('in a directory that has none are not used, and it is said', async () => {
    const { stderr, imports } = await requested(['--cache-from', `type=local,src=${local()}`]);
    expect(imports).toEqual([]);
    expect(stderr).toMatch(/WARNING: cache of .* is not used: its index.json has no tag latest/);
  });

  test.each([
    [['--cache-from', 'type=local'], '--cache-from type=local,src=path/to/folder'],
    [['--cache-to', 'type=registry'], '--cache-to type=registry,ref=registry.example/app:cache'],
    [['--cache-to', 'type=inline,mode=bogus'], 'mode=bogus'],
  ])('%j is a usage error', async (args, hint) => {
    const { code, stderr, request } = await recordBuild(args);
    expect(stderr).toContain(hint);
    expect(code).toBe(2);
    expect(request).toBeUndefined();
  });

  test('Docker Engine without the containerd image store writes only inline ones', async () => {
    const local = ['--cache-to', `type=local,dest=${folder({})}/c`];
    const { code, stderr } = await recordBuild(local, { engine: 'classic' });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'ERROR: --cache-to type=local needs the containerd image store in Docker Engine\nTurn it on (Docker Engine 23 or later)',
    );
    const inline = await requested(['--cache-to', 'type=inline'], { engine: 'classic' });
    expect(inline.exports).toEqual([{ type: 'inline' }]);
    const full = await requested(local, { engine: 'containerd' });
    expect(full.exports).toEqual([{ type: 'local', dest: expect.stringMatching(/c$/) }]);
  });
});

describe('attestations', () => {
  const none = { 'attest:provenance': undefined, 'attest:sbom': undefined };
  test.each<[readonly string[], object]>([
    [[], { 'attest:provenance': 'mode=min,inline-only=true' }],
    [['--provenance=false'], none],
    [['--provenance=true'], { 'attest:provenance': 'type=provenance' }],
    [['--provenance', 'mode=max'], { 'attest:provenance': 'type=provenance,mode=max' }],
    [['--sbom=true'], { 'attest:sbom': 'type=sbom', 'attest:provenance': 'mode=min,inline-only=true' }],
    [['--sbom', 'generator=x', '--provenance=0'], { ...none, 'attest:sbom': 'type=sbom,generator=x' }],
    [['--attest', 'type=provenance,disabled=true'], none],
    [
      ['--attest', 'type=provenance,mode=max', '--provenance=false'],
      { 'attest:provenance': 'type=provenance,mode=max' },
    ],
  ])('%j', async (args, expected) => {
    const { options } = await requested(args);
    const found = {
      'attest:provenance': options?.['attest:provenance'],
      'attest:sbom': options?.['attest:sbom'],
    };
    expect(found).toEqual({ 'attest:sbom': undefined, ...expected });
  });

  test('by default there are none with BUILDX_NO_DEFAULT_ATTESTATIONS', async () => {
    const attested = async (value: string, args: readonly string[] = []) =>
      (await requested(args, { env: { BUILDX_NO_DEFAULT_ATTESTATIONS: value } })).options?.[
        'attest:provenance'
      ];
    expect(await attested('1')).toBeUndefined();
    expect(await attested('false')).toBe('mode=min,inline-only=true');
    expect(await attested('1', ['--provenance=true'])).toBe('type=provenance');
    const { code, stderr } = await recordBuild([], { env: { BUILDX_NO_DEFAULT_ATTESTATIONS: 'maybe' } });
    expect(code).toBe(2);
    expect(stderr).toContain('BUILDX_NO_DEFAULT_ATTESTATIONS=maybe: not a boolean');
  });

  test('Docker Engine without the containerd image store has none', async () => {
    const { options } = await requested([], { engine: 'classic' });
    expect(options).not.toHaveProperty('attest:provenance');
    const { code, stderr } = await recordBuild(['--sbom=true'], { engine: 'classic' });
    expect(code).toBe(2);
    expect(stderr).toContain('attest:sbom needs the containerd image store in Docker Engine');
  });
});

describe('permissions', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['--allow', 'network.host'], ['network.host']],
    [['--allow', ''], []],
    [['--network', 'host'], ['network.host']],
    [['--network', 'none'], []],
    [['--network', 'default', '--allow', 'security.insecure'], ['security.insecure']],
    [['--allow', 'device=vendor.test/gpu'], ['device=vendor.test/gpu']],
    [['--allow', 'device', '--allow', 'buildx.local.delete'], ['device']],
  ])('%j', async (args, entitlements) => {
    expect((await requested(args)).entitlements).toEqual(entitlements);
  });

  test.each(['all', 'network.host=1', 'devices', 'xdevice=a', 'network'])(
    '--allow %s is unknown',
    async (name) => {
      const { code, stderr } = await recordBuild(['--allow', name]);
      expect(code).toBe(2);
      expect(stderr).toContain(`--allow ${name}: unknown entitlement`);
    },
  );

  test.each([
    ['out', 0],
    ['sub/../out', 0],
    ['..out', 0],
    ['.', 2],
    ['..', 2],
    ['../out', 2],
    ['/tmp', 2],
  ])('mode=delete into %s', async (dest, code) => {
    const cwd = folder({ 'sub/x': '' });
    const args = ['-o', `type=local,dest=${dest},mode=delete`];
    const outcome = await recordBuild(args, { cwd });
    expect(outcome.code, outcome.stderr).toBe(code);
    expect(outcome.request === undefined).toBe(code === 2);
    if (code === 0) return;
    expect(outcome.stderr).toContain('Allow it with --allow buildx.local.delete.');
    expect((await recordBuild([...args, '--allow', 'buildx.local.delete'], { cwd })).code).toBe(0);
  });
});

describe('an option of the frontend', () => {
  const hostLabel = { 'org.mobyproject.buildkit.worker.moby.host-gateway-ip': '172.17.0.1' };
  test.each<[readonly string[], RecordingOptions, Readonly<Record<string, string | undefined>>]>([
    [['--target', 'x'], {}, { target: 'x' }],
    [['--pull'], {}, { 'image-resolve-mode': 'pull' }],
    [['--pull'], { engine: 'classic' }, { 'image-resolve-mode': 'pull' }],
    [[], {}, { 'image-resolve-mode': undefined }],
    [[], { engine: 'containerd' }, { 'image-resolve-mode': 'local' }],
    [
      ['--platform', 'linux/amd64,linux/arm64'],
      { engine: 'containerd' },
      { platform: 'linux/amd64,linux/arm64' },
    ],
    [['--platform', 'linux/arm64'], { engine: 'classic' }, { platform: 'linux/arm64' }],
    [['--build-arg', 'BUILDKIT_MULTI_PLATFORM=1'], {}, { 'multi-platform': 'true' }],
    [['--build-arg', 'BUILDKIT_MULTI_PLATFORM=0'], {}, { 'multi-platform': undefined }],
    [
      ['--add-host', 'h:host-gateway'],
      { engine: 'classic', labels: hostLabel },
      { 'add-hosts': 'h=172.17.0.1' },
    ],
    [
      ['--add-host', 'a:1.2.3.4', '--add-host', 'h:host-gateway'],
      { labels: hostLabel },
      { 'add-hosts': 'a=1.2.3.4,h=172.17.0.1' },
    ],
    [['--opt', 'target=a', '--opt', 'x:y=z=1'], {}, { target: 'a', 'x:y': 'z=1' }],
    [['--cgroup-parent', ''], {}, { 'cgroup-parent': undefined }],
    [['-f', 'sub/My.Dockerfile'], { files: { 'sub/My.Dockerfile': '' } }, { filename: 'My.Dockerfile' }],
  ])('%j %j', async (args, options, expected) => {
    const found = (await requested(args, options)).options ?? {};
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]))).toEqual(expected);
  });

  test.each<[readonly string[], RecordingOptions, string]>([
    [['--add-host', 'h:host-gateway'], {}, 'does not report the address of its host'],
    [
      ['--platform', 'linux/amd64,linux/arm64'],
      { engine: 'classic' },
      'building for several platforms needs the containerd image store',
    ],
    [['--push', '-t', 'a'], { engine: 'classic' }, 'only with its containerd image store'],
    [['-o', 'type=oci,dest=x'], { engine: 'classic' }, 'needs the containerd image store'],
    [['-o', 'type=image,push=true,push-by-digest=true,name=a'], { engine: 'containerd' }, 'push-by-digest'],
  ])('%j %j is refused', async (args, options, message) => {
    const { code, stderr, request } = await recordBuild(args, options);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(request).toBeUndefined();
  });

  test('tells the proxies of the configuration', async () => {
    const config = { proxies: { default: { httpProxy: 'http://p.test', noProxy: 'n', ftpProxy: '' } } };
    const env = { DOCKER_CONFIG: folder({ 'config.json': JSON.stringify(config) }) };
    expect((await requested(['--build-arg', 'no_proxy=mine'], { env })).options).toMatchObject({
      'build-arg:HTTP_PROXY': 'http://p.test',
      'build-arg:no_proxy': 'mine',
    });
    const { options = {} } = await requested(['--build-arg', 'no_proxy=mine'], { env });
    expect(Object.keys(options).filter((key) => /NO_PROXY|FTP/.test(key))).toEqual([]);
  });
});

describe('a daemon that is too old', () => {
  const without = (cap: string) => ({ caps: allCapIds.filter((id) => id !== cap) });
  const policy = 'policy.json';
  const files = { [policy]: '{"rules":[]}' };
  test.each<[string, readonly string[], string, string]>([
    [
      'exporter.multiple',
      ['-o', 'a', '-o', 'b'],
      'several outputs of one build',
      'BuildKit 0.13 or Docker Engine 26',
    ],
    ['exporter.image.attestations', ['--sbom=true'], 'attestations', 'BuildKit 0.11 or Docker Engine 23'],
    ['exporter.image.attestations', ['--provenance', 'mode=max'], 'attestations', 'BuildKit 0.11'],
    ['source.policy', ['--source-policy-file', policy], 'source policies', 'BuildKit 0.11'],
  ])('for %s refuses %j', async (cap, args, what, since) => {
    const { code, stderr } = await recordBuild(args, { ...without(cap), files });
    expect(code).toBe(1);
    expect(stderr).toContain(`ERROR: this daemon is too old: it does not support ${what}\n`);
    expect(stderr).toContain(`this needs ${since}`);
    expect((await recordBuild(args, { files })).code).toBe(0);
  });

  test.each([
    ['exporter.multiple', ['-o', 'a']],
    ['exporter.image.attestations', []],
    ['source.policy', []],
  ])('for %s builds with %j', async (cap, args) => {
    expect((await recordBuild(args, without(cap))).code).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, directory, fromBusybox, nonce, runCommand } from './harness.ts';
import { serveGit, serveHttp } from './loopback.ts';

type Json = Record<string, unknown>;

/** Samples and digests differ from run to run, so inside of them no names are compared. */
const SAMPLES = new Set(['sysUsage', 'resourceUsage', 'digestMapping']);

/** Names of all members, as paths. */
function paths(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value as Json).flatMap(([name, inner]) => {
    const own = path === '' ? name : `${path} ${name}`;
    if (SAMPLES.has(name)) return [];
    return [own, ...paths(inner, own)];
  });
}

async function bothWrite(context: string, args: readonly string[], mode?: string): Promise<[Json, Json]> {
  const out = directory();
  const env = { BUILDX_METADATA_PROVENANCE: mode };
  const flags = (who: string) => [...args, '--metadata-file', `${out}/${who}.json`];
  const ours = await build(context, flags('ours'), { env });
  expect(ours.code, ours.stderr).toBe(0);
  const buildx = ['buildx', 'build', '--builder', 'default', context, ...flags('theirs')];
  const theirs = await runCommand('docker', buildx, { env });
  expect(theirs.code, theirs.stderr).toBe(0);
  const [own, other] = ['ours', 'theirs'].map((who) =>
    JSON.parse(readFileSync(`${out}/${who}.json`, 'utf8')),
  );
  return [own, other];
}

describe('buildx.build.provenance has the members that docker buildx build writes', () => {
  const context = () =>
    directory({ Dockerfile: `${fromBusybox()}\nARG TARGETARCH\nCOPY a /\nRUN cat a`, a: nonce() });
  const onlyResult = ['--output', 'type=cacheonly'];

  test.each([undefined, 'max'])('BUILDX_METADATA_PROVENANCE=%s', async (mode) => {
    const [ours, theirs] = await bothWrite(context(), onlyResult, mode);
    const provenance = ours['buildx.build.provenance'] as Json;
    expect(paths(ours).sort()).toEqual(paths(theirs).sort());
    expect(provenance['materials']).toEqual((theirs['buildx.build.provenance'] as Json)['materials']);
    expect('buildConfig' in provenance).toBe(mode === 'max');
    expect(provenance['materials']).toHaveLength(1);
  });

  test('BUILDX_METADATA_PROVENANCE=disabled', async () => {
    const [ours, theirs] = await bothWrite(context(), onlyResult, 'disabled');
    expect(Object.keys(ours)).toEqual(['buildx.build.ref']);
    expect(Object.keys(theirs)).toEqual(Object.keys(ours));
  });

  test('for each of two platforms', async () => {
    const scratch = directory({
      Dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY a /$TARGETARCH',
      a: nonce(),
    });
    const platforms = ['--platform', 'linux/amd64,linux/arm64'];
    const [ours, theirs] = await bothWrite(scratch, [...platforms, ...onlyResult]);
    expect(Object.keys(ours)).toContain('buildx.build.provenance/linux/arm64');
    expect(paths(ours).sort()).toEqual(paths(theirs).sort());
  });
});

describe('what the daemon does not record of our frontend is what docker buildx build records of its own', () => {
  const args = ['--build-arg', 'V=1', '--build-arg', 'W=two words', '--label', 'l=x', '--target', 'b'];
  const onlyResult = ['--output', 'type=cacheonly', '--no-cache-filter', 'b'];
  const dockerfile = () => `FROM scratch AS a\nFROM scratch AS b\nARG V\nARG W\nCOPY ${nonce()}* own /\n`;

  async function invocations(context: string, more: readonly string[] = [], mode = 'max') {
    const written = await bothWrite(context, [...args, ...onlyResult, ...more], mode);
    const found = written.map((file) => file['buildx.build.provenance'] as Json);
    return found.map(({ invocation, metadata }) => ({
      ...(invocation as { configSource: Json; parameters: Json & { args: Json } }),
      completeness: (metadata as Json | undefined)?.['completeness'],
      vcs: ((metadata as Json | undefined)?.['https://mobyproject.org/buildkit@v1#metadata'] as Json)?.[
        'vcs'
      ],
    }));
  }

  /** BuildKit before 0.32 leaves the directory out of the address. */
  function comparable({
    configSource,
    parameters,
    ...rest
  }: Awaited<ReturnType<typeof invocations>>[number]) {
    const { uri } = configSource;
    const shown = typeof uri === 'string' ? { uri: uri.replace(/#?:sub$/, '') } : {};
    return {
      ...rest,
      configSource: { ...configSource, ...shown },
      parameters: { ...parameters, frontend: '' },
    };
  }

  async function expectTheSame(context: string, more: readonly string[] = [], mode = 'max') {
    const [ours, theirs] = await invocations(context, more, mode);
    expect(ours!.parameters['frontend']).toBe('dockerfile-llb');
    expect(theirs!.parameters['frontend']).toBe('dockerfile.v0');
    expect(comparable(ours!)).toEqual(comparable(theirs!));
    return ours!;
  }

  test.each(['min', 'max'])('of a directory, mode %s', async (mode) => {
    const dir = directory({ 'D.file': dockerfile(), own: nonce() });
    const ours = await expectTheSame(dir, ['-f', `${dir}/D.file`], mode);
    expect(ours.configSource).toEqual({ entryPoint: 'D.file' });
    expect(ours.parameters.args).toMatchObject({ 'build-arg:V': '1', 'label:l': 'x', target: 'b' });
  });

  test('of a directory in a git repository', async () => {
    const dir = directory({ Dockerfile: dockerfile(), own: nonce() });
    const git = 'git init -q && git remote add origin https://example.org/x.git && git add .';
    const commit = `${git} && git -c user.name=t -c user.email=t@example.org commit -qm one`;
    expect((await runCommand('sh', ['-c', commit], { cwd: dir })).code).toBe(0);
    const { vcs } = await expectTheSame(dir);
    expect(JSON.stringify(vcs)).toContain('example.org/x.git');
  });

  test.each(['', '#main', '#main:sub', '#:sub/', '?branch=main&subdir=sub'])(
    'of a git repository%s',
    async (rest) => {
      const url = await serveGit({
        Dockerfile: dockerfile(),
        own: 'o',
        'sub/Dockerfile': dockerfile(),
        'sub/own': 'o',
      });
      const { configSource } = await expectTheSame(`${url}${rest}`);
      expect(configSource).toMatchObject({
        entryPoint: 'Dockerfile',
        digest: { sha1: expect.stringMatching(/^\w{40}$/) },
      });
      expect(configSource['uri']).toContain('/repo');
    },
  );

  test('of a download', async () => {
    const text = `FROM scratch AS b\nARG V\nARG W\nCOPY <<EOF /x\n${nonce()}\nEOF\n`;
    const url = await serveHttp((_request, response) => response.end(text));
    const { configSource } = await expectTheSame(`${url.replace('//', '//me:secret@')}/x`);
    expect(JSON.stringify(configSource)).not.toContain('secret');
  });

  test('of another frontend, which the daemon has run', async () => {
    const dir = directory({ Dockerfile: dockerfile(), own: nonce() });
    const out = directory();
    const outcome = await build(dir, [
      '--frontend',
      'dockerfile.v0',
      ...onlyResult,
      '--metadata-file',
      `${out}/m`,
    ]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const { 'buildx.build.provenance': provenance } = JSON.parse(readFileSync(`${out}/m`, 'utf8'));
    expect(provenance.invocation.parameters.frontend).toBe('dockerfile.v0');
  });
});

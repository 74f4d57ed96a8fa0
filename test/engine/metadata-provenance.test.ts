import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, directory, fromBusybox, nonce, runCommand } from './harness.ts';

type Json = Record<string, unknown>;

/** Samples and digests differ from run to run, so inside of them no names are compared. */
const SAMPLES = new Set(['sysUsage', 'resourceUsage', 'digestMapping']);
/** No frontend runs on the daemon in our builds, so what it was given is not recorded. */
const OF_THE_FRONTEND = new Set(['parameters.frontend', 'configSource.entryPoint', 'parameters.args']);

/** Names of all members, as paths. */
function paths(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value as Json).flatMap(([name, inner]) => {
    const own = path === '' ? name : `${path} ${name}`;
    const last = `${path.split(' ').at(-1)}.${name}`;
    if (SAMPLES.has(name) || OF_THE_FRONTEND.has(last)) return [];
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

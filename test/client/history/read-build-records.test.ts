import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { readBuildRecords } from '../../../src/client/history/read-build-records.ts';
import { statusResponseCodec } from '../../../src/proto/control-codec.ts';

const { predicate } = JSON.parse(
  readFileSync(new URL('../../insight/fixtures/provenance.json', import.meta.url), 'utf8'),
) as { readonly predicate: object };

type Files = Readonly<Record<string, string | Uint8Array>>;

async function tarOf(files: Files): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content));
  tar.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of tar) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

const digestOf = (content: string | Uint8Array) =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

/** The log of a build in which one step was cached. */
function statusLog(digest: string): Uint8Array {
  const message = statusResponseCodec.encode({ vertexes: [{ digest, name: 'a step', cached: true }] });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(message.length);
  return Buffer.concat([length, message]);
}

const recordType = 'application/vnd.buildkit.historyrecord.v0';

/** An archive with one record, as buildx writes it; `change` is applied to its parts. */
function layout(
  change: { readonly record?: object; readonly log?: Uint8Array; readonly type?: string } = {},
): Files {
  const blobs: Record<string, string | Uint8Array> = {};
  const add = (content: string | Uint8Array) => {
    const digest = digestOf(content);
    blobs[`blobs/${digest.replace(':', '/')}`] = content;
    return digest;
  };
  const provenance = add(JSON.stringify(predicate));
  const logs = add(change.log ?? statusLog('sha256:1'));
  const config = add(
    JSON.stringify({
      Ref: 'build1',
      FrontendAttrs: { target: 'x' },
      CreatedAt: { seconds: 10, nanos: 500_000_000 },
      CompletedAt: { seconds: 12 },
      logs: { digest: logs },
      Result: {
        Attestations: [
          {
            digest: provenance,
            annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v0.2' },
          },
        ],
      },
      ...change.record,
    }),
  );
  const manifest = add(JSON.stringify({ config: { mediaType: change.type ?? recordType, digest: config } }));
  return { ...blobs, 'index.json': JSON.stringify({ manifests: [{ digest: manifest }] }) };
}

describe('an archive of build records', () => {
  it.each([
    ['compressed', gzipSync],
    ['plain', (tar: Buffer) => tar],
  ])('is read, %s', async (_, wrap) => {
    const [build, ...others] = await readBuildRecords('a', wrap(await tarOf(layout())));
    expect(others).toEqual([]);
    expect(build).toMatchObject({ ref: 'build1', started: 10_500, ended: 12_000, options: { target: 'x' } });
    expect(build!.graphs[0]!.ops).toHaveLength(18);
    expect(build!.updates![0]!.vertexes[0]).toMatchObject({ name: 'a step', cached: true });
  });

  it('of a build that failed has no graph', async () => {
    const [build] = await readBuildRecords('a', await tarOf(layout({ record: { Result: undefined } })));
    expect(build!.graphs).toEqual([]);
  });

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['nothing', async () => new Uint8Array(), /it has no index.json/],
    ['text', async () => Buffer.from('FROM scratch\n'.repeat(99)), /is not an archive of build records/],
    ['a tar that is cut off', async () => (await tarOf(layout())).subarray(0, 3000), /is not an archive/],
    [
      'a gzip that is cut off',
      async () => gzipSync(await tarOf(layout())).subarray(0, 900),
      /is not an archive/,
    ],
    [
      'an index that is no JSON',
      () => tarOf({ ...layout(), 'index.json': '{' }),
      /index.json cannot be read/,
    ],
    [
      'an index that names a path',
      () => tarOf({ ...layout(), 'index.json': '{"manifests":[{"digest":"sha256:../../etc/passwd"}]}' }),
      /which is not a digest/,
    ],
    [
      'a blob that is missing',
      () => tarOf({ 'index.json': JSON.stringify({ manifests: [{ digest: digestOf('x') }] }) }),
      /it has no sha256:/,
    ],
    [
      'a blob with other content',
      () =>
        tarOf(
          Object.fromEntries(
            Object.entries(layout()).map(([name, content]) => [
              name,
              name.startsWith('blobs') ? '{}' : content,
            ]),
          ),
        ),
      /it has other content under/,
    ],
    [
      'an image',
      () => tarOf(layout({ type: 'application/vnd.oci.image.config.v1+json' })),
      /no record of a build/,
    ],
    [
      'a time that is a text',
      () => tarOf(layout({ record: { CreatedAt: { seconds: '1' } } })),
      /seconds is not a number/,
    ],
    ['a log that is cut off', () => tarOf(layout({ log: statusLog('sha256:1').subarray(0, 9) })), /cut off/],
    [
      'a log that is no message',
      () => tarOf(layout({ log: Buffer.from('\x02\0\0\0\xff\xff', 'latin1') })),
      /a is not/,
    ],
  ])('with %s is an error', async (_, bytes, message) => {
    const read = readBuildRecords('a', await bytes());
    await expect(read).rejects.toMatchObject({
      code: 'record-invalid',
      message: expect.stringMatching(message),
    });
  });

  it('with an index that contains itself is an error', async () => {
    // An index cannot have its own digest; a chain of indexes comes as close.
    const files: Record<string, string> = {};
    let digest = digestOf('{}');
    files[`blobs/${digest.replace(':', '/')}`] = '{}';
    for (let i = 0; i < 9; i++) {
      const index = JSON.stringify({ manifests: [{ digest }] });
      digest = digestOf(index);
      files[`blobs/${digest.replace(':', '/')}`] = index;
    }
    const archive = await tarOf({ ...files, 'index.json': JSON.stringify({ manifests: [{ digest }] }) });
    await expect(readBuildRecords('a', archive)).rejects.toThrow(/too many entries/);
  });
});

import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  build,
  type Connection,
  connectDaemon,
  createUploads,
  type DockerfileBuildRequest,
  parseAddress,
  parseOutput,
} from '../../src/index.ts';
import { build as buildCommand, directory, engine, fromBusybox, nonce, runCommand } from './harness.ts';

async function daemon(): Promise<Connection> {
  const connection = await connectDaemon(parseAddress(`unix://${engine.buildkitSocket}`, { from: 'test' }));
  onTestFinished(() => connection.close());
  return connection;
}

type Request = Partial<DockerfileBuildRequest> & { readonly context?: string };

async function buildFolder({ context, ...request }: Request): Promise<void> {
  const locals = context ? { context, dockerfile: context } : {};
  await build(await daemon(), { options: new Map(), locals: new Map(Object.entries(locals)), ...request });
}

const toFolder = (dest: string) => parseOutput(`type=local,dest=${dest}`, { stdout: process.stdout });

describe('a local cache', () => {
  test('is exported whole, and a build uses it', async () => {
    const text = nonce();
    const cache = join(directory(), 'cache');
    const context = directory({
      Dockerfile: `${fromBusybox()}\nRUN echo ${text} && head -c 100000 /dev/urandom > /random\n`,
    });
    await buildFolder({
      context,
      cacheExports: [{ type: 'local', attrs: { dest: cache, mode: 'max' } }],
    });
    expect(readdirSync(cache).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
    const index = JSON.parse(readFileSync(join(cache, 'index.json'), 'utf8'));
    expect(index.manifests).toHaveLength(1);
    expect(index.manifests[0].annotations['org.opencontainers.image.ref.name']).toBe('latest');

    // Another export of the same folder adds its tag beside the first.
    await buildFolder({
      context,
      cacheExports: [{ type: 'local', attrs: { dest: cache, tag: 'second' } }],
    });
    expect(JSON.parse(readFileSync(join(cache, 'index.json'), 'utf8')).manifests).toHaveLength(2);

    const names: string[] = [];
    await buildFolder({
      context,
      cacheImports: [{ type: 'local', attrs: { src: cache } }],
      onStatus: ({ vertexes }) =>
        names.push(...vertexes.filter(({ error }) => error === '').map(({ name }) => name)),
    });
    expect(names.filter((name) => name.startsWith('importing cache manifest from local:'))).not.toEqual([]);
  });

  test('that is not there does not keep a build from running', async () => {
    const warnings: string[] = [];
    const context = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /${nonce()}\n` });
    await buildFolder({
      context,
      cacheImports: [{ type: 'local', attrs: { src: join(context, 'none') } }],
      onWarning: (text) => warnings.push(text),
    });
    expect(warnings).toEqual([expect.stringContaining(`cache of ${join(context, 'none')} is not used`)]);
  });
});

describe('an OCI layout', () => {
  async function layout(text: string): Promise<string> {
    const folder = join(directory(), 'layout');
    const context = directory({ Dockerfile: `FROM scratch\nCOPY Dockerfile /of-${text}\nENV WHO=${text}\n` });
    const output = `type=oci,tar=false,name=example.org/x:${text},dest=${folder}`;
    await buildFolder({ context, exports: [parseOutput(output, { stdout: process.stdout })] });
    return folder;
  }

  test('is what type=oci,tar=false makes', async () => {
    const text = nonce();
    const folder = await layout(text);
    const { manifests } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    expect(manifests[0].annotations).toMatchObject({
      'io.containerd.image.name': `example.org/x:${text}`,
      'org.opencontainers.image.ref.name': text,
    });
    expect(existsSync(join(folder, 'blobs', manifests[0].digest.replace(':', '/')))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  test.each(['', ':TAG', '@DIGEST'])('is a named context: oci-layout://…%s', async (suffix) => {
    const text = nonce();
    const folder = await layout(text);
    const digest = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).manifests[0].digest;
    const reference = `oci-layout://${folder}${suffix.replace('TAG', text).replace('DIGEST', digest)}`;
    const context = directory({ Dockerfile: 'FROM base\nCOPY Dockerfile /second\n' });
    const dest = join(directory(), 'out');
    const args = ['--build-context', `base=${reference}`, '--output', `type=local,dest=${dest}`];
    const outcome = await buildCommand(context, args);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readdirSync(dest).sort()).toEqual([`of-${text}`, 'second']);
  });

  test('that is none is told before the build', async () => {
    const context = directory({ Dockerfile: 'FROM base\n' });
    const outcome = await buildCommand(context, ['--build-context', `base=oci-layout://${context}`]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`could not read ${context}/index.json: no such file`);
  });
});

test.each(['', 'gzip'])('a context that comes as a stream %s', async (compression) => {
  const text = nonce();
  const tar = pack();
  tar.entry({ name: 'Dockerfile' }, 'FROM scratch\nCOPY sub /\n');
  tar.entry({ name: 'sub/file' }, text);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const file = join(directory({ context: compression ? gzipSync(bytes) : bytes }), 'context');
  const uploads = createUploads();
  const dest = join(directory(), 'out');
  await buildFolder({
    options: new Map([['context', uploads.add(createReadStream(file))]]),
    services: [uploads.service],
    exports: [toFolder(dest)],
  });
  expect((await runCommand('cat', [join(dest, 'file')], {})).stdout).toBe(text);
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, cliFile, directory, docker, engine, fromBusybox, nonce, runCommand } from './harness.ts';

/** Two stages; the second copies the artifact of the first. */
function multiStage(text: string): string {
  return directory({
    'src/hello.txt': `hello ${text}\n`,
    Dockerfile: `${fromBusybox('build')}
WORKDIR /work
COPY src/ .
RUN tr a-z A-Z < hello.txt > /artifact && chmod 750 /artifact

FROM scratch
COPY --from=build /artifact /bin/artifact
ENV GREETING=hi
LABEL org.example.nonce=${text}
ENTRYPOINT ["/bin/artifact"]
`,
  });
}

describe('a multi-stage build', () => {
  test('to a local directory', async () => {
    const text = nonce();
    const dest = join(directory(), 'out');
    const outcome = await build(multiStage(text), ['--output', `type=local,dest=${dest}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readFileSync(join(dest, 'bin/artifact'), 'utf8')).toBe(`HELLO ${text.toUpperCase()}\n`);
    expect(statSync(join(dest, 'bin/artifact')).mode & 0o777).toBe(0o750);
    expect(readdirSync(dest)).toEqual(['bin']);
  });

  test('to a tar file', async () => {
    const text = nonce();
    const file = join(directory(), 'out.tar');
    const outcome = await build(multiStage(text), ['--output', `type=tar,dest=${file}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const { stdout } = await runCommand('tar', ['-xOf', file, 'bin/artifact'], {});
    expect(stdout).toBe(`HELLO ${text.toUpperCase()}\n`);
  });

  test('to an OCI archive', async () => {
    const text = nonce();
    const dir = directory({ layout: null });
    const outcome = await build(multiStage(text), ['--output', `type=oci,dest=${dir}/out.tar`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    await runCommand('tar', ['-xf', `${dir}/out.tar`, '-C', `${dir}/layout`], {});
    const config = readOciConfig(`${dir}/layout`);
    expect(config.config).toMatchObject({
      Entrypoint: ['/bin/artifact'],
      Labels: { 'org.example.nonce': text },
    });
    expect(config.config.Env).toContain('GREETING=hi');
  });

  test('to a Docker archive, which docker load takes', async () => {
    const text = nonce();
    const file = join(directory(), 'out.tar');
    const name = `dockerfile-llb-test:${text}`;
    const outcome = await build(multiStage(text), ['--output', `type=docker,name=${name},dest=${file}`]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const loaded = await docker(['load', '-i', file]);
    expect(loaded.stdout, loaded.stderr).toContain(name);
    const inspected = await docker(['image', 'inspect', '--format', '{{json .Config.Entrypoint}}', name]);
    expect(inspected.stdout.trim()).toBe('["/bin/artifact"]');
    await docker(['image', 'rm', name]);
  });

  test('to an image that is pushed to a registry', async () => {
    const text = nonce();
    const outcome = await build(multiStage(text), [
      '--output',
      `type=image,name=${engine.registry}/test/pushed:${text},push=true`,
    ]);
    expect(outcome.code, outcome.stderr).toBe(0);
    const config = await registryConfig('test/pushed', text);
    expect(config.config).toMatchObject({ Labels: { 'org.example.nonce': text } });
  });
});

test('a folder is filled again by someone who is not root, though what is there is read-only', async () => {
  const text = nonce();
  const context = (made: string) =>
    directory({
      Dockerfile: `${fromBusybox('made')}\nRUN ${made}\nFROM scratch\nCOPY --from=made /o /\n`,
    });
  const module = (name: string) =>
    `mkdir -p /o/mod/${name} && echo ${text} > /o/mod/${name}/file && chmod -R a-w /o/mod`;
  const dest = join(directory(), 'out');
  // Root without the right to write everywhere.
  const drop = ['--bounding-set', '-dac_override,-dac_read_search', process.execPath, cliFile];
  const fill = async (made: string) => {
    const args = [...drop, 'build', '--progress', 'plain', '-o', dest, context(made)];
    const outcome = await runCommand('setpriv', args, {});
    expect(outcome.code, outcome.stderr).toBe(0);
  };
  await fill(module('one'));
  await fill(module('two'));
  expect(readdirSync(`${dest}/mod`).sort()).toEqual(['one', 'two']);
  expect(statSync(`${dest}/mod`).mode & 0o777).toBe(0o555);
  await fill(`mkdir /o && echo ${text} > /o/mod`);
  expect(readFileSync(`${dest}/mod`, 'utf8')).toBe(`${text}\n`);
});

test('--target stops at a stage, and --build-arg reaches it', async () => {
  const text = nonce();
  const dir = directory({
    Dockerfile: `${fromBusybox('first')}\nARG NAME=nobody\nRUN echo "$NAME" > /name\n${fromBusybox()}\nRUN false\n`,
  });
  const dest = join(directory(), 'out');
  const args = ['--target', 'first', '--build-arg', `NAME=${text}`, '--output', `type=local,dest=${dest}`];
  const outcome = await build(dir, args);
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readFileSync(join(dest, 'name'), 'utf8')).toBe(`${text}\n`);
});

test('.dockerignore keeps files out of the context', async () => {
  const dir = directory({
    '.dockerignore': '*.log\n!keep.log\n',
    'a.txt': nonce(),
    'b.log': 'ignored',
    'keep.log': 'kept',
    Dockerfile: 'FROM scratch\nCOPY . /\n',
  });
  const dest = join(directory(), 'out');
  const outcome = await build(dir, ['--output', `type=local,dest=${dest}`]);
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readdirSync(dest).sort()).toEqual(['.dockerignore', 'Dockerfile', 'a.txt', 'keep.log']);
});

test('a secret is there during its step, and in no layer', async () => {
  const text = nonce();
  const dir = directory({
    'secret.txt': `s-${text}`,
    Dockerfile: `${fromBusybox()}\nRUN --mount=type=secret,id=key wc -c < /run/secrets/key > /size && echo ${text}\n`,
  });
  const dest = join(directory(), 'out');
  const secret = `id=key,src=${dir}/secret.txt`;
  const outcome = await build(dir, ['--secret', secret, '--output', `type=local,dest=${dest}`]);
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(readFileSync(join(dest, 'size'), 'utf8').trim()).toBe(String(text.length + 2));
});

interface ImageConfig {
  readonly config: {
    readonly Env?: string[];
    readonly Entrypoint?: string[];
    readonly Labels?: Record<string, string>;
  };
}

function readOciConfig(layout: string): ImageConfig {
  const blob = (digest: string) =>
    JSON.parse(readFileSync(join(layout, 'blobs', digest.replace(':', '/')), 'utf8'));
  let node = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8'));
  while (node.manifests) node = blob(node.manifests[0].digest);
  return blob(node.config.digest);
}

async function registryConfig(name: string, tag: string): Promise<ImageConfig> {
  const base = `http://${engine.registry}/v2/${name}`;
  const types = ['application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.manifest.v1+json'];
  types.push('application/vnd.docker.distribution.manifest.v2+json');
  const manifest = async (ref: string) => {
    const response = await fetch(`${base}/manifests/${ref}`, { headers: { accept: types.join(', ') } });
    expect(response.status).toBe(200);
    return (await response.json()) as { manifests?: { digest: string }[]; config: { digest: string } };
  };
  let found = await manifest(tag);
  if (found.manifests) found = await manifest(found.manifests[0]!.digest);
  const response = await fetch(`${base}/blobs/${found.config.digest}`);
  return (await response.json()) as ImageConfig;
}

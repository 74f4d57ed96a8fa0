import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseNormalizedNamed } from '../../src/image/reference.ts';
import { dockerCredentials } from '../../src/registry/docker-config.ts';
import { layoutContent } from '../../src/registry/push/content-source.ts';
import { type PushProgress, pushImage } from '../../src/registry/push/push-image.ts';
import { build, directory, docker, engine, fromBusybox, nonce } from './harness.ts';
import { loginsOf, registryWithTokens } from './token-registry.ts';

/** An index of one image and its provenance, in a layout directory. */
async function builtLayout() {
  const name = nonce();
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${name} > /name\n` });
  const dir = join(directory(), 'image');
  const built = await build(context, ['--output', `type=oci,tar=false,dest=${dir}`]);
  expect(built.code, built.stderr).toBe(0);
  const { manifests } = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8'));
  return { root: manifests[0], content: layoutContent(dir), name };
}

/** What the registry answers to an unauthenticated GET. */
async function manifestDigest(path: string, accept: string): Promise<string | null> {
  const response = await fetch(`http://${engine.registry}/v2/${path}`, { headers: { accept } });
  return response.headers.get('docker-content-digest');
}

test('a layout is pushed under several names, and Docker pulls it', async () => {
  const { root, content, name } = await builtLayout();
  const names = [`pushed/${name}:1`, `pushed/${name}:latest`, `again/${name}:1`];
  const references = names.map((each) => parseNormalizedNamed(`${engine.registry}/${each}`));
  const seen: PushProgress[] = [];
  await pushImage(
    { root, content, references },
    { credentials: dockerCredentials(), onProgress: (progress) => seen.push(progress) },
  );
  const blobsOf = (repository: string) =>
    seen.filter(
      (each) => each.repository === repository && !/manifest|index/.test(each.descriptor.mediaType),
    );
  expect(new Set(blobsOf(`pushed/${name}`).map(({ state }) => state))).toEqual(new Set(['sending', 'sent']));
  // The registry takes all of them from the first repository.
  expect(new Set(blobsOf(`again/${name}`).map(({ state }) => state))).toEqual(new Set(['mounted']));
  expect(await manifestDigest(`again/${name}/manifests/1`, root.mediaType)).toBe(root.digest);
  const pulled = await docker(['run', '--rm', `${engine.registry}/again/${name}:1`, 'cat', '/name']);
  expect(pulled.stdout.trim(), pulled.stderr).toBe(name);

  seen.length = 0;
  await pushImage(
    { root, content, references },
    { credentials: dockerCredentials(), onProgress: (progress) => seen.push(progress) },
  );
  expect(blobsOf(`pushed/${name}`).every(({ state }) => state === 'exists')).toBe(true);
});

test('a registry with tokens takes a push from those who may, and says what to do to others', async () => {
  const { root, content, name } = await builtLayout();
  const password = `pw-${nonce()}`;
  const { host } = await registryWithTokens(password);
  const names = ['team/one:1', 'team/two:1'];
  const references = names.map((each) => parseNormalizedNamed(`${host}/${each}`));
  const credentials = dockerCredentials({ DOCKER_CONFIG: loginsOf(host, password) });
  const states: string[] = [];
  await pushImage(
    { root, content, references },
    { credentials, onProgress: ({ repository, state }) => states.push(`${repository} ${state}`) },
  );
  expect(states).toContain('team/two mounted');

  const anonymous = pushImage(
    { root, content, references: [parseNormalizedNamed(`${host}/team/${name}:1`)] },
    { credentials: async () => undefined },
  );
  await expect(anonymous).rejects.toMatchObject({
    message: expect.stringMatching(
      new RegExp(
        `the registry ${host} refused the blob sha256:\\S+ for the repository team/${name}: HTTP 401`,
      ),
    ),
    hint: `Run docker login ${host} with an account that may push to the repository.`,
  });
});

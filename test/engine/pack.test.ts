import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage } from '../../scripts/image.mjs';
import { build, directory, docker, engine, nonce, type Outcome, runCli } from './harness.ts';

const root = join(import.meta.dirname, '../..');
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'dockerfile-llb-pack-'));
  cpSync(join(root, 'examples/frontend'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/dockerfile-llb'));
  for (const name of ['esbuild', 'yaml'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
});

afterAll(() => rmSync(project, { recursive: true }));

/** Packs a program of the project and pushes it; returns the name of the image. */
async function push(program: string, ...flags: readonly string[]): Promise<string> {
  const name = `${engine.registry}/packed-${program.replace(/\W/g, '-')}`;
  const { code, stderr } = await runCli(['pack', program, '-t', name, '--push', ...flags], { cwd: project });
  expect(code, stderr).toBe(0);
  return name;
}

function buildx(context: string, ...args: readonly string[]): Promise<Outcome> {
  return docker(['buildx', 'build', '--builder', 'default', '--progress', 'plain', ...args, context]);
}

const viaFrontend = (name: string) => ['--build-arg', `BUILDKIT_SYNTAX=${name}`];

describe('an example, packed', () => {
  let name: string;

  beforeAll(async () => {
    name = await push('steps.ts');
  });

  test('builds for docker buildx', async () => {
    const text = nonce();
    const context = directory({
      Dockerfile: `# syntax=${name}\nfrom ${engine.registry}/busybox\ncopy hello\nrun cat hello > out; env >> out\n`,
      hello: text,
    });
    const dest = join(directory(), 'out');
    const { code, stderr } = await buildx(context, '-o', `type=local,dest=${dest}`);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(dest, 'out'), 'utf8')).toMatch(new RegExp(`^${text}[^]*^PATH=`, 'm'));
  });

  test.each([
    ['Docker Engine', engine.dockerHost],
    ['BuildKit', `unix://${engine.buildkitSocket}`],
  ])('builds for dockerfile-llb build on %s', async (_, address) => {
    const text = nonce();
    const steps = `from ${engine.registry}/busybox\nrun echo ${text} > out\n`;
    const dest = join(directory(), 'out');
    const context = directory({ Dockerfile: `# syntax=${name}\n${steps}` });
    const env = { BUILDKIT_HOST: address };
    const { code, stderr } = await build(context, ['-o', `type=local,dest=${dest}`], { env });
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(dest, 'out'), 'utf8')).toBe(`${text}\n`);
  });

  test('points at the line of a mistake', async () => {
    const context = directory({ Dockerfile: `from ${engine.registry}/busybox\nrnu true\n` });
    const { code, stderr } = await buildx(context, ...viaFrontend(name));
    expect(code).toBe(1);
    expect(stderr).toContain('unknown step: rnu');
    expect(stderr).toMatch(/2 \| >>> rnu true/);
  });

  test('is an index for both architectures, which the registry has as it was shown', async () => {
    const args = ['pack', 'steps.ts', '-t', name, '--push', '--format', 'json'];
    const { stdout } = await runCli(args, { cwd: project });
    const { image, platforms, pushed } = JSON.parse(stdout);
    expect(pushed).toBe(true);
    expect(platforms.map((each: { platform: string }) => each.platform)).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    const response = await fetch(`http://${engine.registry}/v2/packed-steps-ts/manifests/latest`, {
      headers: { accept: image.mediaType },
    });
    expect(response.headers.get('docker-content-digest')).toBe(image.digest);
  });
});

test('the frontend for YAML of the page builds for docker buildx', async () => {
  const name = await push('yaml-program.ts');
  const text = nonce();
  const context = directory({
    'app.yaml': `# syntax=${name}\nbase: ${engine.registry}/busybox\ncopy: [hello.txt]\nrun:\n  - wc -c < hello.txt > size\nstart: cat size\n`,
    'hello.txt': text,
  });
  const dest = join(directory(), 'out');
  const { code, stderr } = await buildx(
    context,
    '-f',
    join(context, 'app.yaml'),
    '-o',
    `type=local,dest=${dest}`,
  );
  expect(code, stderr).toBe(0);
  expect(readFileSync(join(dest, 'app/size'), 'utf8').trim()).toBe(String(text.length));
  const wrong = await buildx(directory({ Dockerfile: 'run: [date]\n' }), ...viaFrontend(name));
  expect(wrong.stderr).toContain('the file needs a base image, such as: base: alpine:3');
});

describe('a program that needs Node', () => {
  const base = `${engine.registry}/node-base`;
  const program = `
import { readFileSync } from 'node:fs';
import { imageResult, llb, openBuild, serveFrontend } from 'dockerfile-llb/frontend';

serveFrontend(async (gateway, signal) => {
  const build = await openBuild(gateway, signal);
  const text = build.file.text.split('\\n').at(-1) + ' ' + (readFileSync('/proc/self/comm', 'utf8').trim() !== '');
  return imageResult([{ ref: await build.solve(llb.file(llb.scratch(), [llb.mkfile('/out', 0o644, new TextEncoder().encode(text))])) }]);
});
`;

  beforeAll(async () => {
    writeFileSync(join(project, 'uses-node.ts'), program);
    const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost };
    await buildImage({ output: `type=image,name=${base},push=true`, env, runtime: 'node' });
  }, 600_000);

  test('is put on an image with Node, and says why', async () => {
    const args = [
      'pack',
      'uses-node.ts',
      '-t',
      `${engine.registry}/packed-node`,
      '--push',
      '--node-image',
      base,
    ];
    const { code, stdout, stderr } = await runCli(args, { cwd: project });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('uses-node.ts runs on Node, because\n  uses-node.ts:2 imports node:fs\n');
    const text = nonce();
    const dest = join(directory(), 'out');
    const context = directory({ Dockerfile: `# syntax=${engine.registry}/packed-node\n${text}` });
    const built = await buildx(context, '-o', `type=local,dest=${dest}`);
    expect(built.code, built.stderr).toBe(0);
    expect(readFileSync(join(dest, 'out'), 'utf8')).toBe(`${text} true`);
  });

  test('is written as a layout with the layers of Node', async () => {
    const out = join(directory(), 'image');
    const args = ['pack', 'uses-node.ts', '-o', out, '--node-image', base, '--format', 'json'];
    const { code, stdout, stderr } = await runCli(args, { cwd: project });
    expect(code, stderr).toBe(0);
    const { platforms } = JSON.parse(stdout);
    for (const { layers } of platforms)
      for (const { digest, size } of layers)
        expect(readFileSync(join(out, 'blobs', digest.replace(':', '/'))).length).toBe(size);
  });
});

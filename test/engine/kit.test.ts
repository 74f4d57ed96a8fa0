import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForHost } from '../../scripts/build/bundles.mjs';
import { buildImage } from '../../scripts/image.mjs';
import { cliFile, directory, docker, engine, nonce, type Outcome, runCommand } from './harness.ts';

const root = join(import.meta.dirname, '../..');
let project: string;

/** A project in which the package is installed: what is imported is `dist`, by the package's own exports. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'dockerfile-llb-kit-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/dockerfile-llb'));
  await bundle({
    entryPoints: [join(root, 'test/engine/kit/containers.ts')],
    outdir: project,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
  });
});

afterAll(() => rmSync(project, { recursive: true }));

describe('a frontend in this process', () => {
  test.each([
    ['Docker Engine', engine.dockerHost],
    ['BuildKit', `unix://${engine.buildkitSocket}`],
  ])('runs processes in containers of %s', { timeout: 120_000 }, async (_, address) => {
    const text = nonce();
    const { code, stdout, stderr } = await runCommand(
      process.execPath,
      [join(project, 'containers.mjs'), `${engine.registry}/busybox`, text],
      { env: { BUILDKIT_HOST: address } },
    );
    expect(code, stderr).toBe(0);
    const { checks, late, failure, nothing } = JSON.parse(stdout);
    expect(checks).toEqual({
      mounts: { code: 5, stdout: `${text}\nhello kit /bin s3cret\n`, stderr: 'warn\n' },
      cache: { code: 0, stdout: 'x\n', stderr: '' },
      untouched: { code: 1, stdout: '', stderr: expect.stringContaining('No such file') },
      stdin: { code: 0, stdout: '3000001\n', stderr: '' },
      secretEnv: { code: 0, stdout: 's3cret\n', stderr: '' },
      output: 5_000_000,
      missing: { code: 1, stdout: '', stderr: expect.stringContaining('no-such-program') },
      terminal: { code: 7, size: true },
      killed: 9,
      aborted: 'GatewayError',
      broken: expect.stringMatching(/^GatewayError: .*exit code: 3/),
    });
    expect(late).toMatch(/^readFile was called after the frontend had returned/);
    expect(failure).toBe('GatewayError: the frontend gave up');
    expect(nothing).toMatch(/^the frontend must return a result/);
  });
});

/** Makes an image of an example in the way that docs/frontend.md has for any program. */
async function pushExample(example: string, name: string): Promise<void> {
  const dir = join(project, `image-${example}`);
  cpSync(join(root, 'examples/frontend'), join(project, 'examples'), { recursive: true });
  await bundleForHost({ entry: join(project, `examples/${example}.ts`), dir });
  const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost };
  await buildImage({ output: `type=image,name=${name},push=true`, env, bundle: dir });
}

function buildx(context: string, ...args: string[]): Promise<Outcome> {
  return docker(['buildx', 'build', '--builder', 'default', '--progress', 'plain', ...args, context]);
}

describe('an image of a frontend', () => {
  const name = `${engine.registry}/kit-steps`;

  beforeAll(() => pushExample('steps', name), 600_000);

  test('builds for docker buildx', { timeout: 120_000 }, async () => {
    const text = nonce();
    const context = directory({
      Dockerfile: `# syntax=${name}\nfrom ${engine.registry}/busybox\ncopy hello\nrun cat hello > out; env >> out\nstart cat out\n`,
      hello: text,
    });
    const dest = join(directory(), 'out');
    const { code, stderr } = await buildx(context, '-o', `type=local,dest=${dest}`);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(dest, 'out'), 'utf8')).toMatch(new RegExp(`^${text}[^]*^PATH=`, 'm'));
    const tag = `kit-${nonce()}`;
    const stored = await buildx(context, '-t', tag);
    expect(stored.code, stored.stderr).toBe(0);
    const run = await docker(['image', 'inspect', tag, '--format', '{{json .Config.Cmd}}']);
    expect(run.stdout.trim()).toBe('["sh","-c","cat out"]');
  });

  test('points at the line of a mistake', async () => {
    const context = directory({
      Dockerfile: `# syntax=${name}\nfrom ${engine.registry}/busybox\nrnu true\n`,
    });
    const { code, stderr } = await buildx(context);
    expect(code).toBe(1);
    expect(stderr).toContain('unknown step: rnu');
    expect(stderr).toMatch(/3 \| >>> rnu true/);
  });
});

describe('the Dockerfile language with more instructions', () => {
  const name = `${engine.registry}/kit-dockerfile`;

  beforeAll(async () => {
    const file = join(root, 'examples/frontend/extended-dockerfile.ts');
    const { code, stderr } = await runCommand(
      process.execPath,
      [cliFile, 'pack', file, '-t', name, '--push'],
      {},
    );
    expect(code, stderr).toBe(0);
  });

  function project(text: string): string {
    return directory({
      Dockerfile: `# syntax=${name}\nINCLUDE base.Dockerfile\nENVFILE .env\n${text}`,
      'base.Dockerfile': `ARG TEXT=none\nFROM ${engine.registry}/busybox AS base\nRUN echo base > /base\n`,
      'wrong.Dockerfile': 'ENV A=1\nRUN cat /base && \\\n  exit 3\n',
      '.env': `GREETING="it's $TEXT"\n`,
      '.dockerignore': '*',
    });
  }

  test('builds for docker buildx', async () => {
    const text = nonce();
    const dest = join(directory(), 'out');
    const context = project(`FROM base\nRUN echo "$GREETING ${text}" > /out\n`);
    const { code, stderr } = await buildx(context, '-o', `type=local,dest=${dest}`);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(dest, 'out'), 'utf8')).toBe(`it's $TEXT ${text}\n`);
    expect(stderr).toContain('[internal] load base.Dockerfile');
  });

  test('shows the lines of the included file for a mistake, a failed step, and a missing file', async () => {
    const failed = await buildx(project('INCLUDE wrong.Dockerfile\n'));
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/^wrong\.Dockerfile:2$[\s\S]*2 \| >>> RUN cat \/base/m);
    const missing = await buildx(project('INCLUDE none.Dockerfile\n'));
    expect(missing.stderr).toMatch(/^Dockerfile:4$[\s\S]*4 \| >>> INCLUDE none\.Dockerfile/m);
    expect(missing.stderr).toContain('INCLUDE: cannot read none.Dockerfile of the build context');
  });

  test('answers docker build --check', async () => {
    const { stdout, stderr } = await buildx(project('INCLUDE /wrong.Dockerfile\nWORKDIR app\n'), '--check');
    expect(stdout, stderr).toContain('IncludeAbsolutePath');
    expect(stdout).toMatch(/WARNING: WorkdirRelativePath[\s\S]*5 \| >>> WORKDIR app/);
  });
});

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage } from '../../scripts/image.mjs';
import { directory, docker, engine, runCommand } from './harness.ts';
import { frontendImage, useFrontendImage } from './image-harness.ts';

useFrontendImage();

describe('the image', () => {
  test('two builds, one from the packages of this machine and one from npm, give one digest', {
    timeout: 400_000,
  }, async () => {
    const dir = directory();
    const digests = [];
    for (const provide of [['package', 'builder'], ['builder']] as const) {
      const file = join(dir, `${provide.length}.tar`);
      const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost };
      await buildImage({ output: `type=oci,dest=${file}`, env, provide, noCache: true });
      const { stdout } = await runCommand('tar', ['-xOf', file, 'index.json'], {});
      digests.push(JSON.parse(stdout).manifests[0].digest);
    }
    expect(digests[0]).toMatch(/^sha256:/);
    expect(digests[1]).toBe(digests[0]);
  });

  test('labels that say what it is and what it can do', async () => {
    const format = ['--format', '{{json .Image.Config}}'];
    const { stdout, stderr } = await docker(['buildx', 'imagetools', 'inspect', frontendImage, ...format]);
    expect(stdout, stderr).not.toBe('');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(JSON.parse(stdout)).toMatchObject({
      Entrypoint: ['/bin/node', '--snapshot-blob', '/frontend.blob'],
      Labels: {
        'moby.buildkit.frontend.network.none': 'true',
        'moby.buildkit.frontend.caps': ['inputs', 'subrequests', 'contexts', 'gitquerystring']
          .map((name) => `moby.buildkit.frontend.${name}`)
          .join(','),
        'org.opencontainers.image.title': 'dockerfile-llb',
        'org.opencontainers.image.version': version,
        'org.opencontainers.image.source': expect.stringMatching(/./),
        'org.opencontainers.image.licenses': 'Apache-2.0',
      },
    });
  });
});

describe('its files', () => {
  let root = '';

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'dockerfile-llb-rootfs-'));
    const args = ['buildx', 'build', '--builder', 'default', '--output', `type=local,dest=${root}`, '-'];
    const { code, stderr } = await runCommand('docker', args, { input: `FROM ${frontendImage}\n` });
    expect(code, stderr).toBe(0);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('Node, its libraries and the snapshot; no shell, nothing else to run', () => {
    expect(readdirSync(join(root, 'bin'))).toEqual(['node']);
    expect(readdirSync(root).sort()).toEqual(['bin', 'frontend.blob', 'lib', 'lib64']);
    const libraries = readdirSync(join(root, 'lib'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    for (const name of libraries) expect(name).toMatch(/\.so(?:\.\d+)*$/);
    expect(existsSync(join(root, 'usr'))).toBe(false);
  });

  test('a start on another CPU: the snapshot needs none of the instructions of the one that made it', async () => {
    const outcomes = await Promise.all([
      startSnapshot([]),
      startSnapshot(['--no-enable-avx', '--no-enable-avx2', '--no-enable-bmi2', '--no-enable-popcnt']),
    ]);
    for (const outcome of outcomes)
      expect(outcome).toBe('dockerfile-llb: the connection to the daemon ended');
  });

  /** Starts the frontend with nobody at the other end; gives what it says. */
  async function startSnapshot(flags: readonly string[]): Promise<string> {
    const args = [...flags, '--snapshot-blob', join(root, 'frontend.blob')];
    const child = spawn(join(root, 'bin/node'), args, { env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdout.resume();
    child.stdin.end();
    let said = '';
    for await (const text of child.stderr.setEncoding('utf8')) said += text;
    return said.split(': ').slice(0, 2).join(': ');
  }
});

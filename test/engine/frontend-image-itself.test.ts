import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage } from '../../scripts/image.mjs';
import { directory, docker, engine, runCommand } from './harness.ts';
import { frontendImage, useFrontendImage } from './image-harness.ts';

useFrontendImage();

describe('the image', () => {
  test('two builds give one digest', { timeout: 600_000 }, async () => {
    const dir = directory();
    const digests = [];
    for (const name of ['first', 'second']) {
      const file = join(dir, `${name}.tar`);
      const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost };
      await buildImage({ output: `type=oci,dest=${file}`, env, noCache: true });
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
      Entrypoint: ['/frontend'],
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

  test('one executable without libraries, not larger than it may be', () => {
    expect(readdirSync(root)).toEqual(['frontend']);
    const executable = readFileSync(join(root, 'frontend'));
    expect(gzipSync(executable, { level: 9 }).length).toBeLessThan(1_600_000);
    // A dynamic program names what loads it.
    expect(executable.includes('/lib/ld-')).toBe(false);
  });

  test('the licenses of all that it is made of', async () => {
    const { code, stdout } = await runCommand(join(root, 'frontend'), ['--licenses'], {});
    expect(code).toBe(0);
    for (const name of ['dockerfile-llb', 'long', 'QuickJS', 'musl', 'zlib'])
      expect(stdout).toContain(`== ${name}\n`);
  });

  test('a start with nobody at the other end', async () => {
    const child = spawn(join(root, 'frontend'), { env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdout.resume();
    child.stdin.end();
    let said = '';
    for await (const text of child.stderr.setEncoding('utf8')) said += text;
    expect(said).toMatch(/^dockerfile-llb: the connection to the daemon ended/);
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(1);
  });
});

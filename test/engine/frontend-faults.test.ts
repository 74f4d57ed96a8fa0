import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildImage } from '../../scripts/image.mjs';
import { directory, engine, nonce, type Outcome, runCli, runCommand } from './harness.ts';

const root = join(import.meta.dirname, '../..');
let project: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'dockerfile-llb-faults-'));
  cpSync(join(root, 'test/engine/kit/faults.ts'), join(project, 'faults.ts'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/dockerfile-llb'));
  symlinkSync(join(root, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost };
  await buildImage({
    output: `type=image,name=${engine.registry}/node-base,push=true`,
    env,
    runtime: 'node',
  });
}, 600_000);

afterAll(() => rmSync(project, { recursive: true }));

/** Command lines of the processes of this machine. */
function processes(): readonly string[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      return /^\d+$/.test(name)
        ? readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        : [];
    } catch {
      return [];
    }
  });
}

async function gone(command: string): Promise<void> {
  while (processes().includes(command)) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe.each([
  ['the small engine', 'small', '/frontend /program.js'],
  ['Node', 'node', '/bin/node /frontend.mjs'],
])('a frontend on %s', (_, runtime, command) => {
  const name = `${engine.registry}/faults-${runtime}`;

  beforeAll(async () => {
    const args = ['pack', 'faults.ts', '-t', name, '--push', '--runtime', runtime];
    const { code, stderr } = await runCli([...args, '--node-image', `${engine.registry}/node-base`], {
      cwd: project,
    });
    expect(code, stderr).toBe(0);
  });

  /** A build with `docker buildx` that goes wrong; it is interrupted when the frontend says that it runs. */
  async function build(fault: string): Promise<Outcome> {
    const id = nonce();
    const values = { BUILDKIT_SYNTAX: name, FAULT: fault, BASE: `${engine.registry}/busybox`, NONCE: id };
    const args = Object.entries(values).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]);
    const context = directory({ Dockerfile: 'anything\n' });
    let interrupted = false;
    return await runCommand(
      'docker',
      ['buildx', 'build', '--builder', 'default', '--progress', 'plain', ...args, context],
      {
        onOutput: (text, kill) => {
          if (interrupted || fault === 'none' || !new RegExp(`^#\\d+ \\S+ running-${id}`, 'm').test(text))
            return;
          interrupted = true;
          kill('SIGINT');
        },
      },
    );
  }

  test('works', async () => {
    const { code, stderr } = await build('none');
    expect(code, stderr).toBe(0);
  });

  test.each([
    ['throws', 'the frontend gave up'],
    ['throws-text', 'only text'],
    ['throws-in-a-timer', 'thrown in a timer'],
    ['rejects-unseen', 'nobody waited for this'],
    ['returns-nothing', 'the frontend must return a result'],
    ['serves-twice', 'serveFrontend was called twice: a program serves one frontend'],
    ['warns-after-return', 'warn was called after the frontend had returned: wait for every call before'],
  ])('that %s fails the build with its message', async (fault, message) => {
    const { code, stderr } = await build(fault);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^ERROR: .*${message}`, 'm'));
  });

  test.each(['never-returns', 'hangs-in-a-container'])('that %s ends with Ctrl-C', async (fault) => {
    const { code, stderr } = await build(fault);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/cancell?ed/);
    await gone(command);
    await gone('sleep 98765');
  });
});

describe('a frontend whose daemon dies', () => {
  /** Starts the program of an image without the image, and closes its standard input once it has spoken. */
  async function outcome(
    runtime: string,
  ): Promise<{ readonly code: number | null; readonly stderr: string }> {
    const out = directory();
    const args = [
      'pack',
      'faults.ts',
      '-o',
      out,
      '--runtime',
      runtime,
      '--node-image',
      `${engine.registry}/node-base`,
    ];
    const packed = await runCli(args, { cwd: project });
    expect(packed.code, packed.stderr).toBe(0);
    const own = join(root, `dist/engine/linux-${process.arch === 'x64' ? 'amd64' : process.arch}.tar.gz`);
    const file = runtime === 'small' ? 'program.js' : 'frontend.mjs';
    const unpack = `tar -xzf "${own}" && for layer in blobs/sha256/*; do tar -xf $layer ${file} 2>/dev/null; done`;
    const start = runtime === 'small' ? './frontend program.js' : 'node frontend.mjs';
    const env = { ...process.env, BUILDKIT_SESSION_ID: 'session', BUILDKIT_WORKERS: '[]' };
    const child = spawn('sh', ['-c', `${unpack}; exec ${start}`], { cwd: out, env });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdin.end());
    return await new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
  }

  test.each(['small', 'node'])('says so and ends (%s)', async (runtime) => {
    expect(await outcome(runtime)).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^frontend: the connection to the daemon ended: .+\n$/),
    });
  });
});

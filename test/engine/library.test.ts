import {
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
import { build as bundle } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../../scripts/package/code-blocks.mjs';
import { build, directory, engine, fromBusybox, nonce, runCommand } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const names = ['compile', 'language', 'build', 'client', 'llb', 'stores'];
/** The code in the documents that needs a daemon. */
const blocks = codeBlocks().filter(({ code }) => code.includes('BuildkitClient'));
let project: string;

/** Someone's project in which the package is installed: what is imported is `dist`, by the package's own exports. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'dockerfile-llb-library-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/dockerfile-llb'));
  for (const { place, code } of blocks) writeFileSync(join(project, `${place}.ts`), code);
  await bundle({
    entryPoints: Object.fromEntries([
      ...names.map((name) => [name, join(root, `examples/library/${name}.ts`)]),
      ...blocks.map(({ place }) => [place, join(project, `${place}.ts`)]),
    ]),
    outdir: project,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
  });
});

afterAll(() => rmSync(project, { recursive: true }));

function example(name: string, ...args: string[]) {
  return runCommand(process.execPath, [join(project, `${name}.mjs`), ...args], {});
}

describe('the examples of the library', () => {
  test('compile without a daemon', async () => {
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const { code, stdout, stderr } = await example('compile', context);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/file .*COPY Dockerfile/);
  });

  test('read a Dockerfile and its mistakes without a daemon', async () => {
    const dockerfile = 'ARG TAG=1\nFROM busybox:$TAG AS a\nWORKDIR b\nCOPY app.go .\nCMD ["/a"]\n';
    const { code, stdout, stderr } = await example('language', directory({ Dockerfile: dockerfile }));
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('image busybox:edge (busybox:$TAG) at 2:6');
    expect(stdout).toContain('4 a COPY app.go .');
    expect(stdout).toMatch(/WorkdirRelativePath at 3:1-3:10: /);
    expect(stdout).toContain("[ '/a' ]");
    expect(stdout).toMatch(/Dockerfile:7:1 .*unknown instruction: COYP[\s\S]*7 \| >>> COYP a b/);
  });

  test('build a Dockerfile', async () => {
    const text = nonce();
    const dockerfile = `${fromBusybox()}\nARG GREETING\nRUN echo $GREETING ${text} > /out.txt\n`;
    const dest = join(directory(), 'out');
    const { code, stdout, stderr } = await example('build', directory({ Dockerfile: dockerfile }), dest);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(dest, 'out.txt'), 'utf8')).toBe(`hello ${text}\n`);
    expect(stdout).toMatch(/^done .*RUN echo/m);
  });

  test('build says what is wrong', async () => {
    const { code, stderr } = await example('build', directory({ Dockerfile: 'FROM scratch\nCOYP a b\n' }));
    expect(code).toBe(1);
    expect(stderr).toContain('unknown instruction: COYP');
  });

  test('what a daemon is, holds and remembers', async () => {
    for (const address of [engine.dockerHost, `unix://${engine.buildkitSocket}`]) {
      const { code, stdout, stderr } = await example('client', address);
      expect(code, stderr).toBe(0);
      expect(stdout).toMatch(/^worker \w+ builds for linux\/amd64/m);
      expect(stdout).toMatch(/^\d+ cache records of \d+ bytes$/m);
      expect(stdout).toMatch(/^build \w{25} (?:completed|failed|running|cancelled)/m);
    }
  });

  test('run a graph without a Dockerfile', async () => {
    const dest = join(directory(), 'out');
    const { code, stderr } = await example('llb', `${engine.registry}/busybox`, dest);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(dest, 'system.txt'), 'utf8')).toBe('Linux\n');
  });

  test('a context from an archive, a base image and a cache from folders', async () => {
    const dir = directory();
    const context = directory({ Dockerfile: 'FROM base\nCOPY hello /\nRUN cat /hello\n', hello: nonce() });
    await runCommand('tar', ['-cf', `${dir}/context.tar`, '-C', context, '.'], {});
    const base = directory({ Dockerfile: fromBusybox() });
    const made = await build(base, ['-o', `type=oci,tar=false,dest=${dir}/base`]);
    expect(made.code, made.stderr).toBe(0);
    const places = ['context.tar', 'base', 'cache', 'image'].map((name) => `${dir}/${name}`);
    const first = await example('stores', ...places);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toContain('cache');
    expect(first.stdout).toMatch(/^done .*RUN cat/m);
    const second = await example('stores', ...places);
    expect(second.code, second.stderr).toBe(0);
    expect(second.stderr).toBe('');
    expect(second.stdout).toMatch(/^cached .*RUN cat/m);
    for (const folder of ['cache', 'image'])
      expect(readdirSync(`${dir}/${folder}`).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });
});

describe('code in the documents', () => {
  const dockerfile = () =>
    `${fromBusybox('app')}\nRUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = t\n`;

  test.each(blocks.map(({ place }) => place))('%s runs as written', async (place) => {
    const context = directory({
      Dockerfile: dockerfile(),
      'in-archive/Dockerfile': 'FROM base\nCOPY Dockerfile /\n',
    });
    await runCommand(
      'tar',
      ['-cf', join(context, 'context.tar'), '-C', join(context, 'in-archive'), '.'],
      {},
    );
    const base = await build(directory({ Dockerfile: fromBusybox() }), [
      '-o',
      `type=oci,tar=false,dest=${context}/base`,
    ]);
    expect(base.code, base.stderr).toBe(0);
    const { code, stderr } = await runCommand(process.execPath, [join(project, `${place}.mjs`)], {
      cwd: context,
      env: { TOKEN: 't' },
    });
    expect(code, stderr).toBe(0);
  });
});

test('build follows a # syntax= line only when it is asked to', async () => {
  const image = `${engine.registry}/none/frontend:1`;
  const context = directory({ Dockerfile: `# syntax=${image}\nWHAT this\n` });
  const script = join(project, 'follow.mjs');
  writeFileSync(
    script,
    `import { BuildkitClient, build } from 'dockerfile-llb';
const client = await BuildkitClient.connect();
for (const followSyntax of [undefined, false, true])
  await build(client, { locals: { context: process.argv[2] }, followSyntax }).catch(({ message }) => console.log(message));
client.close();
`,
  );
  const { stdout, stderr } = await runCommand(process.execPath, [script, context], {});
  const messages = stdout.trim().split('\n');
  expect(messages, stderr).toHaveLength(3);
  for (const message of messages.slice(0, 2)) expect(message).toContain('unknown instruction: WHAT');
  expect(messages[2]).toMatch(/none\/frontend:1.*not found/);
});

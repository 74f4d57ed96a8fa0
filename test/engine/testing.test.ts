import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeBlocks } from '../../scripts/package/code-blocks.mjs';
import { directory, engine, nonce, runCommand } from './harness.ts';

const root = join(import.meta.dirname, '../..');
let project: string;

/** A project in which the package is installed. */
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'dockerfile-llb-testing-'));
  mkdirSync(join(project, 'node_modules'));
  for (const [name, path] of Object.entries({
    'dockerfile-llb': root,
    vitest: join(root, 'node_modules/vitest'),
  }))
    symlinkSync(path, join(project, 'node_modules', name));
  const [block] = codeBlocks().filter(({ code }) => code.includes("from 'node:test'"));
  writeFileSync(join(project, 'lines.test.ts'), block?.code ?? '');
  const wrong = block?.code.replace('echo one\\necho two', 'echo two\\necho one');
  writeFileSync(join(project, 'wrong.test.ts'), wrong ?? '');
  await bundle({
    entryPoints: [
      join(project, 'lines.test.ts'),
      join(project, 'wrong.test.ts'),
      join(root, 'test/engine/kit/record-build.ts'),
    ],
    outdir: project,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
  });
});

afterAll(() => rmSync(project, { recursive: true }));

test('the example in the documentation runs with node:test', async () => {
  const passed = await runCommand(process.execPath, ['--test', join(project, 'lines.test.mjs')], {});
  expect(passed.code, passed.stdout).toBe(0);
  const failed = await runCommand(process.execPath, ['--test', join(project, 'wrong.test.mjs')], {});
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain('the graph has no RUN echo two on RUN echo one on image busybox');
  expect(failed.stdout).toMatch(/exec {2}sh -c echo one/);
});

test('the matchers work in vitest', async () => {
  writeFileSync(
    join(project, 'matchers.vitest.mjs'),
    `import { expect, test } from 'vitest';
import { dockerfileFrontend } from 'dockerfile-llb/frontend';
import { graphMatchers, memoryGateway, runFrontend, runStep, stageStep } from 'dockerfile-llb/testing';
expect.extend(graphMatchers);
const Dockerfile = 'FROM busybox AS build\\nRUN ls\\nRUN make\\n';
test('graph', async () => {
  const gateway = memoryGateway({ locals: { context: { Dockerfile } }, images: { busybox: {} } });
  const { graph } = await runFrontend(dockerfileFrontend(), gateway);
  expect(graph).toHaveStep(runStep('make', { on: runStep('ls') }));
  expect(graph).not.toHaveStep(runStep('ls', { on: runStep('make') }));
  expect(() => expect(graph).toHaveStep(runStep('make', { user: 'a' }))).toThrow('the graph has no RUN make as a');
});
`,
  );
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', project, 'matchers.vitest.mjs', '--config', 'none.mjs'];
  writeFileSync(join(project, 'none.mjs'), "export default { test: { include: ['*.vitest.mjs'] } };");
  const { code, stdout, stderr } = await runCommand(process.execPath, args, { cwd: project });
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toContain('1 passed');
});

test.each([
  ['Docker Engine', () => engine.dockerHost],
  ['BuildKit', () => `unix://${engine.buildkitSocket}`],
])('a build of %s is recorded and replayed', async (_, address) => {
  const text = nonce();
  const context = directory({
    Dockerfile: `INCLUDE base\nCOPY a /\nRUN cat /a > /out && echo ${text} >> /out\n`,
    base: `FROM ${engine.registry}/busybox\nWORKDIR rel\n`,
    a: text,
  });
  const file = join(directory(), 'build.json');
  const program = join(project, 'record-build.mjs');
  const env = { BUILDKIT_HOST: address() };
  const recorded = await runCommand(process.execPath, [program, 'record', context, file], { env });
  expect(recorded.code, recorded.stderr).toBe(0);
  const recording = readFileSync(file, 'utf8');
  expect(recording).toContain(`RUN cat /a > /out && echo ${text} >> /out`);
  expect(recording).toContain('"stdout"');
  const replayed = await runCommand(process.execPath, [program, 'replay', context, file], {
    env: { BUILDKIT_HOST: 'tcp://none' },
  });
  expect(replayed.code, replayed.stderr).toBe(0);
  expect(JSON.parse(replayed.stdout)).toEqual(JSON.parse(recorded.stdout));
  expect(JSON.parse(recorded.stdout)).toMatchObject({ shown: `${text}${text}\n`, steps: expect.any(Array) });
});

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from '../../scripts/package/code-blocks.mjs';
import { decodeDefinition } from '../../src/llb/codec.ts';
import { printDefinition } from '../../src/llb/print.ts';

const root = join(import.meta.dirname, '../..');
/**
 * Code that needs neither a daemon nor a registry; `test/engine/library.test.ts` runs what needs a daemon, and
 * `test/engine/kit.test.ts` frontends.
 */
const blocks = codeBlocks().filter(
  ({ code }) => !/\b(?:BuildkitClient|registryImages|pushImage|serveFrontend)\b/.test(code),
);
const examples = ['library/compile', 'llb-builder/main'];
let directory: string;

/** A directory as someone has it who tries the package: a Dockerfile, and a context. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'documents-'));
  writeFileSync(join(directory, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\nCMD ["/bin/app"]\n');
  for (const { place, code } of blocks) writeFileSync(join(directory, `${place}.ts`), code);
  const files = Object.fromEntries([
    ...blocks.map(({ place }) => [place, join(directory, `${place}.ts`)]),
    ...examples.map((name) => [name, join(root, `examples/${name}.ts`)]),
  ]);
  await build({
    entryPoints: files,
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@napi-rs/xattr'],
    alias: {
      'dockerfile-llb/editor': join(root, 'src/editor.ts'),
      'dockerfile-llb/llb': join(root, 'src/llb/index.ts'),
      'dockerfile-llb/frontend': join(root, 'src/kit/index.ts'),
      'dockerfile-llb/testing': join(root, 'src/testing/index.ts'),
      'dockerfile-llb/dockerfile': join(root, 'src/dockerfile.ts'),
      'dockerfile-llb': join(root, 'src/index.ts'),
    },
  });
});
afterAll(() => rmSync(directory, { recursive: true }));

/** What a program prints; rejects when it fails, or says something on standard error. */
async function outputOf(name: string, args: readonly string[] = [], cwd = directory): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(directory, `${name}.mjs`), ...args],
    { cwd },
  );
  expect(stderr).toBe('');
  return stdout;
}

describe('code in the documents', () => {
  it('is there', () => expect(blocks.length).toBeGreaterThan(3));

  it.each(blocks.map(({ place }) => place))('%s runs as written', async (place) => {
    expect(await outputOf(place)).not.toBe('');
  });
});

describe('the examples', () => {
  it('compile the directory that they are run in, or another one', async () => {
    expect(await outputOf('library/compile')).toMatch(/file .*COPY Dockerfile/);
    expect(await outputOf('library/compile', [directory], tmpdir())).toBe(await outputOf('library/compile'));
    expect(await outputOf('library/compile', [], root)).toMatch(/^\S+ {2}result/m);
  });

  it('say where a mistake is', async () => {
    const broken = mkdtempSync(join(directory, 'broken-'));
    writeFileSync(join(broken, 'Dockerfile'), 'FROM scratch\nCOYP a b\n');
    const run = outputOf('library/compile', [broken]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/2 \| >>> COYP a b\n[\s\S]*unknown instruction: COYP/),
    });
  });

  it('build a graph and write what they print', async () => {
    const printed = await outputOf('llb-builder/main', ['out.pb']);
    expect(printed.split('\n').map((line) => line.split('  ')[1])).toEqual([
      'source',
      'exec',
      'file',
      'merge',
      'result',
      undefined,
    ]);
    expect(`${printDefinition(decodeDefinition(readFileSync(join(directory, 'out.pb'))))}\n`).toBe(printed);
  });
});

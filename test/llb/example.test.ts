import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test, vi } from 'vitest';
import { decodeDefinition } from '../../src/llb/codec.ts';
import { printDefinition } from '../../src/llb/print.ts';

const root = join(import.meta.dirname, '../..');

test('the example builds a graph and writes what it prints', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'llb-example-'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const args = process.argv;
  try {
    const outfile = join(directory, 'main.mjs');
    await build({
      entryPoints: [join(root, 'examples/llb-builder/main.ts')],
      alias: { 'dockerfile-llb/llb': join(root, 'src/llb/index.ts') },
      ...{ bundle: true, platform: 'node', format: 'esm', outfile },
    });
    process.argv = ['node', outfile, join(directory, 'out.pb')];
    await import(outfile);
    const printed = log.mock.calls.flat().join('\n');
    expect(printed.split('\n').map((line) => line.split('  ')[1])).toEqual([
      'source',
      'exec',
      'file',
      'merge',
      'result',
    ]);
    expect(printDefinition(decodeDefinition(readFileSync(join(directory, 'out.pb'))))).toBe(printed);
  } finally {
    process.argv = args;
    log.mockRestore();
    rmSync(directory, { recursive: true });
  }
});

import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough, Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { readDockerfiles } from '../../../src/cli/check/read-dockerfiles.ts';
import type { CliIo } from '../../../src/cli/io.ts';
import { createTextOutput } from '../../../src/cli/output/text-output.ts';
import { folder } from '../support.ts';

/** Counts the files that are open at the same time, until the test is over. */
function countOpenFiles(): { readonly most: () => number } {
  const real = fs.open;
  let open = 0;
  let most = 0;
  fs.open = async (...args) => {
    const handle = await real(...args);
    most = Math.max(most, ++open);
    const close = handle.close.bind(handle);
    handle.close = async () => {
      open--;
      await close();
    };
    return handle;
  };
  syncBuiltinESMExports();
  onTestFinished(() => {
    fs.open = real;
    syncBuiltinESMExports();
  });
  return { most: () => most };
}

function ioIn(cwd: string): CliIo {
  return {
    stdin: Readable.from([]),
    stdout: createTextOutput(new PassThrough(), {}),
    stderr: createTextOutput(new PassThrough(), {}),
    env: {},
    cwd,
    signal: new AbortController().signal,
  };
}

test('reads many files, few of them at a time', async () => {
  const names = Array.from({ length: 1500 }, (_, index) => `${index % 7}/${index}.Dockerfile`);
  const cwd = folder(Object.fromEntries(names.map((name) => [name, `FROM a:${name}\n`])));
  const { most } = countOpenFiles();
  const { files, failures } = await readDockerfiles([], {}, ioIn(cwd));
  expect(failures).toEqual([]);
  expect(new Set(files.map(({ file }) => file.text)).size).toBe(1500);
  expect(most()).toBeGreaterThan(1);
  expect(most()).toBeLessThanOrEqual(64);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBuild } from '../../src/client/build/build-job.ts';
import { parseAddress } from '../../src/client/connect/address.ts';
import { connectDaemon } from '../../src/client/connect/connect.ts';
import { parseOutput } from '../../src/client/specs/parse-output.ts';
import { directory, engine, nonce, runCli } from './harness.ts';

// `buildctl build` sends the definition that it reads to Control.Solve, with the folders as locals of its session: the
// same is done here.
test('what compile writes as pb is what a daemon runs', async () => {
  const text = nonce();
  const context = directory({
    'a.txt': text,
    Dockerfile: `FROM ${engine.registry}/busybox AS build\nCOPY a.txt .\nRUN tr a-z A-Z < a.txt > /b.txt\nFROM scratch\nCOPY --from=build /b.txt /\n`,
  });
  const file = join(directory(), 'graph.pb');
  const compiled = await runCli(['compile', context, '--format', 'pb', '-o', file]);
  expect(compiled.code, compiled.stderr).toBe(0);
  const again = await runCli(['compile', context, '--format', 'pb', '-o', `${file}.2`]);
  expect(again.code).toBe(0);
  expect(readFileSync(`${file}.2`).equals(readFileSync(file))).toBe(true);

  const dest = join(directory(), 'out');
  const connection = await connectDaemon(parseAddress(engine.dockerHost));
  try {
    await runBuild(connection, {
      definition: readFileSync(file),
      locals: new Map([['context', context]]),
      exports: [parseOutput(`type=local,dest=${dest}`, { stdout: process.stdout })],
    });
  } finally {
    connection.close();
  }
  expect(readFileSync(join(dest, 'b.txt'), 'utf8')).toBe(text.toUpperCase());
});

test('an image that a registry does not have is named, with its registry and a way on', async () => {
  const context = directory({ Dockerfile: `FROM ${engine.registry}/missing:1\n` });
  const outcome = await runCli(['compile', context]);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain(`${engine.registry}/missing:1`);
  expect(outcome.stderr).toContain('--offline');
  expect(outcome.stderr).toContain('Dockerfile:1');
  expect((await runCli(['compile', context, '--offline'])).code).toBe(0);
});

import { expect, test } from 'vitest';
import { docker, engine, runCli } from './harness.ts';

test.each([
  ['Docker Engine', engine.dockerHost],
  ['plain gRPC', `unix://${engine.buildkitSocket}`],
])('workers of %s tells the version that docker buildx inspect shows', async (_name, addr) => {
  const { stdout } = await docker(['buildx', 'inspect', 'default']);
  const version = /^BuildKit version:\s*(\S+)$/m.exec(stdout)?.[1];
  expect(version, stdout).toMatch(/^v?\d+\.\d+/);
  const shown = await runCli(['workers', '--addr', addr]);
  expect(/^BuildKit:\s+(.*)$/m.exec(shown.stdout)?.[1]?.split(' '), shown.stderr).toContain(version);
});

import { expect, test } from 'vitest';
import { directory, engine, runCli, runCommand } from './harness.ts';

test('a builder that docker buildx made, by name and by BUILDX_BUILDER', async () => {
  const env = { BUILDX_CONFIG: directory() };
  const create = [
    'buildx',
    'create',
    '--name',
    'mine',
    '--driver',
    'remote',
    `unix://${engine.buildkitSocket}`,
  ];
  const created = await runCommand('docker', create, { env });
  expect(created.code, created.stderr).toBe(0);
  const named = await runCli(['workers', '--builder', 'mine'], { env });
  expect(named.code, named.stderr).toBe(0);
  const byVariable = await runCli(['workers'], { env: { ...env, BUILDX_BUILDER: 'mine' } });
  expect(byVariable.stdout).toBe(named.stdout);
  const missing = await runCli(['workers', '--builder', 'other'], { env });
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('no builder is called "other"');
});

import { expect, test } from 'vitest';
import type { BuildPlan } from '../../../src/cli/build/build-plan.ts';
import { fitToDaemon } from '../../../src/cli/build/fit-to-daemon.ts';
import type { DaemonAddress } from '../../../src/client/connect/address.ts';

const address = { endpoint: { kind: 'unix', path: '/x' }, text: 'unix:///x', from: '' } as const;

/** The parts of a plan that depend on the daemon. */
function planOf(options: Record<string, string>): BuildPlan {
  const plan: Partial<BuildPlan> = {
    options: new Map(Object.entries(options)),
    exports: [],
    tags: '',
    caches: { imports: [], exports: [] },
    attestations: { options: new Map(), namesProvenance: false },
  };
  return plan as BuildPlan;
}

test.each<[kind: DaemonAddress['kind'], given: string | undefined, mode: string | undefined]>([
  ['docker', undefined, 'local'],
  ['docker', 'pull', 'pull'],
  ['buildkit', undefined, undefined],
  ['buildkit', 'pull', 'pull'],
])('%s, with image-resolve-mode %s: %s', async (kind, given, mode) => {
  const plan = planOf(given === undefined ? {} : { 'image-resolve-mode': given });
  const env = { DOCKER_CONFIG: '/nowhere' };
  const { options } = await fitToDaemon(plan, { address: { ...address, kind }, workers: [] }, env);
  expect(options.get('image-resolve-mode')).toBe(mode);
});

import { describe, expect, test } from 'vitest';
import { solve, solveRef } from '../../src/frontend/solve.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { local } from '../../src/llb/ops/source.ts';
import { memoryGateway } from './memory-gateway.ts';

const definition = marshal(local('context', { sessionId: 's' }));

describe('solve', () => {
  test('refuses what the daemon cannot do', async () => {
    const gateway = memoryGateway({ missingLlbCaps: ['source.local.sessionid'] });
    await expect(solve(gateway, { definition })).rejects.toThrow('no source.local.sessionid');
    expect(gateway.calls).toEqual([]);
  });

  test('sends the cache imports of the build along', async () => {
    const gateway = memoryGateway({ options: { 'cache-from': 'x', 'cache-imports': '[]', other: '1' } });
    await solve(gateway, { definition, frontendOptions: new Map([['cache-from', 'mine']]) });
    expect(gateway.solved[0]?.frontendOptions).toEqual(
      new Map([
        ['cache-from', 'mine'],
        ['cache-imports', '[]'],
      ]),
    );
    await solve(memoryGateway(), { definition });
  });

  test('stats the result when the daemon cannot evaluate', async () => {
    const gateway = memoryGateway({ missingCaps: ['gateway.solve.evaluate'] });
    await solve(gateway, { definition, evaluate: true });
    expect(gateway.calls).toEqual(['solve local://context', 'stat .']);
    const current = memoryGateway();
    await solve(current, { definition, evaluate: true });
    expect(current.calls).toEqual(['solve local://context evaluate']);
  });
});

test('solveRef wants one filesystem', async () => {
  const refs = { refs: new Map([['linux/amd64', 'r']]), metadata: new Map() };
  const gateway = { ...memoryGateway(), solve: async () => refs };
  await expect(solveRef(gateway, { definition })).rejects.toThrow('invalid map result');
  const empty = { ...memoryGateway(), solve: async () => ({ metadata: new Map() }) };
  expect(await solveRef(empty, { definition })).toBe('');
});

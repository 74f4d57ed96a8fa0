import { expect, test } from 'vitest';
import { nodeStatus } from '../../../src/client/nodes/node-status.ts';
import type { StatusUpdate } from '../../../src/record/status.ts';

test('steps of nodes have names and digests of their own', () => {
  const data = new Uint8Array();
  const update: StatusUpdate = {
    vertexes: [
      {
        digest: '2',
        inputs: ['1'],
        name: '[build 1/2] RUN a',
        cached: false,
        error: '',
        group: { id: 'g', name: 'group', weak: true },
      },
    ],
    statuses: [{ id: 's', vertex: '2', name: '', current: 0, total: 0, timestamp: 0 }],
    logs: [{ vertex: '2', timestamp: 0, stream: 'stdout', data }],
    warnings: [{ vertex: '2', level: 1, short: 'w', detail: [], url: '', ranges: [] }],
  };
  expect(nodeStatus('arm', update)).toEqual({
    vertexes: [
      {
        digest: 'arm/2',
        inputs: ['arm/1'],
        name: '[arm build 1/2] RUN a',
        cached: false,
        error: '',
        group: { id: 'arm/g', name: '[arm] group', weak: true },
      },
    ],
    statuses: [{ id: 's', vertex: 'arm/2', name: '', current: 0, total: 0, timestamp: 0 }],
    logs: [{ vertex: 'arm/2', timestamp: 0, stream: 'stdout', data }],
    warnings: [{ vertex: 'arm/2', level: 1, short: 'w', detail: [], url: '', ranges: [] }],
  });
});

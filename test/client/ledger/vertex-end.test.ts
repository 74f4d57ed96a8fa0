import { describe, expect, it } from 'vitest';
import { laterState, vertexEnd } from '../../../src/client/ledger/vertex-end.ts';
import type { VertexUpdate } from '../../../src/record/status.ts';

const vertex = (known: Partial<VertexUpdate> = {}): VertexUpdate => ({
  digest: 'sha256:1',
  inputs: ['sha256:2'],
  name: 'x',
  cached: false,
  error: '',
  ...known,
});

describe('how a step ended', () => {
  it.each<[string, Partial<VertexUpdate>, ReturnType<typeof vertexEnd>]>([
    ['ran', { started: 1, completed: 3 }, { outcome: 'ran', from: 1, to: 3 }],
    ['was cached', { started: 1, completed: 3, cached: true }, { outcome: 'cached' }],
    ['was never started', { completed: 3 }, { outcome: 'cached' }],
    ['has no inputs: nobody knows', { started: 1, completed: 3, inputs: [] }, { outcome: 'cached' }],
    ['failed', { started: 1, completed: 3, error: 'exit code: 1' }, { outcome: 'failed' }],
    ['was stopped', { started: 1, completed: 3, error: 'context canceled' }, undefined],
    ['did not end', { started: 1 }, undefined],
  ])('%s', (_, known, end) => {
    expect(vertexEnd(vertex(known))).toEqual(end);
  });

  it('goes by the last state, and keeps what an update leaves out', () => {
    const ran = laterState(
      vertex({ started: 1, completed: 1, cached: true }),
      vertex({ started: 2, completed: 4 }),
    );
    expect(vertexEnd(ran)).toEqual({ outcome: 'ran', from: 2, to: 4 });
    // A result that is lazy is loaded after its step, in updates without inputs.
    const loaded = laterState(ran, vertex({ inputs: [], started: 5, completed: 6 }));
    expect(vertexEnd(loaded)).toEqual({ outcome: 'ran', from: 2, to: 6 });
    expect(laterState(vertex({ started: 1 }), vertex({ completed: 3 }))).toMatchObject({
      started: 1,
      completed: 3,
    });
  });
});

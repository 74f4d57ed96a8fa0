import { describe, expect, it } from 'vitest';
import type { StatusUpdate, VertexLog, VertexStatus, VertexUpdate } from '../../../src/record/status.ts';
import { formatBytes } from '../../../src/views/progress/format.ts';
import { PlainProgress } from '../../../src/views/progress/plain-progress.ts';

function vertex(digest: string, rest: Partial<VertexUpdate> = {}): VertexUpdate {
  return { digest, inputs: [], name: `step ${digest}`, cached: false, error: '', ...rest };
}

function log(vertexDigest: string, timestamp: number, text: string | Uint8Array): VertexLog {
  const data = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { vertex: vertexDigest, timestamp, stream: 'stdout', data };
}

function status(id: string, current: number, total: number, rest: Partial<VertexStatus> = {}): VertexStatus {
  return { id, vertex: 'a', name: '', current, total, timestamp: 0, ...rest };
}

function update(rest: Partial<StatusUpdate>): StatusUpdate {
  return { vertexes: [], statuses: [], logs: [], warnings: [], ...rest };
}

function print(...updates: [now: number, update: Partial<StatusUpdate>][]): string {
  const progress = new PlainProgress();
  const texts = updates.map(([now, part]) => progress.update(update(part), now));
  return texts.join('') + progress.finish(1e9);
}

describe('plain progress', () => {
  it('shows a step with its output', () => {
    expect(
      print(
        [0, { vertexes: [vertex('a')] }],
        [1, { vertexes: [vertex('a', { started: 1000 })] }],
        [2, { logs: [log('a', 1123, 'hello\nwor'), log('a', 12_250, 'ld\n\nend')] }],
        [3, { vertexes: [vertex('a', { started: 1000, completed: 13_340 })] }],
      ),
    ).toBe('#1 step a\n#1 0.123 hello\n#1 0.123 world\n#1 11.25 \n#1 11.25 end\n#1 DONE 12.3s\n');
  });

  it('shows cached, failed and cancelled steps', () => {
    const ended = { started: 1, completed: 2 };
    expect(print([0, { vertexes: [vertex('a', { ...ended, cached: true })] }])).toBe(
      '#1 step a\n#1 CACHED\n',
    );
    expect(print([0, { vertexes: [vertex('a', { ...ended, error: 'exit code: 1' })] }])).toBe(
      '#1 step a\n#1 ERROR: exit code: 1\n',
    );
    expect(print([0, { vertexes: [vertex('a', { ...ended, error: 'x: context canceled' })] }])).toBe(
      '#1 step a\n#1 CANCELED\n',
    );
  });

  it('keeps the output of steps together', () => {
    expect(
      print(
        [0, { vertexes: [vertex('a', { started: 0 }), vertex('b', { started: 0 })] }],
        [1, { logs: [log('b', 1, 'b1\n'), log('a', 1, 'a1\n')] }],
        [2, { logs: [log('a', 2, 'a2\n')] }],
        [3, { vertexes: [vertex('a', { started: 0, completed: 100 })] }],
        [4, { vertexes: [vertex('b', { started: 0, completed: 200 })] }],
      ),
    ).toBe('#1 step a\n#1 0.001 a1\n#1 0.002 a2\n#1 DONE 0.1s\n\n#2 step b\n#2 0.001 b1\n#2 DONE 0.2s\n');
  });

  it('leaves a step that another one has waited for', () => {
    expect(
      print(
        [0, { vertexes: [vertex('a', { started: 0 }), vertex('b', { started: 0 })] }],
        [10, { logs: [log('b', 10, 'b1\n')] }],
        [6000, { logs: [log('a', 6000, 'a1\n')] }],
        [6001, { vertexes: [vertex('a', { started: 0, completed: 6001 })] }],
      ),
    ).toBe('#1 step a\n#1 6.000 a1\n#1 ...\n\n#2 step b\n#2 0.010 b1\n#2 ...\n\n#1 step a\n#1 DONE 6.0s\n');
  });

  it('shows transfers as they move', () => {
    const start = vertex('a', { started: 0 });
    expect(
      print(
        [0, { vertexes: [start], statuses: [status('layer', 0, 2_200_000, { started: 0 })] }],
        [1, { statuses: [status('layer', 10, 2_200_000, { started: 0, timestamp: 1 })] }],
        [2, { statuses: [status('layer', 1_050_000, 2_200_000, { started: 0, timestamp: 200 })] }],
        [
          3,
          {
            statuses: [status('layer', 2_200_000, 2_200_000, { started: 0, timestamp: 300, completed: 300 })],
          },
        ],
      ),
    ).toBe(
      '#1 step a\n#1 layer 0B / 2.20MB\n#1 layer 1.05MB / 2.20MB 0.2s\n#1 layer 2.20MB / 2.20MB 0.3s done\n',
    );
  });

  it('shows a group as one step', () => {
    const group = { id: 'g', name: 'group', weak: false };
    expect(
      print(
        [
          0,
          {
            vertexes: [vertex('a', { started: 0, completed: 10, group }), vertex('b', { started: 5, group })],
          },
        ],
        [1, { logs: [log('b', 6, 'x\n')] }],
        [2, { vertexes: [vertex('b', { started: 5, completed: 400, group })] }],
      ),
    ).toBe('#1 group\n#1 0.001 x\n#1 DONE 0.4s\n');
  });

  it('shows steps that end together in the order of their ends, each after what it needs', () => {
    const at = (started: number, completed: number, inputs: string[] = []) => ({
      started,
      completed,
      inputs,
    });
    const vertexes = [
      // As the daemon announces cached steps: the last one first, all found at one moment.
      vertex('c', { ...at(30, 30, ['b']), cached: true }),
      vertex('b', { ...at(30, 30, ['a']), cached: true }),
      vertex('a', { ...at(30, 30), cached: true }),
      vertex('z', at(5, 20)),
      vertex('x', at(0, 10)),
    ];
    const names = (text: string) => [...text.matchAll(/^#\d+ step (.)$/gm)].map(([, name]) => name);
    expect(names(print([0, { vertexes }]))).toEqual(['x', 'z', 'a', 'b', 'c']);
  });

  it('orders a chain of any length, and groups that need each other', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) =>
      vertex(`${i}`, { started: 1, completed: 1, inputs: [`${i + 1}`] }),
    );
    const text = print([0, { vertexes: chain }]);
    expect(text.startsWith('#1 step 19999\n#1 DONE')).toBe(true);
    const loop = [
      vertex('a', { started: 1, completed: 1, inputs: ['b'] }),
      vertex('b', { started: 1, completed: 1, inputs: ['a'] }),
    ];
    expect(print([0, { vertexes: loop }]).match(/DONE/g)).toHaveLength(2);
  });

  it('has no negative times', () => {
    const early = { vertexes: [vertex('a', { started: 1000 })], logs: [log('a', 999, 'early\n')] };
    expect(print([0, early], [1, { vertexes: [vertex('a', { started: 1000, completed: 990 })] }])).toBe(
      '#1 step a\n#1 0.000 early\n#1 DONE 0.0s\n',
    );
  });

  it('shows warnings once', () => {
    const warning = { vertex: 'a', level: 1, short: 'careful', detail: [], url: '', ranges: [] };
    const text = print(
      [0, { vertexes: [vertex('a', { started: 0 })], warnings: [warning] }],
      [1, { vertexes: [vertex('a', { started: 0, completed: 1 })] }],
    );
    expect(text.match(/WARN: careful/g)).toHaveLength(1);
  });

  it('keeps characters whole that were cut in two', () => {
    const [first, second] = [Uint8Array.of(0xc3), Uint8Array.of(0xa9, 10)];
    expect(
      print([
        0,
        { vertexes: [vertex('a', { started: 0 })], logs: [log('a', 0, first), log('a', 0, second)] },
      ]),
    ).toContain('0.000 é\n');
  });
});

it.each([
  [0, '0B'],
  [999, '999B'],
  [1000, '1.00kB'],
  [2_220_000, '2.22MB'],
  [5e15, '5000.00TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

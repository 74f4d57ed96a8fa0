import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/base/json-shape.ts';
import { cacheConfigShape, cacheGraph } from '../../../src/insight/graph/cache-config.ts';

/** A config as a daemon writes it: empty lists and zeros are left out. */
function graphOf(config: unknown, blobs: readonly string[] = ['l0', 'l1']) {
  return cacheGraph([{ config: parseJson(JSON.stringify(config), cacheConfigShape), blobs: new Set(blobs) }]);
}

const layers = [
  { blob: 'l0', parent: -1 },
  { blob: 'l1', parent: 0 },
];
const base = { digest: 'base' };
const step = { digest: 'step', inputs: [[{ link: 0 }]], layers: [{ layer: 1 }] };

describe('the keys of an exported cache', () => {
  it('has a node for each record, linked to those of its inputs', () => {
    const { nodes } = graphOf({ layers, records: [base, step] });
    expect(nodes).toEqual([
      { key: 'base', inputs: [], hasResult: false },
      { key: 'step', inputs: [[{ from: 0, selector: '' }]], hasResult: true },
    ]);
  });

  it('has one node for equal records without inputs, of all caches', () => {
    const config = parseJson(JSON.stringify({ layers, records: [base, step] }), cacheConfigShape);
    const cache = { config, blobs: new Set(['l0', 'l1']) };
    expect(cacheGraph([cache, cache]).find('base')).toEqual([0]);
  });

  it.each([
    ['a layer', ['l1'], false],
    ['the layer below', ['l0'], false],
    ['no layer', ['l0', 'l1'], true],
  ])('has no result when the manifest lacks its layers: %s', (_, blobs, expected) => {
    const { nodes } = graphOf({ layers, records: [base, step] }, blobs);
    expect(nodes[1]?.hasResult).toBe(expected);
  });

  it('has a result for a chain of layers', () => {
    const chained = { digest: 'c', inputs: [[{ link: 0, selector: 'sel' }]], chains: [{ layers: [1] }] };
    expect(graphOf({ layers, records: [base, chained] }, ['l1']).nodes[1]).toEqual({
      key: 'c',
      inputs: [[{ from: 0, selector: 'sel' }]],
      hasResult: true,
    });
  });

  it.each([
    ['a link to nothing', [{ digest: 'a', inputs: [[{ link: 7 }]] }], 'record 0 depends on 7'],
    ['an input without links', [{ digest: 'a', inputs: [[]] }], 'record 0 has an input without links'],
    ['a record on itself', [{ digest: 'a', inputs: [[{ link: 0 }]] }], 'a record depends on itself'],
    [
      'a ring',
      [
        { digest: 'a', inputs: [[{ link: 1 }]] },
        { digest: 'b', inputs: [[{ link: 0 }]] },
      ],
      'a record depends on itself',
    ],
    ['a layer that does not exist', [{ digest: 'a', layers: [{ layer: 9 }] }], 'layer 9 does not exist'],
  ])('refuses what a daemon would not import: %s', (_, records, message) => {
    expect(() => graphOf({ layers, records })).toThrow(message);
  });

  it('refuses layers in a ring', () => {
    const ring = [
      { blob: 'l0', parent: 1 },
      { blob: 'l1', parent: 0 },
    ];
    expect(() => graphOf({ layers: ring, records: [{ digest: 'a', layers: [{ layer: 0 }] }] })).toThrow(
      'layer 0 depends on itself',
    );
  });

  it('finishes a chain of 20,000 records', () => {
    const records = Array.from({ length: 20_000 }, (_, i) =>
      i === 0 ? base : { digest: `s${i}`, inputs: [[{ link: i - 1 }]] },
    );
    expect(graphOf({ records }).nodes).toHaveLength(20_000);
  });
});

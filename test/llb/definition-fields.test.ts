import { expect, test } from 'vitest';
import { decodeDefinition, encodeDefinition } from '../../src/llb/codec.ts';
import type { Definition, OpMetadata } from '../../src/llb/definition.ts';
import { toLong, toUnsignedLong } from '../../src/proto/codec.ts';
import { pb } from '../../src/proto/gen/llb.js';

const caps = new Map([
  ['source.image', true],
  ['exec.meta.base', false],
]);
const full: OpMetadata = {
  ignoreCache: true,
  description: new Map([
    ['llb.customname', 'ü'.repeat(100)],
    ['a', ''],
  ]),
  exportCache: false,
  caps,
  progressGroup: { id: 'g', name: 'group', weak: true },
  linuxResources: {
    memory: -1n,
    memorySwap: 5n,
    cpuShares: 2n ** 63n,
    cpuPeriod: 6n,
    cpuQuota: -7n,
    cpusetCpus: '1-2',
    cpusetMems: '0',
  },
};
const position = (line: number, character = 0) => ({ line, character });
const ranges = [
  { start: position(0), end: position(0) },
  { start: position(300), end: position(301, 7) },
];
const inner: Definition = { def: [Uint8Array.of(1)], metadata: new Map([['sha256:i', { caps }]]) };
const info = { filename: 'Dockerfile', language: 'Dockerfile', data: Uint8Array.of(9) };
const definition: Definition = {
  def: [Uint8Array.of(2), Uint8Array.of(3)],
  metadata: new Map([
    ['sha256:b', full],
    ['sha256:a', { caps }],
    ['sha256:c', {}],
  ]),
  source: {
    infos: [{ ...info, definition: inner }, info],
    locations: new Map([
      ['sha256:b', [{ sourceIndex: 1, ranges }]],
      ['sha256:a', [{ sourceIndex: 0, ranges: [] }]],
    ]),
  },
};

const sortedCaps = { 'exec.meta.base': false, 'source.image': true };

/** The same definition as objects, keys in the order of the wire. */
const asObjects = {
  def: [...definition.def],
  metadata: {
    'sha256:a': { caps: sortedCaps },
    'sha256:b': {
      ignore_cache: true,
      description: { a: '', 'llb.customname': 'ü'.repeat(100) },
      export_cache: { Value: false },
      caps: sortedCaps,
      progress_group: { id: 'g', name: 'group', weak: true },
      linux_resources: {
        memory: toLong(-1),
        memorySwap: toLong(5),
        cpuShares: toUnsignedLong(2n ** 63n),
        cpuPeriod: toUnsignedLong(6),
        cpuQuota: toLong(-7),
        cpusetCpus: '1-2',
        cpusetMems: '0',
      },
    },
    'sha256:c': {},
  },
  Source: {
    locations: {
      'sha256:a': { locations: [{ sourceIndex: 0, ranges: [] }] },
      'sha256:b': { locations: [{ sourceIndex: 1, ranges }] },
    },
    infos: [
      { ...info, definition: { def: [Uint8Array.of(1)], metadata: { 'sha256:i': { caps: sortedCaps } } } },
      info,
    ],
  },
};

test('all fields of a definition are encoded, maps sorted by key', () => {
  expect(encodeDefinition(definition)).toEqual(pb.Definition.encode(asObjects).finish());
});

test('a definition without metadata and sources', () => {
  const empty: Definition = { def: [], metadata: new Map() };
  expect(encodeDefinition(empty)).toHaveLength(0);
  expect(decodeDefinition(encodeDefinition(definition)).def).toEqual(definition.def);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCapIds } from '../../src/llb/cap-ids.ts';
import { allCaps, createCapSet } from '../../src/llb/caps.ts';

const recorded = join(import.meta.dirname, '../conformance/caps/v0.32.json');

test('the ids are those that a daemon reports', () => {
  const { llb } = JSON.parse(readFileSync(recorded, 'utf8')) as { llb: { id: string }[] };
  expect(allCapIds).toEqual(llb.map(({ id }) => id));
});

test('all of them are supported, others are not', () => {
  expect(allCapIds.filter((id) => !allCaps().supports(id))).toEqual([]);
  expect(allCaps().whyUnsupported('no.such.cap')).toBe('unknown API capability no.such.cap');
});

describe('why a capability is missing', () => {
  const states = [
    { id: 'mergeop', enabled: false },
    { id: 'diffop', enabled: false, disabledReason: 'by policy' },
  ];
  test.each([
    ['mergeop', '', 'requested experimental feature mergeop  has been disabled on the build server'],
    ['diffop', '', 'requested experimental feature diffop  has been disabled on the build server: by policy'],
    [
      'exec.meta.cdi',
      'buildkit',
      'requested experimental feature exec.meta.cdi  is not supported by build server, please update buildkit',
    ],
    [
      'file.base',
      'docker',
      'requested prerelease feature file.base  is not supported by build server (added in Docker v19.03), please update docker',
    ],
    [
      'exporter.sourcedateepoch',
      '',
      'requested experimental feature exporter.sourcedateepoch (source date epoch) is not supported by build server, please update ',
    ],
  ])('%s, product %j', (id, product, text) => {
    expect(createCapSet(states, undefined, product).whyUnsupported(id)).toBe(text);
  });
});

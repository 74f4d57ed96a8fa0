import { expect, test } from 'vitest';
import { resultFromProto, resultToProto } from '../../src/gateway/result-codec.ts';
import { createCapSet } from '../../src/llb/caps.ts';

const caps = createCapSet([], () => undefined, 'buildkit');
const passOn = (result: Parameters<typeof resultFromProto>[0]) =>
  resultToProto(resultFromProto(result), caps, (id) => ({ id }));

test.each([
  ['refs', { refs: { refs: {} } }],
  ['refs of an old daemon', { refsDeprecated: { refs: {} } }],
])('no %s are an empty ref', (_, result) => {
  expect(passOn(result)).toMatchObject({ refDeprecated: '' });
});

test('attestations of a kind that is not known are passed on, and no empty lists of them', () => {
  const one = {
    kind: 7,
    metadata: {},
    ref: { id: 'r' },
    path: 'p',
    inTotoPredicateType: 't',
    inTotoSubjects: [{ kind: 9, digest: [], name: 'n' }],
  };
  const attestations = { a: { attestation: [one] }, b: { attestation: [] } };
  expect(passOn({ ref: { id: 'x' }, attestations }).attestations).toEqual({ a: { attestation: [one] } });
});

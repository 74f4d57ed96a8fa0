import { expect, test } from 'vitest';
import { parseMountPlace } from '../../../src/client/cache-mounts/mount-place.ts';

const limits = { bytes: 2 ** 31, entries: 1_000_000 };

test.each([
  ['type=local,src=a', 'from', { kind: 'local', name: 'a', limits, ignoresErrors: false }],
  ['type=local,dest=b,src=a', 'to', { kind: 'local', name: 'b', limits, ignoresErrors: false }],
  ['type=local,dest=b,src=a', 'from', { kind: 'local', name: 'a', limits, ignoresErrors: false }],
  [
    'type=registry,ref=r/c:1,max-size=500m,ignore-error=true',
    'to',
    { kind: 'registry', name: 'r/c:1', limits: { ...limits, bytes: 500 * 2 ** 20 }, ignoresErrors: true },
  ],
] as const)('reads %s of --cache-mounts-%s', (text, use, expected) => {
  expect(parseMountPlace(text, use)).toEqual(expected);
});

test.each([
  ['', 'from', /EOF/],
  ['src=a', 'from', /type= is not local or registry/],
  ['.cache', 'from', /has no =/],
  ['type=gha', 'from', /type=gha is not local or registry/],
  ['type=local,dest=b', 'from', /src is missing/],
  ['type=local,src=b', 'to', /dest is missing/],
  ['type=registry,src=b', 'from', /no attribute "src"/],
  ['type=local,src=a,size=1', 'from', /no attribute "size"/],
  ['type=local,src=a,max-size=many', 'from', /max-size=many: not a size/],
  ['type=local,src=a,max-size=0', 'from', /max-size=0: not a size/],
  ['type=local,dest=a,ignore-error=perhaps', 'to', /ignore-error=perhaps/],
] as const)('refuses %s of --cache-mounts-%s', (text, use, message) => {
  expect(() => parseMountPlace(text, use)).toThrow(message);
});

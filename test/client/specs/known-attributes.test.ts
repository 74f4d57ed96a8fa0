import { describe, expect, it } from 'vitest';
import { type AttributeOwner, checkAttributes } from '../../../src/client/specs/known-attributes.ts';

const check = (owner: AttributeOwner, type: string, attrs: Record<string, string>) => () =>
  checkAttributes(owner, type, attrs);

describe('an attribute that BuildKit would ignore without a word', () => {
  it.each([
    ['cacheTo', 'registry', { mode: 'bogus' }, 'mode=bogus: not min or max'],
    ['cacheTo', 'local', { 'ignore-error': 'maybe' }, 'ignore-error=maybe: not true or false'],
    ['cacheTo', 'local', { compresion: 'gzip' }, 'no attribute "compresion": did you mean compression?'],
    ['cacheTo', 'inline', { ref: 'x' }, 'type=inline has no attribute "ref": it has '],
    ['cacheFrom', 'registry', { bogus: '1' }, 'no attribute "bogus"'],
    ['cacheFrom', 's3', { use_path_style: 'si' }, 'use_path_style=si: not true or false'],
    ['cacheTo', 's3', { upload_parallelism: 'x' }, 'upload_parallelism=x: not a whole number'],
    ['attest', 'provenance', { mode: 'bogus' }, 'mode=bogus: not min or max or full'],
    ['attest', 'provenance', { 'inline-only': 'x' }, 'inline-only=x: not true or false'],
    ['attest', 'provenance', { version: 'v9' }, 'version=v9: not v0.2 or v1'],
    ['attest', 'provenance', { builder: 'x' }, 'no attribute "builder"'],
    ['output', 'tar', { foo: 'bar' }, 'no attribute "foo"'],
    ['output', 'local', { 'platform-splt': 'false' }, 'did you mean platform-split?'],
    ['output', 'image', { psh: 'true' }, 'did you mean push?'],
    ['output', 'image', { toString: 'true' }, 'no attribute "toString"'],
    ['output', 'oci', { push: 'true' }, 'no attribute "push"'],
    ['output', 'cacheonly', { x: '1' }, 'it has none'],
  ] as const)('%s type=%s %j', (owner, type, attrs, message) => {
    expect(check(owner, type, attrs)).toThrow(message);
  });
});

it.each([
  ['cacheTo', 'registry', { ref: 'x', mode: 'max', compression: 'zstd', 'compression-level': '-1' }],
  ['cacheTo', 'inline', { mode: 'max' }],
  ['cacheFrom', 'gha', { scope: 'x', mode: 'max' }],
  ['attest', 'sbom', { generator: 'x', EXTRA_SCANNERS: 'a' }],
  ['attest', 'provenance', { mode: 'full', 'builder-id': 'x' }],
  ['output', 'image', { name: 'a', 'annotation.a': 'b', 'annotation-index[linux/amd64].x': 'y' }],
  ['output', 'docker', { context: 'x' }],
  ['output', 'newer', { anything: 'x' }],
  ['output', 'constructor', { anything: 'x' }],
] as const)('%s type=%s may have %j', (owner, type, attrs) => {
  expect(check(owner, type, attrs)).not.toThrow();
});

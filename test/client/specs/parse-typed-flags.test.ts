import { describe, expect, it } from 'vitest';
import { parseAnnotation } from '../../../src/client/specs/parse-annotation.ts';
import { parseAttest, parseAttestShorthand } from '../../../src/client/specs/parse-attest.ts';
import { parseCache, withCacheCredentials } from '../../../src/client/specs/parse-cache.ts';

/** What docker/buildx v0.36.1 makes of the same texts (util/buildflags). */
describe('--cache-from and --cache-to', () => {
  it.each([
    ['user/app:cache', [{ type: 'registry', attrs: { ref: 'user/app:cache' } }]],
    [
      'a/b:1,c/d:2',
      [
        { type: 'registry', attrs: { ref: 'a/b:1' } },
        { type: 'registry', attrs: { ref: 'c/d:2' } },
      ],
    ],
    ['type=local,src=a/b', [{ type: 'local', attrs: { src: 'a/b' } }]],
    ['type=registry,REF=x,mode=max', [{ type: 'registry', attrs: { ref: 'x', mode: 'max' } }]],
    ['type=inline', [{ type: 'inline', attrs: {} }]],
    ['"type=s3","bucket=a,b"', [{ type: 's3', attrs: { bucket: 'a,b' } }]],
    ['', []],
  ])('%s', (text, entries) => expect(parseCache(text)).toEqual(entries));

  it.each([
    ['ref=x', 'type is required'],
    ['type=local,src', 'invalid value src'],
  ])('%s is refused', (text, message) => expect(() => parseCache(text)).toThrow(message));

  it('takes the credentials of its service from the environment', () => {
    const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: 'token' };
    const s3 = { type: 's3', attrs: { bucket: 'b' } };
    expect(withCacheCredentials(s3, env)?.attrs).toEqual({
      bucket: 'b',
      access_key_id: 'id',
      secret_access_key: 'key',
      session_token: 'token',
    });
    const own = { type: 's3', attrs: { access_key_id: 'mine', secret_access_key: 'too' } };
    expect(withCacheCredentials(own, env)).toEqual(own);
    const gha = { type: 'gha', attrs: { scope: 'main' } };
    expect(withCacheCredentials(gha, {})).toBeUndefined();
    const actions = {
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_RESULTS_URL: 'https://x',
      ACTIONS_CACHE_SERVICE_V2: '1',
    };
    expect(withCacheCredentials(gha, actions)?.attrs).toEqual({
      scope: 'main',
      token: 't',
      url_v2: 'https://x',
      url: 'https://x',
    });
  });
});

describe('--attest, --provenance and --sbom', () => {
  it.each([
    ['type=sbom', 'sbom', 'type=sbom'],
    ['type=sbom,generator=image', 'sbom', 'type=sbom,generator=image'],
    ['mode=max,type=provenance,builder-id=x', 'provenance', 'type=provenance,builder-id=x,mode=max'],
    ['type=sbom,"generator=a,b"', 'sbom', 'type=sbom,"generator=a,b"'],
    ['type=provenance,disabled=true', 'provenance', undefined],
  ])('%s', (text, type, value) => expect(parseAttest(text)).toMatchObject({ type, value }));

  it.each([
    ['true', 'type=provenance'],
    ['1', 'type=provenance'],
    ['false', undefined],
    ['mode=max', 'type=provenance,mode=max'],
  ])('--provenance %s', (text, value) =>
    expect(parseAttestShorthand('provenance', text)).toMatchObject({ type: 'provenance', value }),
  );

  it('has a type', () => {
    expect(() => parseAttest('generator=x')).toThrow('type');
    expect(() => parseAttest('type=sbom,x')).toThrow('invalid value x');
  });
});

describe('--annotation', () => {
  it.each([
    ['a=b', [['annotation.a', 'b']]],
    ['index:a=b=c', [['annotation-index.a', 'b=c']]],
    ['manifest[linux/x86_64]:a=b', [['annotation-manifest[linux/amd64].a', 'b']]],
    ['manifest-descriptor[linux/arm64]:a=', [['annotation-manifest-descriptor[linux/arm64].a', '']]],
    [
      'index,manifest:a=b',
      [
        ['annotation-index.a', 'b'],
        ['annotation-manifest.a', 'b'],
      ],
    ],
  ])('%s', (text, attrs) => expect(parseAnnotation(text)).toEqual(attrs));

  it.each([
    ['a', 'expected key=value'],
    ['image:a=b', 'unknown annotation type "image"'],
    ['In dex:a=b', 'invalid annotation type "In dex"'],
  ])('%s is refused', (text, message) => expect(() => parseAnnotation(text)).toThrow(message));
});

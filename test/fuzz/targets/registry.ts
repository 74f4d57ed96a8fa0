import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { JsonShapeError, parseJson } from '../../../src/base/json-shape.ts';
import { isContentDigest } from '../../../src/image/content-digest.ts';
import { parseNormalizedNamed } from '../../../src/image/reference.ts';
import { refusalWords } from '../../../src/registry/refusal-words.ts';
import type { RepositoryRead } from '../../../src/registry/registry-client.ts';
import { RegistryError } from '../../../src/registry/registry-error.ts';
import { resolveImage } from '../../../src/registry/resolve-image.ts';
import { parseChallenge, tokenBody } from '../../../src/registry/token.ts';
import { mayReject, mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedJson, mutatedText } from '../mutate.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const documents = [
  { schemaVersion: 2, config: { digest, size: 7 }, layers: [] },
  { manifests: [{ digest, platform: { os: 'linux', architecture: 'amd64', variant: 'v1' } }, { digest }] },
  { config: { digest: 'sha512:0' } },
];

/** A registry that answers with anything: no path is asked for that a digest was not checked for. */
export const manifests = fuzzTarget(
  'manifests',
  1000,
  fc.array(mutatedJson(documents), { minLength: 3, maxLength: 3 }),
  async (answers) => {
    const left = [...answers];
    const client = {
      get: async ({ path }: RepositoryRead) => {
        const [, name = ''] = path.split('/');
        ok(/^(?:manifests|blobs)\/[^/]+$/.test(path) && (name === '1' || isContentDigest(name)), path);
        return Buffer.from(left.shift() ?? '');
      },
    };
    const platform = { os: 'linux', architecture: 'amd64' };
    await mayReject(
      [RegistryError],
      resolveImage({ client, reference: parseNormalizedNamed('r.io/app:1'), signal: undefined }, platform),
    );
  },
);

const tokens = [
  { token: 't', expires_in: 60, issued_at: '2026-01-02T03:04:05Z' },
  { access_token: 't', refresh_token: 'r', scope: 'x' },
  { errors: [{ code: 'DENIED', message: 'no' }], details: 'd', error_description: 'e' },
];

/** Answers of token servers, and refusals. */
export const tokenAnswers = fuzzTarget('token-answers', 1000, mutatedJson(tokens), async (body) => {
  mayThrow([JsonShapeError], () => parseJson(body, tokenBody));
  ok((await refusalWords(new Response(body))).length <= 500);
});

const challenge = mutatedText([
  'Bearer realm="https://auth.example/token",service="registry",scope="repository:a/b:pull,push"',
  'Basic realm="x"',
]);

/** `WWW-Authenticate` headers. */
export const challenges = fuzzTarget('challenges', 1000, challenge, (header) => {
  const found = parseChallenge(header);
  ok(found === undefined || found.scheme === 'basic' || found.realm.length <= header.length);
});

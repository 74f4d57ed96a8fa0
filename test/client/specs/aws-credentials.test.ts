import { expect, it } from 'vitest';
import { awsCredentials } from '../../../src/client/specs/aws-credentials.ts';
import { withCacheCredentials } from '../../../src/client/specs/parse-cache.ts';
import { folder } from '../../cli/support.ts';

const id = { access_key_id: 'i', secret_access_key: 's' };
const HOME = '/nonexistent';

it.each([
  [{ AWS_ACCESS_KEY_ID: 'i', AWS_SECRET_ACCESS_KEY: 's' }, id],
  [
    { AWS_ACCESS_KEY: 'i', AWS_SECRET_KEY: 's', AWS_SESSION_TOKEN: 't' },
    { ...id, session_token: 't' },
  ],
  [{ AWS_ACCESS_KEY_ID: 'i' }, undefined],
  [{ AWS_SESSION_TOKEN: 't' }, undefined],
])('keys of the environment are a pair or none: %j', (env, expected) =>
  expect(awsCredentials({ HOME, ...env })).toEqual(expected),
);

it('keys of a profile are taken where the environment has none', () => {
  const home = folder({
    '.aws/credentials': '[default]\naws_access_key_id = i\naws_secret_access_key=s # a comment\n[other]\n',
    '.aws/config': '[profile other]\naws_access_key_id=a\naws_secret_access_key=b\naws_session_token = c\n',
  });
  const other = { access_key_id: 'a', secret_access_key: 'b', session_token: 'c' };
  expect(awsCredentials({ HOME: home })).toEqual(id);
  expect(awsCredentials({ HOME: home, AWS_PROFILE: 'other' })).toEqual(other);
  expect(awsCredentials({ HOME: home, AWS_PROFILE: 'none' })).toBeUndefined();
});

it('a pair that is given keeps the token of others away', () => {
  const env = { HOME, AWS_ACCESS_KEY_ID: 'i', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' };
  const given = { type: 's3', attrs: { access_key_id: 'a', secret_access_key: 'b' } };
  expect(withCacheCredentials(given, env)).toEqual(given);
  const half = { type: 's3', attrs: { access_key_id: 'a' } };
  const completed = { access_key_id: 'a', secret_access_key: 's', session_token: 't' };
  expect(withCacheCredentials(half, env)?.attrs).toEqual(completed);
});

import { expect, it } from 'vitest';
import { refusalWords } from '../../src/registry/refusal-words.ts';

it.each([
  // auth.docker.io, a distribution registry, Azure's and GitLab's token servers.
  ['{"details":"incorrect username or password"}', 'incorrect username or password'],
  [
    '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":null}]}',
    'authentication required',
  ],
  ['{"errors":[{"code":"DENIED","message":""},{"message":"b"}]}', 'DENIED; b'],
  [
    '{"error":"invalid_grant","error_description":"The provided\\n credential is bad"}',
    'The provided credential is bad',
  ],
  ['{"error":"unauthorized"}', 'unauthorized'],
  ['{"message":"HTTP Basic: Access denied"}', 'HTTP Basic: Access denied'],
  ['<html>', ''],
  ['null', ''],
  ['{"errors":7,"details":{}}', ''],
  [JSON.stringify({ details: 'x'.repeat(2000) }), 'x'.repeat(500)],
])('%s says %s', async (body, words) => {
  expect(await refusalWords(new Response(body, { status: 401 }))).toBe(words);
});

import { expect, test } from 'vitest';
import { gitCommitTime } from '../../../src/frontend/epoch/git-commit-time.ts';

const object = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const commit = (committer: string) =>
  object('tree 1', 'author A <a@x> 1 +0000', `committer ${committer}`, '', 'committer X <x> 99 +0000');

test.each([
  ['C <c@x> 1711111111 +0000', { seconds: 1711111111n, utcOffsetSeconds: 0 }],
  ['C <c@x> 1711111111 -0530', { seconds: 1711111111n, utcOffsetSeconds: -19800 }],
  ['A < b <c@x> 5 +0200', { seconds: 5n, utcOffsetSeconds: 7200 }],
  ['C <c@x> -5 +0200', { seconds: -5n, utcOffsetSeconds: 7200 }],
  ['C <c@x> 5 ++1+2', { seconds: 5n, utcOffsetSeconds: 3720 }],
  ['C <c@x> 5 +a130', { seconds: 5n, utcOffsetSeconds: 1800 }],
  ['C <c@x> 5 +é12', { seconds: 5n, utcOffsetSeconds: 720 }],
  ['C <c@x> 5 +9999', { seconds: 5n, utcOffsetSeconds: 362_340 }],
  ['C <c@x> 9223372036854775807 -0000', { seconds: 9223372036854775807n, utcOffsetSeconds: 0 }],
  ['C <c@x> 9223372036854775808 +0000', undefined],
  ['C <c@x>', undefined],
  ['C <c@x> 5', undefined],
  ['C <c@x> 5 0200', undefined],
  ['C <c@x> five +0200', undefined],
  ['C', undefined],
])('committer %s', (committer, time) => {
  expect(gitCommitTime(commit(committer))).toEqual(time);
});

test.each([['0'.repeat(2_000_000)], ['é'.repeat(1_000_000)]])(
  'a zone of any length is malformed',
  (digits) => {
    expect(gitCommitTime(commit(`C <c@x> 5 +${digits}`))).toBeUndefined();
  },
);

test('reads past a signature', () => {
  const signed = object(
    'tree 1',
    'author A <a> 1 +0000',
    'committer C <c> 2 +0000',
    'gpgsig -----BEGIN',
    ' x y',
    '',
    'm',
  );
  expect(gitCommitTime(signed)?.seconds).toBe(2n);
});

test.each([
  [object('', 'tree 1', 'author A <a> 1 +0000', 'committer C <c> 2 +0000'), 'missing tree header'],
  [object('tree 1', 'author A <a> 1 +0000', '', 'm'), 'invalid commit object: missing committer header'],
  [object('object 1', 'type commit', 'tag v1', '', 'm'), 'invalid tag object: missing tagger header'],
  [object('object 1', 'type commit', 'tag v1', 'tagger T <t> 1 +0000', '', 'm'), 'not a commit object'],
])('refuses other objects', (bytes, message) => {
  expect(() => gitCommitTime(bytes)).toThrow(message);
});

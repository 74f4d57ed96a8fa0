import { describe, expect, test } from 'vitest';
import { identifyDockerfile } from '../../src/lock/identify-dockerfile.ts';
import { lockChanges } from '../../src/lock/lock-changes.ts';
import { lockPolicy } from '../../src/lock/lock-policy.ts';
import { needsLock, pinSource } from '../../src/lock/pin-source.ts';
import { sourceKey } from '../../src/lock/source-key.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const commit = 'c'.repeat(40);
const identity = (text: string) => identifyDockerfile(createSourceFile('Dockerfile', text));

describe('the identity of a Dockerfile', () => {
  const text = 'FROM alpine AS a\nRUN make all && \\\n  make install\nCOPY <<EOF /f\nx\nEOF\n';

  test.each([
    ['comments', `# about\n${text.replace('RUN', '# more\nRUN').replace('\\\n', '\\\n# inside\n')}`],
    ['blank lines', text.replaceAll('\nRUN', '\n\n\nRUN')],
    ['continuations', text.replace('\\\n', '')],
    ['blanks', text.replace('FROM ', 'FROM \t ').replace('RUN', '  RUN')],
    ['the case of keywords', text.replace('RUN', 'run')],
    ['a check directive', `# check=skip=all\n${text}`],
    ['line ends of instructions', text.replace('AS a\n', 'AS a\r\n')],
  ])('%s do not change it', (_, other) => {
    expect(identity(other)).toBe(identity(text));
  });

  test.each([
    ['a word', text.replace('alpine', 'debian')],
    ['a command', text.replace('all', 'most')],
    ['another instruction', `${text}USER 1\n`],
    ['the order', 'FROM alpine AS a\nUSER 1\nWORKDIR /\n'],
    ['a heredoc', text.replace('\nx\n', '\ny\n')],
    ['a syntax line', `# syntax=docker/dockerfile:1\n${text}`],
    ['a flag', text.replace('COPY', 'COPY --link')],
  ])('%s changes it', (_, other) => {
    expect(identity(other)).not.toBe(identity(text));
  });
});

describe('the key of a source', () => {
  test.each([
    ['https://me:secret@host/f', 'https://xxxxx@host/f'],
    ['https://secret@host/f', 'https://xxxxx@host/f'],
    ['https://host/f?token=abc&x=1', 'https://host/f?token=xxxxx&x=1'],
    [
      'https://host/f?X-Amz-Signature=abc&X-Amz-Credential=d',
      'https://host/f?X-Amz-Signature=xxxxx&X-Amz-Credential=xxxxx',
    ],
    ['https://host/f?sv=1&sig=a%2Bb', 'https://host/f?sv=1&sig=xxxxx'],
    ['https://host/f?private_token=a', 'https://host/f?private_token=xxxxx'],
    ['https://host/f?api-key=a&design=b', 'https://host/f?api-key=xxxxx&design=b'],
    ['https://host/me@home?x=a@b', 'https://host/me@home?x=a@b'],
    ['docker-image://docker.io/library/a:1', 'docker-image://docker.io/library/a:1'],
  ])('%s', (identifier, key) => {
    expect(sourceKey(identifier)).toBe(key);
  });
});

describe('a pinned source', () => {
  const spec = (identifier: string, attrs: Record<string, string> = {}) => ({
    identifier,
    attrs: new Map(Object.entries(attrs)),
    caps: ['source.any'],
  });

  test.each([
    ['docker-image://h/a:1', digest('1'), `docker-image://h/a:1@${digest('1')}`],
    ['git://h/p', commit, `git://h/p#${commit}`],
    ['git://h/p#main', commit, `git://h/p#${commit}`],
    ['git://h/p#main:a/b', commit, `git://h/p#${commit}:a/b`],
    ['git://h/p#:a', commit, `git://h/p#${commit}:a`],
  ])('%s', (identifier, value, pinned) => {
    expect(needsLock(spec(identifier))).toBe(true);
    expect(pinSource(spec(identifier), value)).toEqual(spec(pinned));
    expect(needsLock(spec(pinned))).toBe(false);
  });

  test('a file gets the checksum, and needs the capability of one', () => {
    const pinned = pinSource(spec('https://h/f', { 'http.filename': 'f' }), digest('1'));
    expect(pinned.identifier).toBe('https://h/f');
    expect([...pinned.attrs]).toEqual([
      ['http.filename', 'f'],
      ['http.checksum', digest('1')],
    ]);
    expect(pinned.caps).toEqual(['source.any', 'source.http.checksum']);
    expect(needsLock(pinned)).toBe(false);
  });

  test.each(['local://context', `oci-layout://a@${digest('1')}`, `git://h/p#${'d'.repeat(64)}`])(
    '%s needs none',
    (identifier) => expect(needsLock(spec(identifier))).toBe(false),
  );
});

test('changes are those of each source, sorted', () => {
  const before = { sources: [entry('b', '1'), entry('c', '2'), entry('d', '3')] };
  const after = { sources: [entry('a', '0'), entry('c', '9'), entry('d', '3')] };
  expect(lockChanges(before, after)).toEqual([
    { source: 'a', after: '0' },
    { source: 'b', before: '1' },
    { source: 'c', before: '2', after: '9' },
  ]);
  expect(lockChanges(undefined, before).map(({ source }) => source)).toEqual(['b', 'c', 'd']);
});

function entry(source: string, value: string) {
  return { source, digest: value };
}

test('a policy has a rule for each source, and a pattern where a login is hidden', () => {
  const sources = [
    entry('docker-image://h/a:1', digest('1')),
    entry('git://h/p#main:d', commit),
    entry('https://h/f?x=[1]*&y=$1', digest('2')),
    entry('https://xxxxx@h/f.tgz?token=xxxxx', digest('3')),
  ];
  const [image, git, http, hidden] = lockPolicy({ sources }).rules;
  expect(image).toEqual({
    action: 'CONVERT',
    selector: { identifier: 'docker-image://h/a:1' },
    updates: { identifier: `docker-image://h/a:1@${digest('1')}` },
  });
  expect(git?.updates).toEqual({ identifier: `git://h/p#${commit}:d` });
  expect(http?.updates).toEqual({
    identifier: 'https://h/f?x=[1]*&y=$$1',
    attrs: { 'http.checksum': digest('2') },
  });
  expect(http?.selector).toEqual({ identifier: '^https://h/f\\?x=\\[1\\]\\*&y=\\$1$', match_type: 'REGEX' });
  expect(hidden).toMatchObject({ selector: { match_type: 'REGEX' }, updates: { identifier: '$0' } });
  const pattern = new RegExp(hidden?.selector.identifier ?? '');
  expect(pattern.test('https://me:secret@h/f.tgz?token=abc')).toBe(true);
  expect(pattern.test('https://me:secret@h/fxtgz?token=abc')).toBe(false);
  expect(pattern.test('https://evil/me@h/f.tgz?token=abc')).toBe(false);
});

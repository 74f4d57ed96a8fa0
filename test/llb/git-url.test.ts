import { describe, expect, test } from 'vitest';
import { type GitUrl, GitUrlError, parseGitUrl } from '../../src/llb/git-url.ts';

describe('parseGitUrl', () => {
  test.each<[text: string, parts: Partial<GitUrl>]>([
    ['http://x/a#v1:sub', { scheme: 'http', host: 'x', path: '/a', ref: 'v1', subDir: 'sub' }],
    ['https://x/a#:../../b/', { ref: '', subDir: 'b' }],
    ['HTTPS://x/a', { scheme: 'https', remote: 'https://x/a' }],
    ['https://u:p@x/a.git?ref=v1#v2', { ref: 'v2', remote: 'https://u:p@x/a.git' }],
    [
      'git@x:a/b.git#v1:hack',
      { scheme: 'ssh', host: 'x', path: 'a/b.git', ref: 'v1', subDir: 'hack', remote: 'git@x:a/b.git' },
    ],
    ['me@x.y:/srv/p.git?subdir=s', { path: '/srv/p.git', remote: 'me@x.y:/srv/p.git' }],
    ['ssh://root@a.b:2222/really/foo.git', { scheme: 'ssh', host: 'a.b:2222', path: '/really/foo.git' }],
    ['git://x:1234/r.git', { scheme: 'git', host: 'x:1234' }],
  ])('%j', (text, parts) => {
    expect(parseGitUrl(text)).toMatchObject(parts);
  });

  test('reads the query of both forms', () => {
    for (const text of ['https://x/a?b=1&c', 'git@x:a?b=1&c']) {
      expect([...parseGitUrl(text).query]).toEqual([
        ['b', ['1']],
        ['c', ['']],
      ]);
    }
  });

  test.each([
    ['ftp://x/a', 'ftp: invalid protocol'],
    ['x/a', 'unknown protocol'],
    ['git@x', 'unknown protocol'],
    ['git@x:a?b;c', 'unknown protocol'],
    ['https://x:y/a', 'parse "https://x:y/a": invalid port ":y" after host'],
  ])('refuses %j', (text, message) => {
    expect(() => parseGitUrl(text)).toThrow(new GitUrlError(message));
  });
});

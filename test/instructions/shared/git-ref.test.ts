import { describe, expect, it } from 'vitest';
import { type GitRef, isGitSource, parseGitRef } from '../../../src/instructions/shared/git-ref.ts';
import { messageOf } from '../message-of.ts';

const repository = 'https://x/foo.git';

describe('parseGitRef', () => {
  it.each<[text: string, parts: Partial<GitRef>]>([
    [
      repository,
      {
        remote: repository,
        shortName: 'foo',
        ref: '',
        subDir: '',
        checksum: '',
        looksLocal: false,
        unencrypted: false,
        keepGitDir: undefined,
        submodules: undefined,
        mtime: undefined,
        fetchByCommit: false,
      },
    ],
    [`${repository}#release/1.2:a/b`, { ref: 'release/1.2', subDir: 'a/b' }],
    ['git://x/foo', { remote: 'git://x/foo', shortName: 'foo', unencrypted: true }],
    ['http://x/foo.git', { unencrypted: true }],
    [
      'github.com/a/b#main',
      { remote: 'github.com/a/b', shortName: 'b', ref: 'main', looksLocal: true, unencrypted: false },
    ],
    ['git@x:a/b-c.git', { remote: 'git@x:a/b-c.git', shortName: 'b-c' }],
    ['https://u:p@x/b.git', { remote: 'https://u:p@x/b.git' }],
    [`${repository}?ref=v1&subdir=/s`, { remote: repository, ref: 'v1', subDir: '/s' }],
    [`${repository}?ref=v1#v1`, { ref: 'v1' }],
    [`${repository}?tag=v1`, { ref: 'refs/tags/v1' }],
    [`${repository}?tag=refs/tags/v1#refs/tags/v1`, { ref: 'refs/tags/v1' }],
    [`${repository}?branch=b`, { ref: 'refs/heads/b' }],
    ['github.com/a/b?tag=v1', { ref: 'refs/tags/v1', looksLocal: true }],
    [`${repository}?keep-git-dir&submodules=0`, { keepGitDir: true, submodules: false }],
    [`${repository}?keep-git-dir=false&submodules`, { keepGitDir: false, submodules: true }],
    [`${repository}?fetch-by-commit&checksum=cafe`, { fetchByCommit: true, checksum: 'cafe' }],
    [`${repository}?commit=cafe&mtime=commit`, { checksum: 'cafe', mtime: 'commit' }],
  ])('%j', (text, parts) => {
    expect(parseGitRef(text)).toMatchObject(parts);
  });

  it.each([
    'https://x/',
    'https://x/foo',
    'https://x/foo.git/',
    'https://x/foo.git.bar',
    'http://x/foo.git:#branch',
    'x/foo.git',
    'ftp://x/foo.git',
    './.git',
    '../git@x:a',
    '.git',
    '',
  ])('takes %j for no repository', (text) => {
    expect(parseGitRef(text)).toBeUndefined();
    expect(isGitSource(text)).toBe(false);
  });

  it.each([
    ['ref=a#b', 'ref conflicts: "b" vs "a"'],
    ['ref=a&tag=b', 'ref conflicts: "a" vs "refs/tags/b"'],
    ['branch=b#c', 'ref conflicts: "c" vs "refs/heads/b"'],
    ['tag=a&branch=b', 'branch conflicts with tag'],
    ['subdir=a#:b', 'subdir conflicts: "b" vs "a"'],
    ['mtime=now', 'invalid mtime value: "now" (must be "checkout" or "commit")'],
    ['fetch-by-commit=maybe', 'invalid fetch-by-commit value: "maybe"'],
    ['submodules=maybe', 'invalid submodules value: "maybe"'],
    ['keep-git-dir=maybe', 'invalid keep-git-dir value: "maybe"'],
    ['ref=', 'query "ref" has no value'],
    ['ref', 'query "ref" has no value'],
    ['x=1', 'unexpected query "x"'],
    ['ref=a&ref=a', 'query "ref" has multiple values'],
  ])('refuses ?%s', (query, message) => {
    expect(messageOf(() => parseGitRef(`${repository}?${query}`))).toBe(message);
    expect(isGitSource(`${repository}?${query}`)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatUrl, type GoUrl, parseUrl, parseUrlQuery } from '../../src/go/url.ts';
import { escapeUrlPart, GoUrlError, unescapeUrlPart } from '../../src/go/url-escape.ts';

describe('parseUrl', () => {
  test.each<[text: string, parts: Partial<GoUrl>]>([
    ['http://www.google.com', { scheme: 'http', host: 'www.google.com', path: '' }],
    ['HTTPS://x/%61', { scheme: 'https', path: '/a', rawPath: '%61'.padStart(4, '/') }],
    ['http://x/file%20one%26two', { path: '/file one&two', rawPath: '/file%20one%26two' }],
    ['http://x/a b', { path: '/a b', rawPath: '/a b' }],
    [
      'http://a:p%40q@x:8080/p?q=1#f%21',
      {
        user: { name: 'a', password: 'p@q' },
        host: 'x:8080',
        rawQuery: 'q=1',
        fragment: 'f!',
        rawFragment: 'f%21',
      },
    ],
    ['http://x?', { forceQuery: true, rawQuery: '' }],
    ['mailto:joe@x', { scheme: 'mailto', opaque: 'joe@x' }],
    ['file:/a', { scheme: 'file', path: '/a', omitHost: true }],
    ['http://[fe80::1%25en0]:80/', { host: '[fe80::1%en0]:80' }],
    ['a/b:c', { scheme: '', path: 'a/b:c' }],
  ])('%j', (text, parts) => {
    expect(parseUrl(text)).toMatchObject(parts);
  });

  test.each([
    ['http://x:port/', 'parse "http://x:port/": invalid port ":port" after host'],
    ['http://[fe80::1/', 'parse "http://[fe80::1/": missing \']\' in host'],
    ['http://x/%zz', 'parse "http://x/%zz": invalid URL escape "%zz"'],
    ['http://x/%2', 'parse "http://x/%2": invalid URL escape "%2"'],
    ['http://a b/', 'parse "http://a b/": invalid character " " in host name'],
    [':x', 'parse ":x": missing protocol scheme'],
    ['a:b/c d\u007f', 'parse "a:b/c d\\x7f": net/url: invalid control character in URL'],
    ['1:2', 'parse "1:2": first path segment in URL cannot contain colon'],
  ])('refuses %j', (text, message) => {
    expect(() => parseUrl(text)).toThrow(new GoUrlError(message));
  });

  test.each([
    'https://foo:bar@github.com/moby/buildkit.git',
    'ssh://git@github.com:22/moby/buildkit.git?a=b#c',
    'http://x/a%2Fb?',
    'mailto:joe@x',
    'file:///etc',
    '../a/b',
  ])('prints %j again', (text) => {
    expect(formatUrl(parseUrl(text))).toBe(text);
  });
});

describe('parseUrlQuery', () => {
  test('gathers the values of a key in order', () => {
    const { values, error } = parseUrlQuery('a=1&b=x+y&a=%32&c&&=z');
    expect([...values]).toEqual([
      ['a', ['1', '2']],
      ['b', ['x y']],
      ['c', ['']],
      ['', ['z']],
    ]);
    expect(error).toBeUndefined();
  });

  test('leaves out what is malformed, and tells of the first', () => {
    const { values, error } = parseUrlQuery('a;b=1&c=2&d=%');
    expect([...values]).toEqual([['c', ['2']]]);
    expect(error?.message).toBe('invalid semicolon separator in query');
  });
});

describe('escapeUrlPart', () => {
  test.each(['path', 'user', 'query', 'fragment'] as const)('is undone in a %s', (part) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unescapeUrlPart(escapeUrlPart(text, part), part)).toBe(text);
      }),
    );
  });
});

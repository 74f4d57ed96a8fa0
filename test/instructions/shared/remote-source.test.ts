import { describe, expect, it } from 'vitest';
import {
  hasHttpScheme,
  httpSourceFilename,
  isHttpSource,
} from '../../../src/instructions/shared/remote-source.ts';

describe('isHttpSource', () => {
  it.each<[text: string, http: boolean]>([
    ['http://e.com', true],
    ['https://e.com/x', true],
    ['https://e.com/x.git', false],
    ['HTTPS://e.com/x', false],
    ['git://e.com/x', false],
    ['x', false],
  ])('%j: %s', (text, http) => {
    expect(isHttpSource(text)).toBe(http);
  });

  it('differs from the scheme alone for repositories', () => {
    expect(hasHttpScheme('https://e.com/x.git')).toBe(true);
  });
});

describe('httpSourceFilename', () => {
  it.each<[url: string, name: string]>([
    ['https://e.com/a/b.tar?x=1#f', 'b.tar'],
    ['https://e.com/a/', 'a'],
    ['https://e.com/%20sp', ' sp'],
    ['https://e.com/', '__unnamed__'],
    ['https://e.com', '__unnamed__'],
    ['https://[::1/a', '__unnamed__'],
  ])('%j is %j', (url, name) => {
    expect(httpSourceFilename(url)).toBe(name);
  });
});

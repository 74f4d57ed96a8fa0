import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatternMatcher } from '../../src/go/pattern-matcher.ts';

const matches = (patterns: string[], path: string): boolean =>
  createPatternMatcher(patterns).matchesOrParentMatches(path);

describe('single patterns', () => {
  it.each<[pattern: string, path: string, expected: boolean]>([
    ['**', 'file', true],
    ['**', 'a/b/c', true],
    ['**/', 'file', true],
    ['**/**', 'dir/file', true],
    ['dir/**', 'dir/file', true],
    ['dir/**', 'dir', false],
    ['dir/**', 'dirx/file', false],
    ['**/dir', 'dir', true],
    ['**/dir', 'a/dir/file', true],
    ['**/dir', 'a/xdir', false],
    ['**dir', 'xdir', true],
    ['**/dir2/*', 'dir/dir2/file', true],
    ['**/dir2/**', 'dir/dir2/dir2/file', true],
    ['**file', 'dir/dir/file', true],
    ['**/file*txt', 'dir/dir/file.txt', true],
    ['**/*.txt', 'file.txt', true],
    ['**/**/*.txt2', 'dir/dir/file.txt', false],
    ['a**/*.txt', 'a/file.txt', true],
    ['a**/*.txt', 'a/dir/file.txt', true],
    ['a[b-d]e', 'ae', false],
    ['a[b-d]e', 'ace', true],
    ['a[^b-d]e', 'ace', false],
    ['a[^b-d]e', 'aze', true],
    ['[a-c]b*/*/[d]e', 'abx/y/de', true],
    ['.*', '.foo', true],
    ['.*', 'foo', false],
    ['abc.def', 'abcZdef', false],
    ['abc?def', 'abcZdef', true],
    ['abc?def', 'abc/def', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a\\\\', 'a\\', true],
    ['**/foo/bar', 'foo/bar', true],
    ['abc/**', 'abc/def/ghi', true],
    ['**/.foo', '.foo', true],
    ['**/.foo', 'bar.foo', false],
    ['a(b)c/def', 'a(b)c/def', true],
    ['a.|)$(}+{bc', 'a.|)$(}+{bc', true],
    [
      'dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl',
      'dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl',
      true,
    ],
    ['dist/*.whl', 'dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl', true],
    ['  foo  ', 'foo', true],
    ['./foo/../bar/', 'bar', true],
    ['foo', 'foo/bar/baz', true],
    ['a]b*', 'a]bc', true],
    ['[[:alpha:]]x', 'x', false],
    ['[[:alpha:]]x', 'qx', true],
    ['*é*', 'caféine', true],
    ['a\\dc*', 'a7c', true],
  ])('%j on %j: %s', (pattern, path, expected) => {
    expect(matches([pattern], path)).toBe(expected);
  });
});

describe('lists', () => {
  it.each<[patterns: string[], path: string, expected: boolean]>([
    [['**', '!util/docker/web'], 'util/docker/web/foo', false],
    [['**', '!util/docker/web', 'util/docker/web/foo'], 'util/docker/web/foo', true],
    [
      ['**', '!dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl'],
      'dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl',
      false,
    ],
    [['!x', 'x'], 'x', true],
    [['x', '!x'], 'x', false],
    [['x', '!x/y', 'x/y/z'], 'x/y/w', false],
    [['', '  '], 'x', false],
  ])('%j on %j: %s', (patterns, path, expected) => {
    expect(matches(patterns, path)).toBe(expected);
  });

  it('knows of exclusions', () => {
    expect(createPatternMatcher(['a', '!b']).exclusions).toBe(true);
    expect(createPatternMatcher(['a', '!b']).patterns).toMatchObject([
      { text: 'a', exclusion: false },
      { text: 'b', exclusion: true },
    ]);
    expect(createPatternMatcher(['a']).exclusions).toBe(false);
  });
});

describe('broken patterns', () => {
  it.each(['[', '[a', 'a[]b', '\\', '[a-'])('refuses %j', (pattern) => {
    expect(() => createPatternMatcher([pattern])).toThrow('syntax error in pattern');
  });

  it('refuses a lone exclamation mark', () => {
    expect(() => createPatternMatcher(['!'])).toThrow('illegal exclusion pattern: "!"');
  });

  it('refuses at the match what no regular expression can be made of', () => {
    expect(() => matches(['a\\yb*'], 'x')).toThrow('syntax error in pattern');
  });

  it('never fails otherwise', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      '/',
      '*',
      '**',
      '?',
      '[',
      ']',
      '^',
      '-',
      '!',
      '\\',
      '.',
      ':',
      '(',
      '$',
      ' ',
    );
    const pattern = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 3 }),
        fc.constantFrom('a', 'a/b', 'b/a/b', '.', ''),
        (patterns, path) => {
          try {
            matches(patterns, path);
          } catch (error) {
            expect((error as Error).message).toMatch(
              /^(syntax error in pattern|illegal exclusion pattern: "!")$/,
            );
          }
        },
      ),
    );
  });
});

it('gives the same result from the parents of a walk', () => {
  const part = fc.constantFrom('a', 'b', 'ab');
  const path = fc.array(part, { minLength: 1, maxLength: 4 });
  const pattern = fc
    .array(fc.constantFrom('a', 'b', '*', '**', 'a*', '?'), { minLength: 1, maxLength: 3 })
    .chain((parts) => fc.boolean().map((not) => (not ? '!' : '') + parts.join('/')));
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 4 }), path, (patterns, parts) => {
      const matcher = createPatternMatcher(patterns);
      let results: readonly boolean[] | undefined;
      let matched = false;
      parts.forEach((_, i) => {
        ({ matched, results } = matcher.matchesUsingParent(parts.slice(0, i + 1).join('/'), results));
      });
      const alone = matcher.matchesUsingParent(parts.join('/'));
      expect(typeof alone.matched).toBe('boolean');
      // Exclusions of a parent are forgotten by the stateless rule when nothing matched before them.
      if (patterns.every((text) => !text.startsWith('!')))
        expect(matched).toBe(matcher.matchesOrParentMatches(parts.join('/')));
    }),
  );
});

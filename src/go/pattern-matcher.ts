import { compileGoRegexp } from './glob-regexp.ts';
import { cleanPath, dirPath, matchPath } from './path.ts';
import { GoPatternError } from './pattern-error.ts';
import { trimSpace } from './strings.ts';

/** One pattern of a matcher, cleaned; `text` is without the `!` of an exclusion. */
export interface PathPattern {
  readonly text: string;
  readonly exclusion: boolean;
}

/** For each pattern, whether a path or one of its parents matched it. */
export type PatternResults = readonly boolean[];

/**
 * Matches slash-separated paths against a list of patterns such as those of a `.dockerignore`: later patterns win,
 * `!` takes paths out again, `**` crosses directories. The semantics of moby/patternmatcher v0.6.1 on Unix.
 * The methods throw {@link GoPatternError} for a pattern that no regular expression can be made of.
 */
export interface PatternMatcher {
  readonly patterns: readonly PathPattern[];
  /** Whether a pattern starts with `!`. */
  readonly exclusions: boolean;
  /** The matcher's first, deprecated rule: of the parents, only the one as deep as the pattern counts. */
  matches(path: string): boolean;
  /** Whether the path or a parent matches; what the reference uses for single paths. */
  matchesOrParentMatches(path: string): boolean;
  /** For walks: give the results of the parent directory (undefined at the top), keep those of a directory. */
  matchesUsingParent(
    path: string,
    parent?: PatternResults,
  ): { readonly matched: boolean; readonly results: PatternResults };
}

/** Empty patterns are dropped. Throws {@link GoPatternError}, or an `Error` for a lone `!`. */
export function createPatternMatcher(patterns: readonly string[]): PatternMatcher {
  const compiled = patterns
    .map(trimSpace)
    .filter((pattern) => pattern !== '')
    .map(compilePattern);
  return {
    patterns: compiled,
    exclusions: compiled.some((pattern) => pattern.exclusion),
    matches: (path) => matchAll(compiled, path, (pattern) => matchesAtDepth(pattern, path)),
    matchesOrParentMatches: (path) => {
      const parents = parentsOf(path);
      return matchAll(compiled, path, (pattern) => parents.some((parent) => pattern.test(parent)));
    },
    matchesUsingParent: (path, parent) => matchUsingParent(compiled, path, parent),
  };
}

interface CompiledPattern extends PathPattern {
  /** Number of path elements. */
  readonly depth: number;
  readonly test: (path: string) => boolean;
}

function matchAll(
  patterns: readonly CompiledPattern[],
  path: string,
  byParent: (pattern: CompiledPattern) => boolean,
): boolean {
  let matched = false;
  for (const pattern of patterns) {
    // An inclusion cannot add to a match, an exclusion cannot take from none.
    if (pattern.exclusion !== matched) continue;
    if (pattern.test(path) || byParent(pattern)) matched = !pattern.exclusion;
  }
  return matched;
}

function matchUsingParent(
  patterns: readonly CompiledPattern[],
  path: string,
  parent: PatternResults | undefined,
) {
  const results = new Array<boolean>(patterns.length).fill(false);
  const parents = parent ? [] : parentsOf(path);
  let matched = false;
  for (const [i, pattern] of patterns.entries()) {
    if (!parent?.[i]) {
      if (pattern.exclusion !== matched) continue;
      if (!pattern.test(path) && !parents.some((dir) => pattern.test(dir))) continue;
    }
    results[i] = true;
    matched = !pattern.exclusion;
  }
  return { matched, results };
}

function matchesAtDepth(pattern: CompiledPattern, path: string): boolean {
  const parent = dirPath(path);
  if (parent === '.') return false;
  const parts = parent.split('/');
  return pattern.depth <= parts.length && pattern.test(parts.slice(0, pattern.depth).join('/'));
}

/** `a/b/c` gives `a` and `a/b`. */
function parentsOf(path: string): string[] {
  const parent = dirPath(path);
  if (parent === '.') return [];
  const parts = parent.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function compilePattern(written: string): CompiledPattern {
  const cleaned = cleanPath(written);
  const exclusion = cleaned.startsWith('!');
  if (cleaned === '!') throw new Error('illegal exclusion pattern: "!"');
  const text = exclusion ? cleaned.slice(1) : cleaned;
  matchPath(text, '.');
  return { text, exclusion, depth: text.split('/').length, test: tester(text) };
}

function tester(text: string): (path: string) => boolean {
  const { kind, source } = toRegexp(text);
  if (kind === 'exact') return (path) => path === text;
  if (kind === 'prefix') return startsWith(text.slice(0, -2));
  if (kind === 'suffix') return endsWith(text.slice(2));
  let regexp: RegExp | undefined;
  return (path) => {
    regexp ??= compileOrFail(source);
    return regexp.test(path);
  };
}

function startsWith(prefix: string): (path: string) => boolean {
  return (path) => path.startsWith(prefix);
}

/** `**` and `/foo` also match `foo` at the top. */
function endsWith(suffix: string): (path: string) => boolean {
  return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
}

function compileOrFail(source: string): RegExp {
  try {
    return compileGoRegexp(source);
  } catch {
    throw new GoPatternError();
  }
}

type MatchKind = 'exact' | 'prefix' | 'suffix' | 'regexp';

/** The pattern as a Go regular expression, and the cheaper test that does for it where there is one. */
function toRegexp(text: string): { kind: MatchKind; source: string } {
  const chars = [...text];
  let kind: MatchKind = 'exact';
  let source = '^';
  for (let at = 0; at < chars.length; ) {
    const char = chars[at]!;
    if (char === '*' && chars[at + 1] === '*') {
      const first = at === 0;
      at += chars[at + 2] === '/' ? 3 : 2;
      const last = at >= chars.length;
      source += last ? '.*' : '(.*/)?';
      kind = first ? 'suffix' : last && kind === 'exact' ? 'prefix' : 'regexp';
      continue;
    }
    const escapes = char === '\\' && at + 1 < chars.length;
    source += escapes ? `\\${chars[at + 1]}` : (WILDCARDS[char] ?? (LITERALS.has(char) ? `\\${char}` : char));
    if (escapes || WILDCARDS[char] !== undefined) kind = 'regexp';
    at += escapes ? 2 : 1;
  }
  return { kind, source: `${source}$` };
}

const WILDCARDS: Readonly<Record<string, string>> = { '*': '[^/]*', '?': '[^/]', '[': '[', ']': ']' };
const LITERALS = new Set('.+()|{}$');

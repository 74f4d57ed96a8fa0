import { firstOf } from '../base/list.ts';
import { matchPath } from './match-path.ts';
import { cleanPath, dirPath } from './path.ts';
import { compilePathPattern, type PathPatternTest } from './path-pattern.ts';
import { trimSpace } from './strings.ts';

/** One pattern of a matcher, cleaned; `text` is without the `!` of an exclusion. */
export interface PathPattern {
  readonly text: string;
  readonly exclusion: boolean;
}

/** What the patterns said of a directory. Only the matcher that made it can read it. */
export type PatternResults = readonly boolean[];

/**
 * Matches slash-separated paths against a list of patterns such as those of a `.dockerignore`: later patterns win,
 * `!` takes paths out again, `**` crosses directories. The semantics of moby/patternmatcher v0.6.1 on Unix.
 * One pattern takes time in proportion to the length of the path, times the length of the pattern at worst.
 * The methods throw a `GoPatternError` for a pattern that no regular expression can be made of.
 */
export interface PatternMatcher {
  readonly patterns: readonly PathPattern[];
  /** Whether a pattern starts with `!`. */
  readonly exclusions: boolean;
  /** Whether the path or a parent matches; what the reference uses for single paths. */
  matchesOrParentMatches(path: string): boolean;
  /** For walks: pass the results of the parent directory (undefined at the top), keep those of a directory. */
  matchesUsingParent(
    path: string,
    parent?: PatternResults,
  ): { readonly matched: boolean; readonly results: PatternResults };
  /** {@link matchesUsingParent} for a path that is not a directory: it makes no results. */
  leafMatchesUsingParent(path: string, parent?: PatternResults): boolean;
}

/** Empty patterns are dropped. Throws a `GoPatternError`, or an `Error` for a lone `!`. */
export function createPatternMatcher(patterns: readonly string[]): PatternMatcher {
  const compiled = patterns
    .map(trimSpace)
    .filter((pattern) => pattern !== '')
    .map(compilePattern);
  const exclusions = compiled.some((pattern) => pattern.exclusion);
  return {
    patterns: compiled,
    exclusions,
    matchesOrParentMatches: (path) => matchOrParent(compiled, path),
    ...(exclusions ? inOrder(compiled) : inAnyOrder(compiled)),
  };
}

interface CompiledPattern extends PathPattern {
  readonly test: PathPatternTest;
}

function compilePattern(written: string): CompiledPattern {
  const cleaned = cleanPath(written);
  const exclusion = cleaned.startsWith('!');
  if (cleaned === '!') throw new Error('illegal exclusion pattern: "!"');
  const text = exclusion ? cleaned.slice(1) : cleaned;
  matchPath(text, '.');
  return { text, exclusion, test: compilePathPattern(text) };
}

function matchOrParent(patterns: readonly CompiledPattern[], path: string): boolean {
  const test = hasPlainParents(path)
    ? (pattern: CompiledPattern) => pattern.test.matchesOrParent(path)
    : testWithParents(path);
  let matched = false;
  for (const pattern of patterns) {
    // An inclusion cannot add to a match, an exclusion cannot take from none.
    if (pattern.exclusion === matched && test(pattern)) matched = !pattern.exclusion;
  }
  return matched;
}

/** Whether each parent of the path is the text before one of its slashes. */
function hasPlainParents(path: string): boolean {
  return !path.startsWith('/') && cleanPath(path) === path;
}

function testWithParents(path: string): (pattern: CompiledPattern) => boolean {
  const parents = parentsOf(path);
  return (pattern) => pattern.test.matches(path) || parents.some((parent) => pattern.test.matches(parent));
}

/** `a/b/c` has the parents `a` and `a/b`. */
function parentsOf(path: string): string[] {
  const parent = dirPath(path);
  if (parent === '.') return [];
  const parts = parent.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

type WalkMethods = Pick<PatternMatcher, 'matchesUsingParent' | 'leafMatchesUsingParent'>;

/** With exclusions, each pattern's result counts. */
function inOrder(patterns: readonly CompiledPattern[]): WalkMethods {
  const matchUsingParent = (path: string, parent?: PatternResults, results?: boolean[]): boolean => {
    const parents = parent ? [] : parentsOf(path);
    let matched = false;
    for (const [i, pattern] of patterns.entries()) {
      if (!parent?.[i]) {
        if (pattern.exclusion !== matched) continue;
        if (!pattern.test.matches(path) && !parents.some((dir) => pattern.test.matches(dir))) continue;
      }
      if (results !== undefined) results[i] = true;
      matched = !pattern.exclusion;
    }
    return matched;
  };
  return {
    matchesUsingParent: (path, parent) => {
      const results = new Array<boolean>(patterns.length).fill(false);
      return { matched: matchUsingParent(path, parent, results), results };
    },
    leafMatchesUsingParent: (path, parent) => matchUsingParent(path, parent),
  };
}

const matchedResults: PatternResults = [true];
const unmatchedResults: PatternResults = [false];

/**
 * Without exclusions, it only counts whether some pattern matched the path or a parent, and plain paths among the
 * patterns can be looked up: a COPY may have thousands of sources.
 */
function inAnyOrder(patterns: readonly CompiledPattern[]): WalkMethods {
  const plain = new Set(patterns.flatMap(({ text, test }) => (test.isPlain ? [text] : [])));
  const others = patterns.filter(({ test }) => !test.isPlain);
  // A malformed pattern is an error only if no pattern before it matched.
  const isOrdered = others.some((pattern) => pattern.test.isMalformed());
  if (isOrdered) return inOrder(patterns);
  const matchesItself = (path: string) =>
    plain.has(path) || others.some((pattern) => pattern.test.matches(path));
  const leafMatchesUsingParent = (path: string, parent?: PatternResults) => {
    if (parent !== undefined) return firstOf(parent) || matchesItself(path);
    return matchesItself(path) || parentsOf(path).some(matchesItself);
  };
  return {
    matchesUsingParent: (path, parent) => {
      const matched = leafMatchesUsingParent(path, parent);
      return { matched, results: matched ? matchedResults : unmatchedResults };
    },
    leafMatchesUsingParent,
  };
}

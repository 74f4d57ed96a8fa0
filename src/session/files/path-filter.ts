import {
  createPatternMatcher,
  type PathPattern,
  type PatternMatcher,
  type PatternResults,
} from '../../go/pattern-matcher.ts';

/** What the filter must remember of a directory for its entries. */
export interface DirVerdict {
  readonly include: PatternResults | undefined;
  readonly exclude: PatternResults | undefined;
}

export interface PathVerdict {
  /** Whether the path itself is part of the transfer. */
  readonly kept: boolean;
  /** Whether anything inside the directory could be part of it. If not, the directory need not be read. */
  readonly enter: boolean;
  /** Pass this for the entries of the directory. */
  readonly dir: DirVerdict;
}

/**
 * Decides during a walk which paths are transferred. A directory that does not match is transferred as a parent if
 * something inside it is. Behaves like fsutil's `filterFS` (moby/buildkit v0.32.2
 * vendor/github.com/tonistiigi/fsutil/filter.go).
 */
export interface PathFilter {
  judge(path: string, isDir: boolean, parent: DirVerdict): PathVerdict;
}

/** An empty list of patterns disables that filter. Throws for malformed patterns. */
export function createPathFilter(includes: readonly string[], excludes: readonly string[]): PathFilter {
  const include = includes.length > 0 ? createMatcher(includes, 'includepatterns') : undefined;
  const exclude = excludes.length > 0 ? createMatcher(excludes, 'excludepatterns') : undefined;
  const includePrefixes = include && plainPrefixes(include.patterns.filter((pattern) => !pattern.exclusion));
  const exceptionPrefixes = exclude && plainPrefixes(exclude.patterns.filter((pattern) => pattern.exclusion));
  return {
    judge: (path, isDir, parent) => {
      const included = include?.match(path, parent.include);
      const excluded = exclude?.match(path, parent.exclude);
      const out = included?.matched === false;
      const taken = excluded?.matched === true;
      const enter =
        isDir && !(out && !leadsTo(path, includePrefixes)) && !(taken && !leadsTo(path, exceptionPrefixes));
      return { kept: !out && !taken, enter, dir: { include: included?.results, exclude: excluded?.results } };
    },
  };
}

/** A matcher whose errors name the list of patterns. */
interface NamedMatcher {
  readonly patterns: PatternMatcher['patterns'];
  match(path: string, parent: PatternResults | undefined): ReturnType<PatternMatcher['matchesUsingParent']>;
}

function createMatcher(texts: readonly string[], what: string): NamedMatcher {
  const matcher = parsePatterns(texts, what);
  return {
    patterns: matcher.patterns,
    // Some malformed patterns are only detected when they are used.
    match(path, parent) {
      try {
        return matcher.matchesUsingParent(path, parent);
      } catch (error) {
        throw new Error(`failed to match ${what}: ${(error as Error).message}`);
      }
    },
  };
}

function parsePatterns(texts: readonly string[], what: string): PatternMatcher {
  try {
    return createPatternMatcher(texts);
  } catch (error) {
    throw new Error(`invalid ${what}: [${texts.join(' ')}]: ${(error as Error).message}`);
  }
}

/** The patterns as paths with a trailing slash; undefined if one has wildcards before its end. */
function plainPrefixes(patterns: readonly PathPattern[]): readonly string[] | undefined {
  const texts = patterns.map(({ text }) => text.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
  return texts.some((text) => /[*[\]?^\\]/.test(text)) ? undefined : texts.map((text) => `${text}/`);
}

/** Whether a pattern could match below the directory. */
function leadsTo(path: string, prefixes: readonly string[] | undefined): boolean {
  return prefixes === undefined || prefixes.some((prefix) => prefix.startsWith(`${path}/`));
}

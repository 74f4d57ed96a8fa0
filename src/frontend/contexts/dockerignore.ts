import { decodeText } from '../../base/text.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { cleanPath } from '../../go/path.ts';
import { createPatternMatcher, type PatternMatcher } from '../../go/pattern-matcher.ts';
import { trimSpace } from '../../go/strings.ts';

/** Name of the file in a context that says what to leave out. */
export const dockerignoreName = '.dockerignore';

/**
 * The patterns of an ignore file, cleaned: comments and blank lines dropped, no leading slash
 * (github.com/moby/patternmatcher ignorefile, as vendored in moby/buildkit v0.32.2). `name` is for errors.
 */
export function readIgnorePatterns(bytes: Uint8Array, name: string): readonly string[] {
  if (bytes.length === 0) return [];
  const lines = splitLines(bytes, name);
  return lines.flatMap((line, index) => {
    const text = index === 0 && line.startsWith('\ufeff') ? line.slice(1) : line;
    return text.startsWith('#') ? [] : cleanPattern(trimSpace(text));
  });
}

/** The reference's line reader gives up on a line of this many bytes. */
const maxLineLength = 64 * 1024;

function splitLines(bytes: Uint8Array, name: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (end - start >= maxLineLength) {
      throw new CompileError(`failed parsing ${name}: bufio.Scanner: token too long`, {
        code: 'invalid-dockerignore',
      });
    }
    lines.push(decodeText(bytes.subarray(start, end)));
    start = end + 1;
  }
  return lines;
}

function cleanPattern(pattern: string): readonly string[] {
  if (pattern === '') return [];
  if (!pattern.startsWith('!')) return [cleanRelative(pattern)];
  const included = trimSpace(pattern.slice(1));
  return [`!${included === '' ? '' : cleanRelative(included)}`];
}

function cleanRelative(pattern: string): string {
  const cleaned = cleanPath(pattern);
  return cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
}

/**
 * Tells which sources of COPY and ADD the patterns leave out. Undefined when there are no patterns, and when one of
 * them takes paths back in, since then a path's fate depends on the files below it (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/validations.go). Throws a CompileError for a malformed pattern.
 */
export function createIgnoredSourceCheck(
  patterns: readonly string[],
): ((path: string) => boolean) | undefined {
  if (patterns.length === 0) return undefined;
  const matcher = asCompileError(() => createPatternMatcher(patterns));
  if (matcher.exclusions) return undefined;
  const rootIgnored = matcher.patterns.some(({ text }) => text === '*' || text === '**' || text === '**/*');
  return (path) => isIgnored(matcher, rootIgnored, cleanPath(path));
}

function isIgnored(matcher: PatternMatcher, rootIgnored: boolean, path: string): boolean {
  // The root itself is never left out; only patterns for all that is in it count.
  if ((path === '.' || path === '/') && !rootIgnored) return false;
  return asCompileError(() => matcher.matchesOrParentMatches(path));
}

function asCompileError<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof CompileError
      ? error
      : new CompileError((error as Error).message, { cause: error });
  }
}

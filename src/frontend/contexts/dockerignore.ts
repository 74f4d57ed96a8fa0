import { decodeText } from '../../base/text.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { cleanPath } from '../../go/path.ts';
import { createPatternMatcher, type PatternMatcher } from '../../go/pattern-matcher.ts';
import { trimSpace } from '../../go/strings.ts';

/** Name of the ignore file in a context. */
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

/** The reference's line reader fails at a line of this many bytes. */
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
 * Creates a check for sources of COPY and ADD that the patterns exclude. Undefined if there are no patterns, or if
 * one of them re-includes paths, because then it depends on the files whether a path is excluded (moby/buildkit
 * v0.32.2 frontend/dockerfile/dockerfile2llb/validations.go). Throws a CompileError for a malformed pattern.
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
  // The root itself is never excluded; only patterns for everything in it count.
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

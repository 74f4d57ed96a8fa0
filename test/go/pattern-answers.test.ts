import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchPath } from '../../src/go/match-path.ts';
import {
  createPatternMatcher,
  type PatternMatcher,
  type PatternResults,
} from '../../src/go/pattern-matcher.ts';

/**
 * Random patterns and paths with the answers of the reference, moby/patternmatcher v0.6.1 and Go's filepath.Match: a
 * character for each path, `1` for a match, `0` for none, `e` for an error; `E` when the patterns are refused.
 */
interface Answered {
  /** `paths`: each path alone; `walk`: each path is a directory in the one before; `match`: one pattern, filepath.Match. */
  readonly mode: 'paths' | 'walk' | 'match';
  readonly patterns: readonly string[];
  readonly paths: readonly string[];
  readonly answers: string;
}

const answered = readFileSync(new URL('fixtures/pattern-answers.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Answered);

describe.each(['paths', 'walk', 'match'] as const)('%s', (mode) => {
  test('answers as the reference does', () => {
    const cases = answered.filter((entry) => entry.mode === mode);
    expect(cases.length).toBeGreaterThan(100);
    for (const entry of cases) expect({ ...entry, answers: ourAnswers(entry) }).toEqual(entry);
  });
});

function ourAnswers({ mode, patterns, paths }: Answered): string {
  if (mode === 'match') return answersOf(paths, (path) => matchPath(patterns[0]!, path));
  let matcher: PatternMatcher;
  try {
    matcher = createPatternMatcher(patterns);
  } catch {
    return 'E';
  }
  if (mode === 'paths') return answersOf(paths, (path) => matcher.matchesOrParentMatches(path));
  let parent: PatternResults | undefined;
  return answersOf(paths, (path) => {
    const asLeaf = matcher.leafMatchesUsingParent(path, parent);
    const { matched, results } = matcher.matchesUsingParent(path, parent);
    expect(matched).toBe(asLeaf);
    parent = results;
    return matched;
  });
}

function answersOf(paths: readonly string[], matches: (path: string) => boolean): string {
  return paths
    .map((path) => {
      try {
        return matches(path) ? '1' : '0';
      } catch (error) {
        expect((error as Error).message).toBe('syntax error in pattern');
        return 'e';
      }
    })
    .join('');
}

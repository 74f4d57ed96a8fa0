import { CompileError, wrapError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { parseBool } from '../go/strconv.ts';
import { trimSpace } from '../go/strings.ts';

/** Which rules run, and whether a warning fails the build, from a `check=` directive or build option. */
export interface CheckOptions {
  readonly skipAll: boolean;
  readonly skipRules: readonly string[];
  readonly experimentalAll: boolean;
  readonly experimentalRules: readonly string[];
  /** Whether any warning makes the compile fail (`error=true`). */
  readonly returnAsError: boolean;
}

/** All rules but the experimental ones, as warnings. */
export const defaultCheckOptions: CheckOptions = {
  skipAll: false,
  skipRules: [],
  experimentalAll: false,
  experimentalRules: [],
  returnAsError: false,
};

/**
 * Parses `skip=A,B;experimental=all;error=true`, each part optional, in any order. Throws a CompileError
 * (moby/buildkit v0.32.2 frontend/dockerfile/linter/linter.go ParseLintOptions).
 */
export function parseCheckOptions(text: string): CheckOptions {
  const trimmed = trimSpace(text);
  if (trimmed === '') return defaultCheckOptions;
  return splitParts(trimmed).reduce(applyPart, defaultCheckOptions);
}

/** Merges the options in an instruction's comment into those of the file; `error` always comes from the file. */
export function mergeCheckOptions(file: CheckOptions, comment: CheckOptions): CheckOptions {
  return {
    skipAll: file.skipAll || comment.skipAll,
    skipRules: [...file.skipRules, ...comment.skipRules],
    experimentalAll: file.experimentalAll || comment.experimentalAll,
    experimentalRules: [...file.experimentalRules, ...comment.experimentalRules],
    returnAsError: file.returnAsError,
  };
}

/** At most three parts: what follows the second `;` stays together, so that a fourth part is a mistake. */
function splitParts(text: string): readonly string[] {
  const parts = text.split(';');
  return parts.length <= 3 ? parts : [...parts.slice(0, 2), parts.slice(2).join(';')];
}

function applyPart(options: CheckOptions, part: string): CheckOptions {
  const at = part.indexOf('=');
  if (at < 0) throw invalidOption(part);
  const key = trimSpace(part.slice(0, at));
  const value = trimSpace(part.slice(at + 1));
  if (key === 'skip')
    return value === 'all' ? { ...options, skipAll: true } : { ...options, skipRules: names(value) };
  if (key === 'experimental') {
    return value === 'all'
      ? { ...options, experimentalAll: true }
      : { ...options, experimentalRules: names(value) };
  }
  if (key === 'error') return { ...options, returnAsError: parseFlag(value, part) };
  throw invalidOption(key);
}

function names(list: string): readonly string[] {
  return list.split(',').map(trimSpace);
}

function parseFlag(value: string, part: string): boolean {
  try {
    return parseBool(value);
  } catch (error) {
    throw wrapError(error, `failed to parse check option ${quote(part)}`);
  }
}

function invalidOption(option: string): CompileError {
  return new CompileError(`invalid check option ${quote(option)}`, {
    code: 'invalid-check-option',
    hint: 'Use skip=<rules>, experimental=<rules> and error=<true|false>, separated by semicolons.',
  });
}

import { CompileError } from './compile-error.ts';
import { suggest } from './suggest.ts';

/**
 * The error with ` (did you mean X?)` behind its message when an option is near the value; else the error itself
 * (moby/buildkit v0.32.2 util/suggest/error.go).
 */
export function withSuggestion(
  error: CompileError,
  value: string,
  options: readonly string[],
  caseSensitive: boolean,
): CompileError {
  const match = suggest(value, options, caseSensitive);
  if (match === undefined) return error;
  const suggested = new CompileError(`${error.message} (did you mean ${match}?)`, {
    code: error.code,
    hint: error.hint,
    cause: error.cause,
  });
  suggested.locations = error.locations;
  return suggested;
}

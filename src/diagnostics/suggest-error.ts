import { CompileError } from './compile-error.ts';
import { suggest } from './suggest.ts';

/**
 * Appends ` (did you mean X?)` to the message if an option is near the value. Otherwise returns the error unchanged
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

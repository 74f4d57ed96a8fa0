import { CompileError } from './compile-error.ts';
import { suggest } from './suggest.ts';

/** What could have been meant by a word. */
interface Choices {
  readonly options: readonly string[];
  readonly caseSensitive: boolean;
}

/**
 * Appends ` (did you mean X?)` to the message if an option is near the value. Otherwise returns the error unchanged
 * (moby/buildkit v0.32.2 util/suggest/error.go).
 */
export function withSuggestion(
  error: CompileError,
  value: string,
  { options, caseSensitive }: Choices,
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

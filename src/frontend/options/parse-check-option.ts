import { wrapError } from '../../diagnostics/compile-error.ts';
import { type CheckOptions, parseCheckOptions } from '../../lint/check-options.ts';

/** Options of build checks that were given with the build; undefined when they were not. */
export function parseCheckOption(text: string | undefined): CheckOptions | undefined {
  if (text === undefined) return undefined;
  try {
    return parseCheckOptions(text);
  } catch (error) {
    throw wrapError(error, 'failed to parse build-arg:BUILDKIT_DOCKERFILE_CHECK');
  }
}

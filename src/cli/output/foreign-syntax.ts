import { CompileError } from '../../diagnostics/compile-error.ts';
import { errorSources, type StatusDetail } from '../../diagnostics/error-sources.ts';
import { foreignFrontend } from '../../syntax/foreign-syntax.ts';

/**
 * What to do about an error of our own compiler in a file whose `# syntax=` line names another frontend than Docker's.
 * Undefined for any other error.
 */
export function foreignSyntaxAdvice(
  error: Error & { readonly details: readonly StatusDetail[] },
): string | undefined {
  if (!(error.cause instanceof CompileError)) return undefined;
  const file = errorSources(error.details)[0]?.file;
  const frontend = file && foreignFrontend(file);
  if (frontend === undefined) return undefined;
  return (
    `The # syntax= line names another frontend, ${frontend}, but the file was read as a Dockerfile: this command runs no ` +
    'other frontend unless you ask for it. To let the daemon run it, build with --follow-syntax (it may read the whole context).'
  );
}

import { CompileError } from '../../diagnostics/compile-error.ts';
import { errorSources, type StatusDetail } from '../../diagnostics/error-sources.ts';
import { detectSyntax } from '../../syntax/directives.ts';

/**
 * What to do about an error of our own compiler in a file whose `# syntax=` line names another frontend than Docker's: the file
 * may be right, and not a Dockerfile. Undefined for any other error.
 */
export function foreignSyntaxAdvice(
  error: Error & { readonly details: readonly StatusDetail[] },
): string | undefined {
  if (!(error.cause instanceof CompileError)) return undefined;
  const file = errorSources(error.details)[0]?.file;
  const syntax = file && detectSyntax(file);
  if (!syntax || isDockerfileSyntax(syntax.ref)) return undefined;
  return (
    `The # syntax= line names another frontend, ${syntax.ref}, but the file was read as a Dockerfile: this command runs no ` +
    'other frontend unless you ask for it. To let the daemon run it, build with --follow-syntax (it may read the whole context).'
  );
}

/** Docker's own frontend, in any release and from any registry that mirrors it. */
function isDockerfileSyntax(ref: string): boolean {
  const name = ref.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
  return /(?:^|\/)dockerfile(?:-upstream|-llb)?$/.test(name);
}

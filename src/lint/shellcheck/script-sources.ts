import type { SourceFile } from '../../source/source-file.ts';
import type { CheckCompileRequest } from '../compile-for-check.ts';
import { brokenDocumentOf, givenByOptions } from '../read-document.ts';
import { scriptPrograms } from './script-program.ts';

/**
 * The scripts of a file that `checkDockerfile` passes to ShellCheck. Only the text is read, so that a caller can have the
 * scripts of many files checked at once.
 */
export function scriptSources(
  file: SourceFile,
  { options }: Pick<CheckCompileRequest, 'options'>,
): readonly string[] {
  const document = brokenDocumentOf(file, givenByOptions(options));
  return document === undefined ? [] : scriptPrograms(document).map(({ source }) => source);
}

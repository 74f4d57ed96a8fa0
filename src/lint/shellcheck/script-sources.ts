import { dockerfileInstructions } from '../../instructions/registry.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { CheckCompileRequest } from '../compile-for-check.ts';
import { brokenDocumentOf } from '../read-document.ts';
import { scriptPrograms } from './script-program.ts';

/**
 * The scripts of a file that `checkDockerfile` passes to ShellCheck. Only the text is read, so that a caller can have the
 * scripts of many files checked at once.
 */
export function scriptSources(
  file: SourceFile,
  { options }: Pick<CheckCompileRequest, 'options'>,
): readonly string[] {
  const document = brokenDocumentOf(file, {
    instructionSet: options?.instructionSet ?? dockerfileInstructions,
    buildArgs: options?.buildArgs ?? new Map(),
    target: options?.target ?? '',
    baseTriggers: [],
    imageVariables: undefined,
  });
  return document === undefined ? [] : scriptPrograms(document).map(({ source }) => source);
}

import { sha256 } from '../base/digest.ts';
import { encodeText } from '../base/text.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import type { SourceFile } from '../source/source-file.ts';
import { detectSyntax } from '../syntax/directives.ts';
import type { Grammar, InstructionNode } from '../syntax/node.ts';
import { parseSyntax } from '../syntax/parse.ts';

/**
 * A digest of the instructions of a Dockerfile and its `# syntax=` line. Comments, blank lines, continuations, and the
 * number of blanks between words do not change it; any instruction does, because each ARG, ENV or stage may decide
 * what is fetched. Throws a CompileError for a file that does not parse.
 */
export function identifyDockerfile(
  file: SourceFile,
  grammar: Grammar = dockerfileInstructions.grammar,
): string {
  const { instructions } = parseSyntax(file, grammar);
  const parts = [detectSyntax(file)?.cmdline ?? '', ...instructions.map(partsOf)];
  return sha256(encodeText(JSON.stringify(parts)));
}

function partsOf({ keyword, original, heredocs }: InstructionNode): readonly string[] {
  const written = original.trim().slice(keyword.length);
  return [
    keyword.toUpperCase(),
    written.trim().replace(blanks, ' '),
    ...heredocs.map(({ content }) => content),
  ];
}

const blanks = /\s+/g;

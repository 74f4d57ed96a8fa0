import { encodeText } from '../../src/base/text.ts';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import { createSourceFile, type SourceFile } from '../../src/source/source-file.ts';
import type { InstructionNode, SyntaxTree } from '../../src/syntax/node.ts';
import { parseSyntax } from '../../src/syntax/parse.ts';
import { grammar } from './grammar.ts';

export function sourceOf(text: string): SourceFile {
  return createSourceFile('Dockerfile', encodeText(text));
}

export function parseText(text: string): SyntaxTree {
  return parseSyntax(sourceOf(text), grammar);
}

/** The only instruction of the text. */
export function parseOne(text: string): InstructionNode {
  const { instructions } = parseText(text);
  if (instructions.length !== 1) throw new Error(`${instructions.length} instructions`);
  return instructions[0]!;
}

/** The error that the text is refused with. */
export function parseFailure(text: string): CompileError {
  try {
    parseText(text);
  } catch (error) {
    if (error instanceof CompileError) return error;
    throw error;
  }
  throw new Error('the text was accepted');
}

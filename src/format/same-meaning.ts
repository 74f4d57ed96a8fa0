import { toLower } from '../go/strings.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { SourceFile } from '../source/source-file.ts';
import { detectSyntax, type FoundDirective, parseDirective } from '../syntax/directives.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';

/**
 * Whether two trees are the same for everything after the parser: only positions, the layout of lines and the case of
 * keywords differ. They then compile to the same result for all base images, options and contexts.
 */
export function sameMeaning(a: SyntaxTree, b: SyntaxTree, instructionSet: InstructionSet): boolean {
  const meaning = (node: InstructionNode) => meaningOf(node, instructionSet);
  return (
    a.escapeToken === b.escapeToken &&
    a.instructions.length === b.instructions.length &&
    a.instructions.every((node, index) => meaning(node) === meaning(b.instructions[index]!))
  );
}

/** Whether both files ask for the same frontend and the same checks. */
export function sameDirectives(a: SourceFile, b: SourceFile): boolean {
  return directivesOf(a) === directivesOf(b);
}

function meaningOf(node: InstructionNode, { definitions }: InstructionSet): string {
  const keyword = toLower(node.keyword);
  const meaning = definitions.get(keyword)?.meaning(node) ?? node.args;
  const heredocs = node.heredocs.map(({ contentSpan, ...heredoc }) => heredoc);
  return JSON.stringify([keyword, node.flags, meaning, node.json, heredocs, node.comments]);
}

function directivesOf(file: SourceFile): string {
  const said = (directive: FoundDirective | undefined) => directive && [directive.ref, directive.cmdline];
  return JSON.stringify([
    said(detectSyntax(file)),
    said(parseDirective('escape', file.text)),
    said(parseDirective('check', file.text)),
  ]);
}

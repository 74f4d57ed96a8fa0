import { toLower } from '../go/strings.ts';
import type { SourceFile } from '../source/source-file.ts';
import { detectSyntax, type FoundDirective, parseDirective } from '../syntax/directives.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';

/**
 * Whether two trees are the same for everything after the parser: only positions, the layout of lines and the case of
 * keywords differ. They then compile to the same result for all base images, options and contexts.
 */
export function sameMeaning(a: SyntaxTree, b: SyntaxTree): boolean {
  return (
    a.escapeToken === b.escapeToken &&
    a.instructions.length === b.instructions.length &&
    a.instructions.every((node, index) => meaningOf(node) === meaningOf(b.instructions[index]!))
  );
}

/** Whether both files ask for the same frontend and the same checks. */
export function sameDirectives(a: SourceFile, b: SourceFile): boolean {
  return directivesOf(a) === directivesOf(b);
}

function meaningOf(node: InstructionNode): string {
  const keyword = toLower(node.keyword);
  const args =
    keyword === 'from' ? node.args.map((word, index) => (index === 1 ? toLower(word) : word)) : node.args;
  const heredocs = node.heredocs.map(({ contentSpan, ...heredoc }) => heredoc);
  return JSON.stringify([
    keyword,
    node.flags,
    args,
    node.json,
    heredocs,
    node.comments,
    triggerOf(node, keyword),
  ]);
}

/** ONBUILD keeps its text. */
function triggerOf(node: InstructionNode, keyword: string): string {
  return keyword === 'onbuild' ? node.original.replace(/^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i, '') : '';
}

function directivesOf(file: SourceFile): string {
  const said = (directive: FoundDirective | undefined) => directive && [directive.ref, directive.cmdline];
  return JSON.stringify([
    said(detectSyntax(file)),
    said(parseDirective('escape', file.text)),
    said(parseDirective('check', file.text)),
  ]);
}

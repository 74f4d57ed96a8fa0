import type { CheckedDocument, CheckedInstruction } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';
import { usedStages } from './stage-uses.ts';
import { declaredNames } from './symbols.ts';
import { usedVariables } from './variable-uses.ts';

/** The kinds of tokens, as the Language Server Protocol names them. */
export const tokenKinds = ['keyword', 'parameter', 'variable', 'class'] as const;

/** A token; tokens do not overlap, and none contains a line end. */
export interface SemanticToken {
  readonly kind: (typeof tokenKinds)[number];
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** Keywords, names of flags, variables and stages, in the order of the text. */
export function semanticTokens(document: CheckedDocument): readonly SemanticToken[] {
  const names = [
    ...declaredNames(document).map(({ declaration, span }) =>
      token(declaration.kind === 'stage' ? 'class' : 'variable', span, true),
    ),
    ...usedVariables(document).map(({ span }) => token('variable', span)),
    ...usedStages(document).map(({ span }) => token('class', span)),
  ];
  const words = document.instructions.flatMap((checked) => wordsOf(document, checked));
  return withoutOverlaps(
    [...names, ...words].filter(({ span }) => !document.file.text.slice(span.start, span.end).includes('\n')),
  );
}

function token(kind: SemanticToken['kind'], span: Span, isDeclaration = false): SemanticToken {
  return { kind, span, isDeclaration };
}

/** The keyword, words such as AS, and the names of flags. */
function wordsOf(document: CheckedDocument, { node }: CheckedInstruction): readonly SemanticToken[] {
  const definition = document.instructionSet.definitions.get(node.keyword.toLowerCase());
  if (definition === undefined) return [];
  const flags = node.flagSpans.map(({ start, end }, index) => {
    const [name = ''] = (node.flags[index] ?? '').split('=', 1);
    return token('parameter', { start, end: Math.min(end, start + name.length) });
  });
  const inner = (definition.keywordArguments?.(node.args) ?? []).flatMap((index) => {
    const line = document.lineOf(node);
    const at = wordStart(line.text, node.args, index);
    return at === -1 ? [] : [token('keyword', line.span(at, at + (node.args[index] ?? '').length))];
  });
  return [token('keyword', node.keywordSpan), ...flags, ...inner];
}

/** The offset of an argument; each argument is searched for after the previous ones. */
function wordStart(text: string, args: readonly string[], index: number): number {
  let at = text.trimStart().indexOf(' ');
  for (let n = 0; n <= index; n++) {
    const found = text.indexOf(args[n] ?? '', at);
    if (found === -1) return -1;
    at = n === index ? found : found + (args[n] ?? '').length;
  }
  return at;
}

function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const sorted = [...tokens].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

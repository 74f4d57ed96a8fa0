import type { CheckedDocument, CheckedInstruction } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';
import { declaredNames } from './symbols.ts';

/** An entry of an outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'stage' | 'variable' | 'instruction';
  readonly span: Span;
  /** What is selected; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The ARGs above the first FROM, and the stages with their instructions. */
export function documentSymbols(document: CheckedDocument): readonly DocumentSymbol[] {
  const stages = document.stages.map((stage): DocumentSymbol => {
    const { node } = stage.from;
    const last = stage.body.at(-1)?.node ?? node;
    return {
      name: stage.name || `stage ${stage.index}`,
      detail: detailOf(stage.from),
      kind: 'stage',
      span: { start: node.span.start, end: last.span.end },
      nameSpan: node.keywordSpan,
      children: stage.body.map((checked) => symbolOf(document, checked)),
    };
  });
  return [...document.globals.map((checked) => symbolOf(document, checked)), ...stages];
}

function symbolOf(document: CheckedDocument, checked: CheckedInstruction): DocumentSymbol {
  const { node } = checked;
  const variables =
    checked.declares.length === 0
      ? []
      : declaredNames(document).filter((declared) => declared.instruction.node === node);
  return {
    name: node.keyword.toUpperCase(),
    detail: detailOf(checked),
    kind: variables.length > 0 ? 'variable' : 'instruction',
    span: node.span,
    nameSpan: node.keywordSpan,
    children: [],
  };
}

const longestDetail = 80;

function detailOf({ node }: CheckedInstruction): string {
  const text = node.original.trim().slice(node.keyword.length).trim().replace(/\s+/g, ' ');
  return text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
}

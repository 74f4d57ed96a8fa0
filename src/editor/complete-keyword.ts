import { toUpper } from '../go/strings.ts';
import type { CompletionDraft } from './completion.ts';
import type { Cursor } from './cursor.ts';
import type { EditorDocument } from './editor-document.ts';
import { instructionHelp } from './help/instructions.ts';
import { keywordMarkdown } from './help/markdown.ts';

/** Keywords that may begin an instruction here, in the case that the file uses. */
export function keywordCompletions(
  document: EditorDocument,
  { word, isTrigger }: Extract<Cursor, { kind: 'keyword' }>,
  offset: number,
): readonly CompletionDraft[] {
  const { keywords, definitions } = document.instructionSet;
  const first = document.structure()?.stages[0]?.from.node.span.start ?? Number.POSITIVE_INFINITY;
  const isAboveStages = !isTrigger && first >= offset - word.length;
  return keywords
    .filter((keyword) => {
      const { place, grammar } = definitions.get(keyword) ?? {};
      if (isTrigger) return place !== 'start' && grammar?.arguments !== 'sub-instruction';
      return !isAboveStages || place !== 'stage';
    })
    .map((keyword) => ({
      label: writesLowerCase(document, word) ? keyword : toUpper(keyword),
      kind: 'keyword',
      detail: instructionHelp[keyword]?.forms[0],
      documentation: keywordMarkdown(keyword),
    }));
}

/** The case of what is typed, or else that of the file. */
function writesLowerCase(document: EditorDocument, word: string): boolean {
  const example = word === '' ? (document.structure()?.instructions[0]?.node.keyword ?? '') : word;
  return example !== '' && example === example.toLowerCase();
}

import { equalFold, toLower } from '../../go/strings.ts';
import type { TextEdit } from '../../source/text-edit.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { argumentWords, defineFix } from './rule-fix.ts';

/** Writes the name of the stage in lower case, also where it is referenced. */
export const fixStageNameCasing = defineFix('StageNameCasing', 'from', ({ document, checked }) => {
  const word = argumentWords(document, checked)[2];
  if (word?.span === undefined) return undefined;
  const name = toLower(word.text);
  const edits = [{ span: word.span, text: name }, ...references(document, name)];
  return { title: `Name the stage ${name}`, edits: edits.sort((a, b) => a.span.start - b.span.start) };
});

function references(document: CheckedDocument, name: string): readonly TextEdit[] {
  return document.instructions.flatMap((checked) => {
    const flags = checked.node.flagSpans.flatMap((span) => {
      const text = document.file.text.slice(span.start, span.end);
      return [...text.matchAll(/(?<=^--from=|[=,]from=)[^,\s"]+/g)].map(({ 0: found, index }) => ({
        text: found,
        start: span.start + index,
      }));
    });
    const base = /^from$/i.test(checked.node.keyword) ? argumentWords(document, checked)[0] : undefined;
    const words = base?.span === undefined ? flags : [...flags, { text: base.text, start: base.span.start }];
    return words
      .filter(({ text }) => text !== name && equalFold(text, name))
      .map(({ text, start }) => ({ span: { start, end: start + text.length }, text: name }));
  });
}

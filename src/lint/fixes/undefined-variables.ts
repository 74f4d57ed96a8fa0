import { suggest } from '../../diagnostics/suggest.ts';
import { layoutOf } from '../../format/instruction-layout.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { Fix } from '../finding.ts';
import { defineFix } from './rule-fix.ts';

/** The variable whose name is near. */
export const fixUndefinedVariable = defineFix(
  'UndefinedVar',
  'undefined-variable',
  ({ document, checked, fact }) =>
    renameVariable(document, checked, fact.name, suggest(fact.name, fact.known, true)),
);

/** The ARG whose name is near. */
export const fixUndefinedFromArg = defineFix(
  'UndefinedArgInFrom',
  'undefined-arg-in-from',
  ({ document, checked, fact }) =>
    renameVariable(document, checked, fact.name, suggest(fact.name, fact.known, true)),
);

function renameVariable(
  { file, tree }: CheckedDocument,
  { node }: CheckedInstruction,
  name: string,
  meant: string | undefined,
): Fix | undefined {
  if (meant === undefined) return undefined;
  const use = new RegExp(`(?<=\\$\\{?)${name}(?!\\w)`, 'g');
  const edits = layoutOf(file, node, tree.escapeToken).parts.flatMap((part) =>
    [...part.text.matchAll(use)].map(({ index }) => {
      const start = part.start + index;
      return { span: { start, end: start + name.length }, text: meant };
    }),
  );
  return edits.length === 0 ? undefined : { title: `Write $${meant}`, edits };
}

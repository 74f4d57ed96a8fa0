import { isSecretName } from '../base/secret-name.ts';
import { printableName } from '../diagnostics/printable.ts';
import type { Span } from '../source/span.ts';
import { describeVariable } from './describe-variable.ts';
import type { EditorDocument } from './editor-document.ts';
import { type UsedVariable, usedVariables } from './variable-uses.ts';

/** Text that an editor shows between the characters of a file. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
}

const longestValue = 40;

/** The values of the variables in a span that the compiler expands. A shell expands those of a command. */
export async function inlayHints(
  document: EditorDocument,
  { start, end }: Span,
): Promise<readonly InlayHint[]> {
  const structure = document.structure();
  if (structure === undefined) return [];
  const uses = usedVariables(structure).filter(
    (use) => use.span.start >= start && use.span.end <= end && isExpanded(document, use),
  );
  const hints: InlayHint[] = [];
  for (const use of uses) {
    const { value } = await describeVariable(document, use.name, use);
    if (value === undefined || isSecretName(use.name)) continue;
    const shown = value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
    hints.push({
      offset: endOfReference(document.file.text, use.span.end),
      label: `=${printableName(shown)}`,
    });
  }
  return hints;
}

/** In the line of an instruction with arguments that the compiler expands, or in a flag. */
function isExpanded(
  { instructionSet }: EditorDocument,
  { instruction: { node }, span, isTrigger }: UsedVariable,
): boolean {
  const definition = instructionSet.definitions.get(node.keyword.toLowerCase());
  // A trigger is expanded in another build.
  if (isTrigger) return false;
  if (definition === undefined || node.heredocs.some(({ contentSpan }) => contentSpan.start <= span.start))
    return false;
  if (node.flagSpans.some((flag) => flag.start <= span.start && span.end <= flag.end)) return true;
  return !runsAsCommand.has(definition.grammar.arguments);
}

function endOfReference(text: string, offset: number): number {
  return text.charAt(offset) === '}' ? offset + 1 : offset;
}

/** The grammars of instructions whose text a shell or a program gets. */
const runsAsCommand: ReadonlySet<string> = new Set(['maybe-json', 'healthcheck']);

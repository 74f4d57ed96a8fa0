import { predefinedArgNames } from '../compile/global-args.ts';
import { instructionAtLine, stageAtLine } from '../lint/instruction-at.ts';
import { positionAt } from '../source/line-span.ts';
import type { CompletionDraft } from './completion.ts';
import { describeVariable, variableText } from './describe-variable.ts';
import type { EditorDocument } from './editor-document.ts';
import { codeBlock } from './help/markdown.ts';
import { variableDeclarations } from './variable-uses.ts';

/** The variables that a `$` at the end of the word can refer to. */
export async function variableCompletions(
  document: EditorDocument,
  word: string,
  offset: number,
): Promise<readonly CompletionDraft[]> {
  const typed = /\$(\{?)(\w*)$/.exec(word);
  const structure = document.structure();
  const line = positionAt(document.file, offset).line;
  const instruction = structure && instructionAtLine(structure, line);
  if (typed === null || structure === undefined || instruction === undefined) return [];
  const found = stageAtLine(structure, line);
  const stage = found?.from === instruction || found?.from.node === instruction.node ? undefined : found;
  const names = new Set(
    variableDeclarations(structure)
      .filter((declared) => declared.instruction.node.span.start < instruction.node.span.start)
      .filter((declared) =>
        stage === undefined ? declared.stage === undefined : declared.stage !== undefined,
      )
      .map(({ declaration }) => declaration.name),
  );
  if (stage === undefined) for (const name of predefinedArgNames) names.add(name);
  const values = await document.values();
  const env = stage === undefined ? values.globals : values.at(instruction.node.lines.start);
  const [, brace = '', start = ''] = typed;
  const drafts: CompletionDraft[] = [];
  for (const name of names) {
    const described = await describeVariable(document, name, { instruction, stage });
    // A variable of another stage.
    if (described.origins.every(({ kind }) => kind === 'base-image') && env?.get(name) === undefined)
      continue;
    drafts.push({
      label: name,
      insert: brace === '' ? name : `${name}}`,
      kind: 'variable',
      detail: described.value,
      documentation: codeBlock(variableText(document, described).join('\n')),
      replaces: start.length,
    });
  }
  return drafts;
}

import type { CheckedStage } from '../lint/checked-document.ts';
import { positionAt } from '../source/line-span.ts';
import type { EditorDocument } from './editor-document.ts';
import { codeBlock } from './help/markdown.ts';
import { usedStages } from './stage-uses.ts';

/** The FROM of a stage, and the lines that use it. */
export function stageMarkdown(document: EditorDocument, stage: CheckedStage): string {
  const structure = document.structure();
  const uses = structure === undefined ? [] : usedStages(structure).filter(({ target }) => target === stage);
  const lineOf = (offset: number) => positionAt(document.file, offset).line;
  const lines = [...new Set(uses.map(({ span }) => lineOf(span.start)))];
  const used =
    lines.length === 0
      ? 'Nothing uses this stage by its name.'
      : `Used in ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}.`;
  const { node } = stage.from;
  return `${codeBlock(node.original.trim())}\n\nStage ${stage.index}, line ${lineOf(node.span.start)}. ${used}`;
}

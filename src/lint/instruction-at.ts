import { countBefore } from '../base/list.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';

/** The instruction whose text, from the keyword to the end of its last heredoc, contains the offset. */
export function instructionAt(document: CheckedDocument, offset: number): CheckedInstruction | undefined {
  const found = lastThat(document, ({ node }) => node.span.start <= offset);
  return found !== undefined && offset < found.node.span.end ? found : undefined;
}

/** The first instruction that ends after the offset. */
export function instructionBehind(document: CheckedDocument, offset: number): CheckedInstruction | undefined {
  return document.instructions[countBefore(document.instructions, ({ node }) => node.span.end <= offset)];
}

/** The last instruction that begins at or before the line. */
export function instructionAtLine(document: CheckedDocument, line: number): CheckedInstruction | undefined {
  return lastThat(document, ({ node }) => node.lines.start <= line);
}

/** The stage that the line belongs to; undefined above the first FROM. */
export function stageAtLine({ stages }: CheckedDocument, line: number): CheckedStage | undefined {
  return stages[countBefore(stages, ({ from }) => from.node.lines.start <= line) - 1];
}

function lastThat({ instructions }: CheckedDocument, holds: (checked: CheckedInstruction) => boolean) {
  return instructions[countBefore(instructions, holds) - 1];
}

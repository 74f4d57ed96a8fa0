import { contentLength, continuationStart, isBlankLine, isCommentLine } from '../../syntax/line-text.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';

/** A backslash at the end of an instruction makes the next instruction a part of it. */
export const swallowedInstruction: OwnRule = {
  name: 'SwallowedInstruction',
  description: 'An instruction should not end with a line continuation',
  severity: 'error',
  *check(document) {
    for (const checked of document.instructions) {
      const { lines } = checked.node;
      if (lines.end > lines.start) yield* inInstruction(document, checked);
    }
  },
};

function* inInstruction(document: CheckedDocument, { node }: CheckedInstruction): Iterable<RuleReport> {
  const { file, tree, instructionSet } = document;
  let before = '';
  let continuation = -1;
  for (let line = node.lines.start; line <= node.lines.end; line++) {
    const start = file.lineStarts[line - 1] ?? 0;
    const text = file.text.slice(start, file.lineStarts[line]);
    if (line > node.lines.start && (isBlankLine(text) || isCommentLine(text))) continue;
    const keyword = instructionLine.exec(text)?.[1];
    if (
      continuation >= 0 &&
      keyword !== undefined &&
      instructionSet.grammar.has(keyword.toLowerCase()) &&
      isComplete(before)
    ) {
      yield reportOf(keyword, { start, continuation });
      return;
    }
    const content = text.slice(0, contentLength(text));
    const until = continuationStart(content, tree.escapeToken);
    before += until < 0 ? content : content.slice(0, until);
    if (until < 0) return;
    continuation = start + until;
  }
}

/** In capitals and at the beginning of the line, with arguments that begin as those of an instruction. */
const instructionLine = /^([A-Z]+)[ \t]+[^ \t=&|;)]/;

/** Whether no quotation is open, and the text does not wait for another command. */
function isComplete(text: string): boolean {
  const bare = text.replace(/\\./gs, '');
  if (!/^\s*\S+\s+\S/.test(text)) return false;
  if ([`'`, '"', '`'].some((quote) => bare.split(quote).length % 2 === 0)) return false;
  return !/(?:echo|printf|<<)/.test(text) && bare.split('(').length === bare.split(')').length;
}

function reportOf(
  keyword: string,
  { start, continuation }: { readonly start: number; readonly continuation: number },
): RuleReport {
  return {
    span: { start, end: start + keyword.length },
    message: `This ${keyword} is a part of the instruction above, which ends with a line continuation`,
    hint: 'Remove the backslash at the end of the line above.',
    fix: {
      title: 'Remove the line continuation',
      edits: [{ span: { start: continuation, end: continuation + 1 }, text: '' }],
    },
  };
}

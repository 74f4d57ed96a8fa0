import type { OwnRule } from '../own-rule.ts';

/** `\\` at the end of a line, as in text that was escaped once too often, does not continue it. */
export const doubledContinuation: OwnRule = {
  name: 'DoubledContinuation',
  description: 'A line is continued by one backslash, not by several',
  severity: 'error',
  *check({ file, tree, instructions, instructionSet }) {
    const { escapeToken } = tree;
    const isKeyword = (word: string) => instructionSet.grammar.has(word.toLowerCase());
    if (!file.text.includes(escapeToken + escapeToken)) return;
    for (const [index, { node }] of instructions.entries()) {
      const next = instructions[index + 1]?.node;
      if (next === undefined || isKeyword(next.keyword) || node.heredocs.length > 0) continue;
      const end = file.text.slice(0, node.span.end).trimEnd().length;
      let start = end;
      while (file.text[start - 1] === escapeToken) start--;
      if (end - start < 2) continue;
      yield {
        span: { start, end },
        message: `The line ends with ${end - start} backslashes, which do not continue it, so ${next.keyword} is read as an instruction`,
        hint: 'Write one backslash.',
        fix: { title: 'Write one backslash', edits: [{ span: { start, end }, text: escapeToken }] },
      };
    }
  },
};

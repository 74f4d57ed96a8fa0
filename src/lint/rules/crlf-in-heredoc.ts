import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { OwnRule } from '../own-rule.ts';

/** A script in a heredoc whose lines end with CRLF: the shell takes the CR for a part of each command. */
export const crlfInHeredoc: OwnRule = {
  name: 'CrlfInHeredoc',
  description: 'Scripts in heredocs should have LF line endings',
  severity: 'error',
  *check(document) {
    if (!document.file.text.includes('\r\n')) return;
    for (const checked of document.instructions) {
      for (const { start, end } of scriptsIn(document, checked)) {
        const text = document.file.text.slice(start, end);
        const returns = Array.from(text.matchAll(/\r(?=\n)/g), ({ index }) => start + index);
        const [first] = returns;
        if (first === undefined) continue;
        yield {
          span: { start: first, end: first + 1 },
          message:
            'This line of the script ends with CRLF, and the shell takes the CR for a part of the command',
          hint: 'Save the Dockerfile with LF line endings (in git: *.Dockerfile text eol=lf).',
          fix: {
            title: 'Use LF line endings in the heredoc',
            edits: returns.map((at) => ({ span: { start: at, end: at + 1 }, text: '' })),
          },
        };
      }
    }
  },
};

/** The heredocs that a shell reads, or that are files with a shebang. */
function scriptsIn(document: CheckedDocument, checked: CheckedInstruction) {
  const { node } = checked;
  const isRun = document.scriptsOf(checked).some(({ isHeredoc }) => isHeredoc);
  return node.heredocs
    .filter(({ content }, index) => (isRun ? index === 0 : content.startsWith('#!')))
    .map(({ contentSpan }) => contentSpan);
}

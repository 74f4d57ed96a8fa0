import { trimEndOf, trimStartOf } from '../base/text.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import { contentLength } from '../syntax/line-text.ts';
import { startOfLine } from './instruction-layout.ts';

/** Brings the directives at the top of a file into the form `# name=value`. */
export function directiveEdits(file: SourceFile): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = 1; line <= file.lineStarts.length; line++) {
    const start = startOfLine(file, line);
    const whole = file.text.slice(start, file.lineStarts[line] ?? file.text.length);
    const content = whole.slice(0, contentLength(whole));
    const match = directive.exec(content);
    const value = trimEndOf(trimStartOf(match?.[2] ?? '', blanks), blanks);
    if (match === null || value === '') break;
    const formatted = `# ${match[1]!.toLowerCase()}=${value}`;
    if (formatted !== content) edits.push({ span: { start, end: start + content.length }, text: formatted });
  }
  return edits;
}

const blanks = ' \t';
const directive = /^#[ \t]*(syntax|escape|check)[ \t]*=(.*)$/i;

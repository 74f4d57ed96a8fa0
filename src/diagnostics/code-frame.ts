import type { SourceFile } from '../source/source-file.ts';
import type { LineRange } from './compile-error.ts';
import { printable, printableName } from './printable.ts';

/**
 * The lines of the range with some around them, as `docker build` shows them:
 *
 *     Dockerfile:2
 *     --------------------
 *        1 |     FROM alpine
 *        2 | >>> RUNN true
 *        3 |
 *     --------------------
 *
 * '' when the file has no such line (an error before the first line says line 0). The layout is that of
 * moby/buildkit v0.32.2 solver/errdefs/source.go, without spaces at line ends.
 */
export function renderCodeFrame(file: SourceFile, lines: LineRange): string {
  const count = file.lineStarts.length;
  if (lines.start < 1 || lines.start > count) return '';
  const marked = { start: lines.start, end: Math.min(Math.max(lines.start, lines.end), count) };
  const shown = widen(marked, count);
  const rows = [`${printableName(file.filename)}:${marked.start}`, ruler];
  for (let line = shown.start; line <= shown.end; line++) {
    const mark = line >= marked.start && line <= marked.end ? '>>>' : '   ';
    rows.push(` ${String(line).padStart(3)} | ${mark} ${lineText(file, line)}`.trimEnd());
  }
  return [...rows, ruler].join('\n');
}

const ruler = '-'.repeat(20);

/** Two lines around a single line, or one around several, as far as the file has them. */
function widen(marked: LineRange, count: number): LineRange {
  const context = marked.start === marked.end ? 2 : 1;
  return { start: Math.max(1, marked.start - context), end: Math.min(count, marked.end + context) };
}

function lineText(file: SourceFile, line: number): string {
  const end = file.lineStarts[line] ?? file.text.length + 1;
  return printable(file.text.slice(file.lineStarts[line - 1], end)).replace('\n', '');
}

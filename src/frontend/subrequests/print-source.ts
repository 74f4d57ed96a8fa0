import { decodeText } from '../../base/text.ts';
import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { SourceMap } from '../../llb/source-map.ts';

const rule = '--------------------\n';

/**
 * The lines and some around them, with an arrow at each, as BuildKit's clients print the place of an error; '' for
 * lines that the source has not (moby/buildkit v0.32.2 solver/errdefs/source.go).
 */
export function printSource(source: SourceMap, marked: LineRange): string {
  const lines = decodeText(source.data).split('\n');
  if (marked.start < 1 || marked.start > lines.length) return '';
  const shown = withSurroundings(
    { start: marked.start, end: Math.min(marked.end, lines.length) },
    lines.length,
  );
  let out = `${source.filename}:${marked.start}\n${rule}`;
  for (let line = shown.start; line <= shown.end; line++) {
    const arrow = line >= marked.start && line <= marked.end ? '>>>' : '   ';
    out += ` ${String(line).padStart(3)} | ${arrow} ${lines[line - 1]}\n`;
  }
  return out + rule;
}

/** Adds a line at each side in turn until there are enough; a single line gets more of them. */
function withSurroundings(lines: LineRange, count: number): LineRange {
  const wanted = lines.start === lines.end ? 4 : 2;
  let { start, end } = lines;
  for (let added = 0; added < wanted; added++) {
    if (start > 1) {
      start--;
      added++;
    }
    if (end !== count) {
      end++;
      added++;
    }
  }
  return { start, end };
}

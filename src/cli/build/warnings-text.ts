import { renderCodeFrame } from '../../diagnostics/code-frame.ts';
import { printable, printableName } from '../../diagnostics/printable.ts';
import type { VertexWarning } from '../../record/status.ts';
import { coverLines } from '../../source/line-span.ts';
import { createSourceFile } from '../../source/source-file.ts';

/**
 * Formats the warnings of a build, or returns '': one line each, or in full with the rule's description, its page and
 * the lines of the Dockerfile (docker/buildx v0.36.1 commands/build.go printWarnings).
 */
export function warningsText(warnings: readonly VertexWarning[], inFull: boolean): string {
  if (warnings.length === 0) return '';
  const count = warnings.length === 1 ? '1 warning found' : `${warnings.length} warnings found`;
  const title = `\n${count}${inFull ? '' : ' (use --debug to expand)'}:\n`;
  return (
    title +
    warnings
      .map((warning) => ` - ${printableName(warning.short)}\n${inFull ? details(warning) : ''}`)
      .join('')
  );
}

function details({ detail, url, source, ranges }: VertexWarning): string {
  const page = url === '' ? [] : [`More info: ${url}`];
  return `${[...[...detail, ...page].map(printable), ...frame(source, ranges)].join('\n')}\n`;
}

function frame(source: VertexWarning['source'], ranges: VertexWarning['ranges']): string[] {
  const lines = coverLines(ranges);
  if (source === undefined || lines === undefined) return [];
  const file = createSourceFile(source.filename, source.data);
  return [renderCodeFrame(file, lines)];
}

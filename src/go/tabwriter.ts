/**
 * Text with its tab-ended cells padded to columns, as Go's text/tabwriter does with spaces and no flags. A column is
 * a run of lines that have the cell; its width is that of the widest, plus `padding`.
 */
export function alignColumns(text: string, padding: number): string {
  const lines = text.split('\n').map((line) => line.split('\t'));
  alignBlock(lines, { from: 0, to: lines.length, column: 0 }, padding);
  return lines.map((cells) => cells.join('')).join('\n');
}

/** The column at index `column` in the lines from `from` up to, but not including, `to`. */
interface ColumnBlock {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** Pads the column in each run of lines that have it, then the columns to the right in that run. */
function alignBlock(lines: string[][], { from, to, column }: ColumnBlock, padding: number): void {
  const hasCell = (index: number) => column < lines[index]!.length - 1;
  for (let start = from; start < to; start++) {
    if (!hasCell(start)) continue;
    let end = start;
    let width = 0;
    for (; end < to && hasCell(end); end++)
      width = Math.max(width, charCount(lines[end]![column]!) + padding);
    for (let index = start; index < end; index++) {
      const cell = lines[index]![column]!;
      lines[index]![column] = cell + ' '.repeat(width - charCount(cell));
    }
    alignBlock(lines, { from: start, to: end, column: column + 1 }, padding);
    start = end;
  }
}

function charCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

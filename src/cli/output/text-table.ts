import { printableName } from '../../diagnostics/printable.ts';

/**
 * Rows in columns that are as wide as their widest cell, with two spaces in between; ends with a newline unless
 * empty. A cell is one line and cannot change the terminal's state, because a daemon's data may come from somebody
 * else's build.
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => printableName(cell)));
  const widths: number[] = [];
  for (const line of lines) {
    for (const [i, cell] of line.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

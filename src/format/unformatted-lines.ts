import type { SourceFile } from '../source/source-file.ts';
import type { InstructionNode } from '../syntax/node.ts';

/** Whether formatting is turned off in a line, which counts from 1. */
export type IsUnformatted = (line: number) => boolean;

const marker = /^[ \t]*#[ \t]*dockerfile-llb[ \t]+fmt=(on|off)(?:[ \t]+--|[ \t]*\r?\n?$)/;

/**
 * Reads the comments `# dockerfile-llb fmt=off` and `# dockerfile-llb fmt=on`. A reason may follow: `fmt=off -- a table`. What
 * lies between them, or after the last `fmt=off`, stays as it is. Only comments between instructions count, because those in
 * a heredoc are text.
 */
export function unformattedLines(
  { text, lineStarts }: SourceFile,
  instructions: readonly InstructionNode[],
): IsUnformatted {
  if (!text.includes('fmt=off')) return () => false;
  const inside = new Set<number>();
  for (const { lines } of instructions)
    for (let line = lines.start; line <= lines.end; line++) inside.add(line);
  const off = new Set<number>();
  let isOff = false;
  for (const [index, start] of lineStarts.entries()) {
    const line = index + 1;
    const state = inside.has(line) ? undefined : marker.exec(text.slice(start, lineStarts[line]))?.[1];
    if (state !== undefined) isOff = state === 'off';
    if (isOff) off.add(line);
  }
  return (line) => off.has(line);
}

import { levelReader, type TokenLevel } from './block-levels.ts';
import { type ShellToken, tokenizeShell } from './tokenize.ts';

/** A replacement for the white space in a script, `[start, end)`. */
export interface GapEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A token, and the gap of white space before it. */
export interface PlacedToken {
  readonly token: ShellToken;
  readonly start: number;
  readonly end: number;
  readonly level: TokenLevel;
}

/** The tokens of a script with their levels. */
export function placedTokens(text: string): readonly PlacedToken[] {
  const levelOf = levelReader();
  return tokenizeShell(text).map((token) => {
    const { start, end } = token.kind === 'word' ? token.word : token;
    return { token, start, end, level: levelOf(token) };
  });
}

/** Whether a token is `&&` outside of all blocks, before which a line begins. */
export function isTopAnd({ token, level }: PlacedToken): boolean {
  return token.kind === 'separator' && token.separator === '&&' && level.level === 0 && !level.isInCase;
}

/** Spaces of one level. */
export const indentWidth = 4;

/**
 * The edits that lay out the body of a heredoc: one command per line at `&&` outside of blocks, and lines indented by the blocks
 * that are open. Undefined for a script with heredocs of its own, whose bodies are text.
 */
export function layoutBody(text: string): readonly GapEdit[] | undefined {
  if (/<</.test(text)) return undefined;
  const tokens = placedTokens(text);
  return tokens.flatMap((next, index) => {
    const before = tokens[index - 1];
    const start = before?.end ?? 0;
    const gap = text.slice(start, next.start);
    const after = tokens[index + 1];
    // A line with nothing but a comment.
    if (isNewline(next)) return gap.trim() === '' ? [] : indentEdits({ start, gap }, next, before);
    if (
      isTopAnd(next) &&
      before !== undefined &&
      !gap.includes('\n') &&
      after !== undefined &&
      !isNewline(after)
    )
      return [{ start, end: next.start, text: ` \\\n${' '.repeat(indentWidth)}` }];
    return indentEdits({ start, gap }, next, before);
  });
}

function isNewline({ token }: PlacedToken): boolean {
  return token.kind === 'separator' && token.separator === '\n';
}

interface Gap {
  readonly start: number;
  readonly gap: string;
}

/** Indents the lines that begin in a gap: comments, and the line of the next token. */
function indentEdits(
  { start, gap }: Gap,
  next: PlacedToken,
  before: PlacedToken | undefined,
): readonly GapEdit[] {
  const isLineStart = before === undefined || isNewline(before);
  if (next.level.isInCase || (!isLineStart && !/\\\r?\n/.test(gap))) return [];
  const edits: GapEdit[] = [];
  const level = next.level.level + (isLineStart ? 0 : 1);
  // A line begins at the start of the gap, or after each line end in it.
  for (const { index, 0: blanks } of gap.matchAll(/(?<=^|\n)[ \t]*/g)) {
    if (index === 0 && !isLineStart) continue;
    const rest = gap.slice(index + blanks.length);
    if (/^\r?\n/.test(rest)) continue;
    const indent = ' '.repeat(indentWidth * level);
    if (blanks !== indent)
      edits.push({ start: start + index, end: start + index + blanks.length, text: indent });
  }
  return edits;
}

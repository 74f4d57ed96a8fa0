/** The extent of a comment: the next instruction, the stage that begins below it or contains it, or the whole file. */
export type CommentExtent = 'next' | 'stage' | 'file';

/** A comment of hadolint that ignores rules. */
export interface HadolintComment {
  readonly extent: CommentExtent;
  readonly rules: readonly string[];
}

/** What every such comment contains. */
export const hadolintMarker = 'hadolint';

/**
 * Reads `# hadolint ignore=DL3008,SC2046 # reason`, `# hadolint stage ignore=…` and `# hadolint global ignore=…`; undefined for
 * any other line. Blanks are allowed where hadolint 2.14 (src/Hadolint/Pragma.hs) allows them.
 */
export function readHadolintComment(line: string): HadolintComment | undefined {
  const start = /^\s*#[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=/.exec(line);
  if (start === null) return undefined;
  const [list = ''] = line.slice(start[0].length).split('#', 1);
  const rules = list.split(',').map((rule) => rule.trim());
  if (!rules.every((rule) => /^[A-Za-z0-9]+$/.test(rule))) return undefined;
  const extent = start[1] === 'global' ? 'file' : start[1] === 'stage' ? 'stage' : 'next';
  return { extent, rules };
}

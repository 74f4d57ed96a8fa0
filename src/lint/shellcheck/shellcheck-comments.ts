import type { HadolintComment } from '../hadolint-comments.ts';

/** What every directive of ShellCheck contains. */
export const shellcheckMarker = 'shellcheck';

/**
 * Reads `# shellcheck disable=SC2086,SC2001-SC2005 # reason` above an instruction or between its lines; undefined for any
 * other line. In a heredoc, ShellCheck reads it itself.
 */
export function readShellcheckComment(line: string): HadolintComment | undefined {
  if (!/^\s*#\s*shellcheck\s/.test(line)) return undefined;
  const list = /\sdisable=(\S+)/.exec(line)?.[1];
  if (list === undefined) return undefined;
  const rules = list.split(',').map((name) => name.replace(/^(?=\d)/, 'SC'));
  return rules.every((name) => rangeOf(name) !== undefined) ? { extent: 'next', rules } : undefined;
}

/** Whether a rule of ShellCheck is in a range such as `SC2001-SC2005`, or in `all`. */
export function isInRange(rule: string, range: string): boolean {
  const code = codeOf(rule);
  const [from, to] = rangeOf(range) ?? [1, 0];
  return code !== undefined && from <= code && code <= to;
}

function rangeOf(name: string): readonly [from: number, to: number] | undefined {
  if (name === 'all') return [0, Number.POSITIVE_INFINITY];
  const [first = '', last = first] = name.split('-');
  const from = codeOf(first);
  const to = codeOf(last.replace(/^(?=\d)/, 'SC'));
  return from === undefined || to === undefined ? undefined : [from, to];
}

function codeOf(rule: string): number | undefined {
  const digits = /^SC(\d+)$/.exec(rule)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

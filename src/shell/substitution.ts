import { toValidText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { findGlob, type Glob, matchGlobAt, parseGlob } from './glob.ts';
import { expandTemplate } from './template.ts';

/**
 * `${name#pattern}` (`##` when `longest`): the value without the part at its start that the pattern matches.
 * Throws a CompileError when the pattern is malformed.
 */
export function trimPrefix(value: string, pattern: string, longest: boolean): string {
  const match = matchGlobAt(parsePattern(pattern), value, 0, longest);
  return match === undefined ? value : value.slice(match.end);
}

/**
 * `${name%pattern}` (`%%` when `longest`): the value without the part at its end that the pattern matches.
 * As in the reference, the shortest match is found on the reversed value, so that bytes which are not valid
 * UTF-8 come back as U+FFFD, and an error shows the reversed pattern.
 */
export function trimSuffix(value: string, pattern: string, longest: boolean): string {
  const reversed = trimPrefix(reverse(value), reversePattern(pattern), longest);
  return reverse(reversed);
}

/**
 * `${name/pattern/replacement}` or, when `all`, `${name//pattern/replacement}`. Only the latter gives a meaning to
 * `$0` and `$$` in the replacement (see `template.ts`), as the reference does.
 */
export function replacePattern(value: string, pattern: string, replacement: string, all: boolean): string {
  const glob = parsePattern(pattern);
  if (all) return replaceAll(value, glob, replacement);
  const match = findGlob(glob, value, 0);
  return match === undefined ? value : value.slice(0, match.start) + replacement + value.slice(match.end);
}

function parsePattern(pattern: string): Glob {
  try {
    return parseGlob(pattern);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new CompileError(`invalid pattern (${pattern}) in substitution: ${error.message}`, {
      code: 'bad-pattern',
    });
  }
}

/** Go's Regexp.ReplaceAllString: an empty match right after another match is not replaced. */
function replaceAll(value: string, glob: Glob, replacement: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (let from = 0; from <= value.length; ) {
    const match = findGlob(glob, value, from);
    if (match === undefined) break;
    parts.push(value.slice(copied, match.start));
    if (match.end > copied || match.start === 0) {
      parts.push(expandTemplate(replacement, value.slice(match.start, match.end)));
    }
    copied = match.end;
    from = Math.max(match.end, from + ((value.codePointAt(from) ?? 0) > 0xffff ? 2 : 1));
  }
  parts.push(value.slice(copied));
  return parts.join('');
}

function reverse(text: string): string {
  return [...toValidText(text)].reverse().join('');
}

/** Reverses a pattern and keeps each escape in front of the character that it escapes. */
function reversePattern(pattern: string): string {
  const chars = [...toValidText(pattern)];
  const units: string[] = [];
  for (let i = 0; i < chars.length; i++) {
    const escapes = chars[i] === '\\' && i + 1 < chars.length;
    units.push(escapes ? `\\${chars[++i]}` : chars[i]!);
  }
  return units.reverse().join('');
}

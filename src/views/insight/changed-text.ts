import { printableName } from '../../diagnostics/printable.ts';
import { cutText, withoutHashes } from './short-text.ts';

/**
 * Two values that differ, each on one line of at most `width` characters that contains the difference. Of values with
 * several lines, only the lines that differ; '' for lines that were added or removed. Hashes of secret values are left
 * out.
 */
export function changedTexts(before: string, after: string, width: number): readonly [string, string] {
  const [old, fresh] = [withoutHashes(before), withoutHashes(after)];
  const [was, is] = differingLines(old, fresh);
  const [plainOld, plainFresh] = [onOneLine(was), onOneLine(is)];
  if (plainOld !== plainFresh) return aroundDifference(plainOld, plainFresh, width);
  // They differ only in white space, or in hashes.
  return aroundDifference(escaped(old), escaped(fresh), width);
}

/** A value on one line of at most `width` characters, without hashes of secret values. */
export function valueText(value: string, width: number): string {
  return cutText(onOneLine(withoutHashes(value)), width);
}

function onOneLine(text: string): string {
  return printableName(text.replace(/\s+/g, ' '));
}

/** Drops the lines that both texts begin with and end with. */
function differingLines(before: string, after: string): readonly [string, string] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const start = sharedLength(old, fresh);
  const [oldRest, freshRest] = [old.slice(start), fresh.slice(start)];
  const end = sharedLength(oldRest.toReversed(), freshRest.toReversed());
  const join = (lines: readonly string[]) => lines.slice(0, lines.length - end).join('\n');
  return [join(oldRest), join(freshRest)];
}

/** How many elements both sequences begin with. */
function sharedLength(before: ArrayLike<unknown>, after: ArrayLike<unknown>): number {
  const length = Math.min(before.length, after.length);
  let same = 0;
  while (same < length && before[same] === after[same]) same++;
  return same;
}

/** Shows white space that would look equal. */
function escaped(text: string): string {
  return printableName(text.replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
}

/** Cuts both texts in front of their difference when they are longer than the width. */
function aroundDifference(before: string, after: string, width: number): readonly [string, string] {
  const longest = Math.max(before.length, after.length);
  if (longest <= width) return [before, after];
  const context = Math.floor(width / 3);
  const start = Math.min(Math.max(0, sharedLength(before, after) - context), longest - width + 1);
  const cut = (text: string) => cutText(start > 1 ? `…${text.slice(start)}` : text, width);
  return [cut(before), cut(after)];
}

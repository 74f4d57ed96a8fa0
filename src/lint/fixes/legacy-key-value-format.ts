import type { TextEdit } from '../../source/text-edit.ts';
import { splitWords } from '../../syntax/words.ts';
import { defineFix, type LocatedArguments, locateArguments } from './rule-fix.ts';

/**
 * Writes `KEY value words` as `KEY="value words"`. There is no fix if the value looks like a mistake that the new
 * form would hide: `KEY = value`, and `KEY value OTHER=value`, which sets only one variable.
 */
export const fixLegacyKeyValue = defineFix(
  'LegacyKeyValueFormat',
  'legacy-key-value',
  ({ document, checked }) => {
    const args = locateArguments(document, checked);
    const match = /^([^\s=]+)([\t ]+)(\S.*)$/s.exec(args.text);
    if (match === null || /[\ud800-\udfff]/.test(args.text)) return undefined;
    const [, key, gap, value] = match as unknown as [string, string, string, string];
    if (looksLikeMistake(value)) return undefined;
    const edits = editsOf(args, { at: key.length, gap, value }, document.tree.escapeToken);
    return edits && { title: `Write ${key}=`, edits };
  },
);

function looksLikeMistake(value: string): boolean {
  return /^=|\s[A-Za-z_]\w*=/.test(value.replace(/"[^"]*"|'[^']*'/g, ''));
}

interface LegacyValue {
  /** Where the gap begins. */
  readonly at: number;
  readonly gap: string;
  readonly value: string;
}

function editsOf(
  args: LocatedArguments,
  { at, gap, value }: LegacyValue,
  escapeToken: string,
): readonly TextEdit[] | undefined {
  const valueStart = at + gap.length;
  const gapSpan = args.span(at, valueStart);
  if (gapSpan === undefined) return undefined;
  const words = splitWords(value, escapeToken);
  if (words.length === 1 && words[0] === value) return [{ span: gapSpan, text: '=' }];
  const end = args.span(args.text.length - 1, args.text.length)?.end;
  if (end === undefined) return undefined;
  if (!/["'`\\]/.test(value))
    return [
      { span: gapSpan, text: '="' },
      { span: { start: end, end }, text: '"' },
    ];
  const whole = args.span(at, args.text.length);
  const quoted = asOneString(value, escapeToken);
  if (whole === undefined || quoted === undefined) return undefined;
  return [{ span: whole, text: `=${quoted}` }];
}

/** Joins quoted and bare pieces to one string in double quotes; undefined if escapes make that uncertain. */
function asOneString(value: string, escapeToken: string): string | undefined {
  const pieces = [...value.matchAll(/"([^"\\`]*)"|'([^'\\`]*)'|([^"'\\`]+)/g)];
  if (pieces.map(([piece]) => piece).join('') !== value) return undefined;
  const texts = pieces.map(
    ([, double, single = '', bare]) =>
      double ?? bare ?? single.replace(/["$]/g, (char) => escapeToken + char),
  );
  return `"${texts.join('')}"`;
}

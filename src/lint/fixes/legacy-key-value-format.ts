import { defineFix, locateArguments } from './rule-fix.ts';

/** `KEY value words` as `KEY="value words"`. */
export const fixLegacyKeyValue = defineFix(
  'LegacyKeyValueFormat',
  'legacy-key-value',
  ({ document, checked }) => {
    const args = locateArguments(document, checked);
    const match = /^([^\s=]+)([\t ]+)(\S.*)$/s.exec(args.text);
    if (match === null) return undefined;
    const [, key, gap, value] = match as unknown as [string, string, string, string];
    const gapSpan = args.span(key.length, key.length + gap.length);
    const end = args.span(args.text.length - 1, args.text.length)?.end;
    const isWord = !/\s/.test(value);
    // What quotes and escapes in the value would mean inside of others is not worth a guess.
    if (gapSpan === undefined || end === undefined || (!isWord && /["'`\\]/.test(value))) return undefined;
    const title = `Write ${key}=${isWord ? 'value' : '"value"'}`;
    if (isWord) return { title, edits: [{ span: gapSpan, text: '=' }] };
    return {
      title,
      edits: [
        { span: gapSpan, text: '="' },
        { span: { start: end, end }, text: '"' },
      ],
    };
  },
);

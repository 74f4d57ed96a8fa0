import { prefixOf } from '../../base/text.ts';
import { defineFix } from './rule-fix.ts';

/** FROM without the flag. */
export const fixTargetPlatform = defineFix(
  'RedundantTargetPlatform',
  'redundant-target-platform',
  ({ document, checked: { node } }) => {
    const index = node.flags.findIndex((flag) => flag.startsWith('--platform='));
    const span = node.flagSpans[index];
    if (span === undefined) return undefined;
    const gap = prefixOf(document.file.text.slice(span.end), /^[\t ]*/);
    return {
      title: 'Delete the flag',
      edits: [{ span: { start: span.start, end: span.end + gap.length }, text: '' }],
    };
  },
);

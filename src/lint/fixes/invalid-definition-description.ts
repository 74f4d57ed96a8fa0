import { parseCheckComment } from '../../syntax/directives.ts';
import { defineFix, wholeLines } from './rule-fix.ts';

/** An empty comment keeps the comment above from being a description. */
export const fixDefinitionDescription = defineFix(
  'InvalidDefinitionDescription',
  'definition',
  ({ document, checked }) => {
    // A comment that skips rules would no longer apply to the instruction.
    if (checked.node.comments.some((comment) => parseCheckComment(comment) !== undefined)) return undefined;
    const { start } = wholeLines(document, checked);
    return {
      title: 'Separate the comment from the instruction',
      edits: [{ span: { start, end: start }, text: '#\n' }],
    };
  },
);

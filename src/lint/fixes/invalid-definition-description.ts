import { defineFix, wholeLines } from './rule-fix.ts';

/** An empty comment keeps the comment above from being a description. */
export const fixDefinitionDescription = defineFix(
  'InvalidDefinitionDescription',
  'definition',
  ({ document, checked }) => {
    const { start } = wholeLines(document, checked);
    return {
      title: 'Part the comment from the instruction',
      edits: [{ span: { start, end: start }, text: '#\n' }],
    };
  },
);

import { defineFix, wholeLines } from './rule-fix.ts';

/** The file without the instruction that does not count. */
export const fixRepeatedInstruction = defineFix(
  'MultipleInstructionsDisallowed',
  'repeated-instruction',
  ({ document, checked }) => ({
    title: `Delete this ${checked.node.keyword}`,
    edits: [{ span: wholeLines(document, checked), text: '' }],
  }),
);

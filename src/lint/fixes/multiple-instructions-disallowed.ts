import { defineFix } from './rule-fix.ts';

/** This is advice, because the later instruction may be the wrong one, or both were meant to run. */
export const adviseRepeatedInstruction = defineFix(
  'MultipleInstructionsDisallowed',
  'repeated-instruction',
  ({ checked }) => ({ hint: `Delete this ${checked.node.keyword}: only the last one counts.` }),
);

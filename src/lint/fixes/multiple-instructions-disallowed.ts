import { defineFix } from './rule-fix.ts';

/** Advice: perhaps it is the later instruction that is wrong, or both were meant to run. */
export const adviseRepeatedInstruction = defineFix(
  'MultipleInstructionsDisallowed',
  'repeated-instruction',
  ({ checked }) => ({ hint: `Delete this ${checked.node.keyword}: only the last one counts.` }),
);

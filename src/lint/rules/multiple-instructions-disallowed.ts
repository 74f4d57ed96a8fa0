import { defineRule, ruleUrl } from '../rule.ts';

/** An instruction of which only the last counts stands twice in a stage. */
export const multipleInstructionsDisallowed = defineRule(
  'repeated-instruction',
  {
    name: 'MultipleInstructionsDisallowed',
    description: 'Multiple instructions of the same type should not be used in the same stage',
    url: ruleUrl('multiple-instructions-disallowed'),
  },
  ({ instruction }) =>
    `Multiple ${instruction} instructions should not be used in the same stage because only the last one will be used`,
);

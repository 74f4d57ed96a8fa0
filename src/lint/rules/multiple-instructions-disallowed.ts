import { defineRule, ruleUrl } from '../rule.ts';

/** A stage has more than one instruction of a kind of which only the last takes effect. */
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

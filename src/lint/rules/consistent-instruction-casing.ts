import { defineRule, ruleUrl } from '../rule.ts';

/** A keyword is not in the case of most others. */
export const consistentInstructionCasing = defineRule(
  'minority-casing',
  {
    name: 'ConsistentInstructionCasing',
    description: 'All commands within the Dockerfile should use the same casing (either upper or lower)',
    url: ruleUrl('consistent-instruction-casing'),
  },
  ({ written, majority }) =>
    `Command '${written}' should match the case of the command majority (${majority})`,
);

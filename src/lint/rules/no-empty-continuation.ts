import { defineRule, ruleUrl } from '../rule.ts';

/** An instruction contains a blank line. */
export const noEmptyContinuation = defineRule(
  'empty-continuation',
  {
    name: 'NoEmptyContinuation',
    description: 'Empty continuation lines will become errors in a future release',
    url: ruleUrl('no-empty-continuation'),
  },
  () => 'Empty continuation line',
);

import { defineRule, ruleUrl } from '../rule.ts';

/** A blank line stands inside of an instruction. */
export const noEmptyContinuation = defineRule(
  'empty-continuation',
  {
    name: 'NoEmptyContinuation',
    description: 'Empty continuation lines will become errors in a future release',
    url: ruleUrl('no-empty-continuation'),
  },
  () => 'Empty continuation line',
);

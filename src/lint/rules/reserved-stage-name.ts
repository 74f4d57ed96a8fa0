import { quote } from '../../go/quote.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** A stage is called `scratch` or `context`. */
export const reservedStageName = defineRule(
  'reserved-stage-name',
  {
    name: 'ReservedStageName',
    description: 'Reserved words should not be used as stage names',
    url: ruleUrl('reserved-stage-name'),
  },
  ({ name }) => `Stage name should not use the same name as reserved stage ${quote(name)}`,
);

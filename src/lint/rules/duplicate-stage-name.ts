import { quote } from '../../go/quote.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** Two stages have one name. */
export const duplicateStageName = defineRule(
  'duplicate-stage-name',
  {
    name: 'DuplicateStageName',
    description: 'Stage names should be unique',
    url: ruleUrl('duplicate-stage-name'),
  },
  ({ name }) => `Duplicate stage name ${quote(name)}, stage names should be unique`,
);

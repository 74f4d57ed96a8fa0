import { suggest } from '../../diagnostics/suggest.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** An instruction refers to a variable that nothing sets. */
export const undefinedVar = defineRule(
  'undefined-variable',
  {
    name: 'UndefinedVar',
    description: 'Variables should be defined before their use',
    url: ruleUrl('undefined-var'),
  },
  ({ name, known }) => {
    const match = suggest(name, known, true);
    return `Usage of undefined variable '$${name}'${match === undefined ? '' : ` (did you mean $${match}?)`}`;
  },
);

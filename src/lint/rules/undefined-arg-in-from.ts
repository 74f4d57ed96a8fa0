import { suggest } from '../../diagnostics/suggest.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** FROM refers to a variable that no ARG above it declares. */
export const undefinedArgInFrom = defineRule(
  'undefined-arg-in-from',
  {
    name: 'UndefinedArgInFrom',
    description: 'FROM command must use declared ARGs',
    url: ruleUrl('undefined-arg-in-from'),
  },
  ({ name, known }) => {
    const match = suggest(name, known, true);
    return `FROM argument '${name}' is not declared${match === undefined ? '' : ` (did you mean ${match}?)`}`;
  },
);

import { defineRule, ruleUrl } from '../rule.ts';

/** MAINTAINER is used. */
export const maintainerDeprecated = defineRule(
  'instruction',
  {
    name: 'MaintainerDeprecated',
    description: 'The MAINTAINER instruction is deprecated, use a label instead to define an image author',
    url: ruleUrl('maintainer-deprecated'),
  },
  ({ keyword }) =>
    keyword === 'maintainer' ? 'Maintainer instruction is deprecated in favor of using label' : undefined,
);

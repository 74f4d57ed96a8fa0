import { toLower } from '../../go/strings.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** A stage name has upper-case letters, which it loses. */
export const stageNameCasing = defineRule(
  'from',
  {
    name: 'StageNameCasing',
    description: 'Stage names should be lowercase',
    url: ruleUrl('stage-name-casing'),
  },
  ({ args }) => {
    const [, , name = ''] = args.length === 3 ? args : [];
    return name === toLower(name) ? undefined : `Stage name '${name}' should be lowercase`;
  },
);

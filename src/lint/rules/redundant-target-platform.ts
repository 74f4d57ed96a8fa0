import { defineRule, ruleUrl } from '../rule.ts';

/** FROM asks for its default platform. */
export const redundantTargetPlatform = defineRule(
  'redundant-target-platform',
  {
    name: 'RedundantTargetPlatform',
    description:
      'Setting platform to predefined $TARGETPLATFORM in FROM is redundant as this is the default behavior',
    url: ruleUrl('redundant-target-platform'),
  },
  ({ variable }) =>
    `Setting platform to predefined ${variable} in FROM is redundant as this is the default behavior`,
);

import { defineRule, ruleUrl } from '../rule.ts';

/** ENV or LABEL has a space where `=` belongs. */
export const legacyKeyValueFormat = defineRule(
  'legacy-key-value',
  {
    name: 'LegacyKeyValueFormat',
    description: 'Legacy key/value format with whitespace separator should not be used',
    url: ruleUrl('legacy-key-value-format'),
  },
  ({ instruction }) =>
    `"${instruction} key=value" should be used instead of legacy "${instruction} key value" format`,
);

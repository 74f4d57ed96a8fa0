import { defineRule, ruleUrl } from '../rule.ts';

/** The protocol of a port has upper-case letters. */
export const exposeProtoCasing = defineRule(
  'expose-port',
  {
    name: 'ExposeProtoCasing',
    description: 'Protocol in EXPOSE instruction should be lowercase',
    url: ruleUrl('expose-proto-casing'),
  },
  ({ port, problem }) =>
    problem === 'proto-casing'
      ? `Defined protocol '${port}' in EXPOSE instruction should be lowercase`
      : undefined,
);

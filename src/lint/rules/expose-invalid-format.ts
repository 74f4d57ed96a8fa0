import { defineRule, ruleUrl } from '../rule.ts';

/** EXPOSE contains a host address or port, which an image cannot decide. */
export const exposeInvalidFormat = defineRule(
  'expose-port',
  {
    name: 'ExposeInvalidFormat',
    description:
      'IP address and host-port mapping should not be used in EXPOSE instruction. This will become an error in a future release',
    url: ruleUrl('expose-invalid-format'),
  },
  ({ port, problem }) =>
    problem === 'host-mapping'
      ? `EXPOSE instruction should not define an IP address or host-port mapping, found '${port}'`
      : undefined,
);

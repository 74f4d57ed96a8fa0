import { defineRule, ruleUrl } from '../rule.ts';

/** CMD or ENTRYPOINT uses a shell, which does not forward signals, and no SHELL was chosen on purpose. */
export const jsonArgsRecommended = defineRule(
  'shell-form',
  {
    name: 'JSONArgsRecommended',
    description:
      'JSON arguments recommended for ENTRYPOINT/CMD to prevent unintended behavior related to OS signals',
    url: ruleUrl('json-args-recommended'),
  },
  ({ instruction, shellSet }) =>
    shellSet
      ? undefined
      : `JSON arguments recommended for ${instruction} to prevent unintended behavior related to OS signals`,
);

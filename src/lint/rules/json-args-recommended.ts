import { defineRule, ruleUrl } from '../rule.ts';

/** CMD or ENTRYPOINT goes through a shell, which swallows signals; no SHELL was chosen on purpose. */
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

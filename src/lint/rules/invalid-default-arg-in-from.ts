import { defineRule, ruleUrl } from '../rule.ts';

/** Without build args, FROM does not name a valid image. */
export const invalidDefaultArgInFrom = defineRule(
  'invalid-default-arg-in-from',
  {
    name: 'InvalidDefaultArgInFrom',
    description: 'Default value for global ARG results in an empty or invalid base image name',
    url: ruleUrl('invalid-default-arg-in-from'),
  },
  ({ baseName }) => `Default value for ARG ${baseName} results in empty or invalid base image name`,
);

import { quote } from '../../go/quote.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** The first WORKDIR of a stage is relative to the working directory of the base image. */
export const workdirRelativePath = defineRule(
  'workdir',
  {
    name: 'WorkdirRelativePath',
    description:
      'Relative workdir without an absolute workdir declared within the build can have unexpected results if the base image changes',
    url: ruleUrl('workdir-relative-path'),
  },
  ({ path, absolute, first }) =>
    first && !absolute
      ? `Relative workdir ${quote(path)} can have unexpected results if the base image changes`
      : undefined,
);

import { quote } from '../../go/quote.ts';
import { defineRule } from '../rule.ts';

/** The registry returned a base image for another platform than the requested one. */
export const invalidBaseImagePlatform = defineRule(
  'base-platform-mismatch',
  {
    name: 'InvalidBaseImagePlatform',
    description: 'Base image platform does not match expected target platform',
    url: '',
  },
  ({ image, expected, actual }) =>
    `Base image ${image} was pulled with platform ${quote(actual)}, expected ${quote(expected)} for current build`,
);

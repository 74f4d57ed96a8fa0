import { quote } from '../../go/quote.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** COPY or ADD has a source that is excluded from the build context. */
export const copyIgnoredFile = defineRule(
  'ignored-source',
  {
    name: 'CopyIgnoredFile',
    description: 'Attempting to Copy file that is excluded by .dockerignore',
    url: ruleUrl('copy-ignored-file'),
  },
  ({ instruction, path }) => {
    const verb = instruction === 'ADD' ? 'Add' : 'Copy';
    return `Attempting to ${verb} file ${quote(path)} that is excluded by .dockerignore`;
  },
);

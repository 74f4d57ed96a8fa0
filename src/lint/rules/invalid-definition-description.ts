import { firstOf } from '../../base/list.ts';
import { textBefore } from '../../base/text.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** The comment above a FROM or ARG does not begin with the name that it defines. */
export const invalidDefinitionDescription = defineRule(
  'definition',
  {
    name: 'InvalidDefinitionDescription',
    description:
      'Comment for build stage or argument should follow the format: `# <arg/stage name> <description>`. If this is not intended to be a description comment, add an empty line or comment between the instruction and the comment.',
    url: ruleUrl('invalid-definition-description'),
    experimental: true,
  },
  ({ instruction, names, comments = [] }) => {
    const comment = comments.at(-1);
    if (comment === undefined || names.length === 0) return undefined;
    if (names.includes(textBefore(comment, ' '))) return undefined;
    const example = names.length > 1 ? '<arg_key>' : firstOf(names);
    return `Comment for ${instruction} should follow the format: \`# ${example} <description>\``;
  },
);

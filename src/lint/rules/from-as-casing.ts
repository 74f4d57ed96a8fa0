import { toLower, toUpper } from '../../go/strings.ts';
import { defineRule, ruleUrl } from '../rule.ts';

/** FROM is in one case, AS in the other. */
export const fromAsCasing = defineRule(
  'from',
  {
    name: 'FromAsCasing',
    description: "The 'as' keyword should match the case of the 'from' keyword",
    url: ruleUrl('from-as-casing'),
    order: 1,
  },
  ({ args, fromKeyword }) => {
    const asKeyword = args.length < 3 ? undefined : args[1];
    if (asKeyword === undefined || sameCasing(fromKeyword, asKeyword)) return undefined;
    return `'${asKeyword}' and '${fromKeyword}' keywords' casing do not match`;
  },
);

/** A keyword of mixed case sets no example: another rule is about that. */
function sameCasing(fromKeyword: string, asKeyword: string): boolean {
  if (fromKeyword === toLower(fromKeyword)) return asKeyword === toLower(asKeyword);
  return fromKeyword !== toUpper(fromKeyword) || asKeyword === toUpper(asKeyword);
}

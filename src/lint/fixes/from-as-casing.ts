import { toLower } from '../../go/strings.ts';
import { argumentWords, defineFix, replaceSpan } from './rule-fix.ts';

/** AS in the case of FROM. */
export const fixFromAsCasing = defineFix('FromAsCasing', 'from', ({ document, checked, fact }) => {
  const as = fact.fromKeyword === toLower(fact.fromKeyword) ? 'as' : 'AS';
  const word = argumentWords(document, checked)[1];
  return word && /^as$/i.test(word.text) ? replaceSpan(`Write ${as}`, word.span, as) : undefined;
});

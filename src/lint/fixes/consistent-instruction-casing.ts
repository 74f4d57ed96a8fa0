import { toLower, toUpper } from '../../go/strings.ts';
import { defineFix, replaceSpan } from './rule-fix.ts';

/** The keyword in the case of the others. */
export const fixInstructionCasing = defineFix(
  'ConsistentInstructionCasing',
  'minority-casing',
  ({ document, checked: { node }, fact: { majority } }) => {
    const { start, end } = node.keywordSpan;
    const isPlain = /^[a-z]+$/i.test(node.keyword) && document.file.text.slice(start, end) === node.keyword;
    const keyword = majority === 'lowercase' ? toLower(node.keyword) : toUpper(node.keyword);
    return isPlain ? replaceSpan(`Write ${keyword}`, node.keywordSpan, keyword) : undefined;
  },
);

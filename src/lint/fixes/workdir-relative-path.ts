import type { CheckedDocument, CheckedStage } from '../checked-document.ts';
import { argumentWords, defineFix, replaceSpan } from './rule-fix.ts';

/** The absolute path, where it is known: a stage from scratch begins at `/`. */
export const fixRelativeWorkdir = defineFix('WorkdirRelativePath', 'workdir', ({ document, checked }) => {
  const stage = document.stages.find(({ body }) => body.includes(checked));
  const [word, ...more] = argumentWords(document, checked);
  if (stage === undefined || word === undefined || more.length > 0) return undefined;
  if (!standsOnScratch(document, stage) || !/^[\w.-]/.test(word.text)) return undefined;
  const path = `/${word.text.replace(/^\.\//, '')}`;
  return replaceSpan(`Write ${path}`, word.span, path);
});

function standsOnScratch(
  { stages }: Pick<CheckedDocument, 'stages'>,
  { index, from }: CheckedStage,
): boolean {
  const base = from.instruction?.baseName;
  if (base === 'scratch' || base === undefined) return base === 'scratch';
  const below = stages.findLast((other) => other.index < index && other.name === base);
  return below !== undefined && standsOnScratch({ stages }, below);
}

import { declaredArgs } from '../../instructions/shared/references.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { argumentWords, defineFix } from './rule-fix.ts';

/**
 * Fixes a default that refers to its own ARG, as in `ARG X=$X`: without the default, the ARG has the value from
 * before the first FROM. If it is not declared there, this is advice, because `X` would be unset instead of empty,
 * which a script may distinguish. A similar name is never a fix, because it may be that of another variable.
 */
export const fixSelfReference = defineFix(
  'UndefinedVar',
  'undefined-variable',
  ({ document, checked, fact: { name } }) => {
    if (checked.instruction?.keyword !== 'arg') return undefined;
    const word = argumentWords(document, checked).find(({ text }) => isSelfReference(text, name));
    if (word === undefined) return undefined;
    const title = `Write ARG ${name}`;
    if (word.span === undefined || !isGlobal(document, name))
      return { hint: `${title}: a default cannot refer to its own ARG.` };
    const span = { start: word.span.start + name.length, end: word.span.end };
    return { title, edits: [{ span, text: '' }] };
  },
);

function isSelfReference(word: string, name: string): boolean {
  return [`$${name}`, `$\{${name}}`].some((use) =>
    [use, `"${use}"`].some((value) => word === `${name}=${value}`),
  );
}

function isGlobal({ globals }: CheckedDocument, name: string): boolean {
  return globals.some(({ declares }) => declaredArgs(declares).some((arg) => arg.name === name));
}

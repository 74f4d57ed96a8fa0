import { declaredArgs } from '../../instructions/shared/references.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Fix } from '../finding.ts';
import { declareArg, undeclaredUses } from '../undeclared-args.ts';
import { type Advice, argumentWords, defineFix, type RuleFixRequest } from './rule-fix.ts';

/** Declares an ARG from before the first FROM in the stage that uses it, and removes a default that refers to its own ARG. */
export const fixUndefinedVar = defineFix(
  'UndefinedVar',
  'undefined-variable',
  (request) =>
    (request.checked.instruction?.keyword === 'arg' ? fixSelfReference(request) : undefined) ??
    declareHere(request),
);

type Request = Omit<RuleFixRequest, 'fact'> & { readonly fact: { readonly name: string } };

/** At the first use in the stage. It is for all other uses too. */
function declareHere({ document, checked, fact: { name } }: Request): Fix | undefined {
  const isFirst = undeclaredUses(document).some((use) => use.name === name && use.checked === checked);
  return isFirst ? declareArg(document, checked, name) : undefined;
}

/**
 * Fixes a default that refers to its own ARG, as in `ARG X=$X`: without the default, the ARG has the value from
 * before the first FROM. If it is not declared there, this is advice, because `X` would be unset instead of empty,
 * which a script may distinguish. A similar name is never a fix, because it may be that of another variable.
 */
function fixSelfReference({ document, checked, fact: { name } }: Request): Fix | Advice | undefined {
  const word = argumentWords(document, checked).find(({ text }) => isSelfReference(text, name));
  if (word === undefined) return undefined;
  const title = `Write ARG ${name}`;
  if (word.span === undefined || !isGlobal(document, name))
    return { hint: `${title}: a default cannot refer to its own ARG.` };
  const span = { start: word.span.start + name.length, end: word.span.end };
  return { title, edits: [{ span, text: '' }] };
}

function isSelfReference(word: string, name: string): boolean {
  return [`$${name}`, `$\{${name}}`].some((use) =>
    [use, `"${use}"`].some((value) => word === `${name}=${value}`),
  );
}

function isGlobal({ globals }: CheckedDocument, name: string): boolean {
  return globals.some(({ declares }) => declaredArgs(declares).some((arg) => arg.name === name));
}

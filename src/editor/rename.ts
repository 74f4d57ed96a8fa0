import { isPredefinedArg } from '../compile/global-args.ts';
import { validStageName } from '../instructions/from.ts';
import type { CheckedDocument } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';
import { type NameAtPlace, nameAt } from './name-at.ts';
import { placesOf } from './references.ts';
import { scriptAssignments } from './script-assignments.ts';
import { usedStages } from './stage-uses.ts';
import { declaredNames } from './symbols.ts';
import { variableSymbol } from './variable-symbol.ts';

/** The edits of a rename, or the reason why it is not possible. */
export type RenameOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** The name at an offset if it can be renamed, or undefined. */
export function renameableAt(document: CheckedDocument, offset: number): Span | undefined {
  const name = nameAt(document, offset);
  if (name === undefined) return undefined;
  return reasonAgainst(document, name) === undefined ? name.span : undefined;
}

/** Renames the stage or the variable at an offset everywhere in the file. */
export function renameAt(document: CheckedDocument, offset: number, newName: string): RenameOutcome {
  const name = nameAt(document, offset);
  if (name === undefined) return refused('Only stages and variables can be renamed.');
  const reason = reasonAgainst(document, name) ?? reasonAgainstNew(document, name, newName);
  if (reason !== undefined) return refused(reason);
  const { declarations, uses } = placesOf(document, name);
  const numbers = new Set(
    usedStages(document).flatMap(({ isNumber, span }) => (isNumber ? [span.start] : [])),
  );
  const spans = [...declarations, ...uses, ...assignments(document, name)].filter(
    ({ start }) => !numbers.has(start),
  );
  const unique = new Map(spans.map((span) => [span.start, span]));
  const edits = [...unique.values()]
    .sort((a, b) => a.start - b.start)
    .map((span): TextEdit => ({ span, text: newName }));
  return { kind: 'edits', edits };
}

/** A script that uses a variable may also assign it. */
function assignments(document: CheckedDocument, name: NameAtPlace): readonly Span[] {
  if (name.kind === 'stage') return [];
  const { uses } = variableSymbol(document, name.name, name.scope);
  return [...new Set(uses.map(({ instruction }) => instruction))].flatMap((instruction) =>
    scriptAssignments(document, instruction, name.name),
  );
}

function refused(reason: string): RenameOutcome {
  return { kind: 'refused', reason };
}

function reasonAgainst(document: CheckedDocument, name: NameAtPlace): string | undefined {
  if (name.kind === 'stage')
    return name.target.name === '' ? 'The stage has no name: add AS to its FROM.' : undefined;
  const { declarations } = placesOf(document, name);
  // An ARG without a value declares the one that BuildKit sets.
  if (isPredefinedArg(name.name) && hasArg(document, name.name))
    return `BuildKit sets ${name.name}, so it cannot have another name.`;
  if (declarations.length > 0) return undefined;
  return `No ARG or ENV of this file sets ${name.name}.`;
}

function reasonAgainstNew(document: CheckedDocument, name: NameAtPlace, newName: string): string | undefined {
  const names = declaredNames(document).map(({ declaration }) => declaration);
  if (name.kind === 'stage') {
    if (!validStageName.test(newName))
      return 'A stage name starts with a lower-case letter, and consists of lower-case letters, digits, `-`, `_` and `.`.';
    if (newName === name.target.name) return undefined;
    return names.some((other) => other.kind === 'stage' && other.name === newName)
      ? `There already is a stage ${newName}.`
      : undefined;
  }
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(newName))
    return 'A variable name consists of letters, digits and `_`, and does not start with a digit.';
  if (newName === name.name) return undefined;
  if (isPredefinedArg(newName) && hasArg(document, name.name))
    return `BuildKit sets a variable ${newName}: an ARG of this name would get its value.`;
  return names.some((other) => other.kind !== 'stage' && other.name === newName)
    ? `There already is a variable ${newName}.`
    : undefined;
}

function hasArg(document: CheckedDocument, name: string): boolean {
  return declaredNames(document).some(
    ({ declaration }) => declaration.kind === 'arg' && declaration.name === name,
  );
}

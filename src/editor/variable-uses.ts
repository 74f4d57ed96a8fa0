import type { Declaration } from '../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../lint/checked-document.ts';
import { variableUses } from '../lint/variable-uses.ts';
import type { Span } from '../source/span.ts';
import { type DeclaredName, declaredNames } from './symbols.ts';

/** A reference to a variable. */
export interface UsedVariable {
  readonly name: string;
  /** The name alone. */
  readonly span: Span;
  readonly instruction: CheckedInstruction;
  /** The stage whose variables count; undefined for FROM and above the first. */
  readonly stage: CheckedStage | undefined;
  /** Whether it is in a trigger (ONBUILD), which has the variables of the image, but not the ARGs of this build. */
  readonly isTrigger: boolean;
}

const known = new WeakMap<CheckedDocument, readonly UsedVariable[]>();

/** The references to variables in a file, in order, whether or not the variables exist. */
export function usedVariables(document: CheckedDocument): readonly UsedVariable[] {
  const found = known.get(document) ?? readUses(document);
  known.set(document, found);
  return found;
}

function readUses(document: CheckedDocument): readonly UsedVariable[] {
  return [
    ...document.globals.flatMap((instruction) => usesOf(document, instruction, undefined)),
    ...document.stages.flatMap((stage) => [
      ...usesOf(document, stage.from, undefined),
      ...stage.body.flatMap((instruction) => usesOf(document, instruction, stage)),
    ]),
  ];
}

function usesOf(
  document: CheckedDocument,
  instruction: CheckedInstruction,
  stage: CheckedStage | undefined,
): readonly UsedVariable[] {
  const { node } = instruction;
  const { grammar } = document.instructionSet;
  const isTrigger = grammar.get(node.keyword.toLowerCase())?.arguments === 'sub-instruction';
  const line = document.lineOf(node);
  const inLine = namesIn(line.text, document.tree.escapeToken).map(({ name, start, end }) => ({
    name,
    span: line.span(start, end),
  }));
  const inHeredocs = node.heredocs.flatMap(({ content, contentSpan }) =>
    namesIn(content, '\\').map(({ name, start, end }) => ({
      name,
      span: { start: contentSpan.start + start, end: contentSpan.start + end },
    })),
  );
  return [...inLine, ...inHeredocs].map(({ name, span }) => ({
    name,
    span,
    instruction,
    stage,
    isTrigger,
  }));
}

/** The names in a text with their places, without those behind an escaped dollar sign. */
function namesIn(text: string, escapeToken: string) {
  return variableUses(text)
    .filter(({ start }) => !isEscaped(text, start, escapeToken))
    .map(({ name, end }) => ({ name, start: end - name.length, end }));
}

function isEscaped(text: string, at: number, escapeToken: string): boolean {
  let count = 0;
  while (text.charAt(at - 1 - count) === escapeToken) count++;
  return count % 2 === 1;
}

/** A declaration of a variable. */
export interface DeclaredVariable extends DeclaredName {
  readonly declaration: Exclude<Declaration, { readonly kind: 'stage' }>;
}

/** The variables among the names that a file introduces. */
export function variableDeclarations(document: CheckedDocument): readonly DeclaredVariable[] {
  return declaredNames(document).filter(
    (declared): declared is DeclaredVariable => declared.declaration.kind !== 'stage',
  );
}

import { toLower } from '../go/strings.ts';
import type { Declaration } from '../instructions/shared/references.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';

/** A name where it is introduced. */
export interface DeclaredName {
  readonly declaration: Declaration;
  readonly instruction: CheckedInstruction;
  /** The stage that it belongs to; undefined above the first FROM. A stage's name belongs to the stage. */
  readonly stage: CheckedStage | undefined;
  /** The name alone. */
  readonly span: Span;
}

const known = new WeakMap<CheckedDocument, readonly DeclaredName[]>();

/** The names that a file introduces, in order. */
export function declaredNames(document: CheckedDocument): readonly DeclaredName[] {
  const found = known.get(document) ?? readNames(document);
  known.set(document, found);
  return found;
}

function readNames(document: CheckedDocument): readonly DeclaredName[] {
  const global = document.globals.flatMap((instruction) => namesOf(document, instruction, undefined));
  const ofStages = document.stages.flatMap((stage) =>
    [stage.from, ...stage.body].flatMap((instruction) => namesOf(document, instruction, stage)),
  );
  return [...global, ...ofStages];
}

function namesOf(
  document: CheckedDocument,
  instruction: CheckedInstruction,
  stage: CheckedStage | undefined,
): readonly DeclaredName[] {
  const { declares, node } = instruction;
  if (declares.length === 0) return [];
  const line = document.lineOf(node);
  let at = line.text.length - line.text.trimStart().length + node.keyword.length;
  return declares.flatMap((declaration) => {
    const start = findName(line.text, declaration, at);
    if (start === -1) return [];
    const end = start + declaration.name.length;
    at = end + valueLength(declaration);
    return [{ declaration, instruction, stage, span: line.span(start, end) }];
  });
}

/** The first place where the name is a word. The name of a stage is the last word of its line. */
function findName(text: string, declaration: Declaration, from: number): number {
  const { kind, name } = declaration;
  if (kind === 'stage') {
    const end = text.trimEnd().length;
    return toLower(text.slice(end - name.length, end)) === name ? end - name.length : -1;
  }
  for (let at = text.indexOf(name, from); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWord = /\s/.test(text.charAt(at - 1)) && /^[\s=]?$/.test(text.charAt(at + name.length));
    if (isWord) return at;
  }
  return -1;
}

/** The length of `=value`, which is skipped because it may contain another name. */
function valueLength(declaration: Declaration): number {
  return declaration.kind === 'stage' || declaration.value === undefined ? 0 : declaration.value.length + 1;
}

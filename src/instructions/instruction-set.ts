import { invariant } from '../base/invariant.ts';
import { compareBytes } from '../go/strings.ts';
import type { Grammar } from '../syntax/node.ts';
import type { AnyDefinition, CommandDefinition, InstructionBase } from './instruction-definition.ts';

/**
 * The instructions of one language as one value, which is passed to whatever parses, prints, formats, compiles or
 * checks. `dockerfileInstructions` is the language of the reference.
 */
export interface InstructionSet {
  /** Sorted, in lower case. */
  readonly keywords: readonly string[];
  /** How the line of each keyword is split, for `parseSyntax`. */
  readonly grammar: Grammar;
  readonly definitions: ReadonlyMap<string, AnyDefinition<InstructionBase>>;
  /** Names of the rules that instructions report themselves. No other list contains them. */
  readonly ruleNames: readonly string[];
}

/** Creates a set of definitions with different keywords. */
export function createInstructionSet(definitions: readonly AnyDefinition<InstructionBase>[]): InstructionSet {
  const sorted = [...definitions].sort((a, b) => compareBytes(a.keyword, b.keyword));
  const byKeyword = new Map(sorted.map((definition) => [definition.keyword, definition]));
  invariant(byKeyword.size === definitions.length, 'two instructions have the same keyword');
  return {
    keywords: [...byKeyword.keys()],
    grammar: new Map(sorted.map(({ keyword, grammar }) => [keyword, grammar])),
    definitions: byKeyword,
    ruleNames: sorted.flatMap((definition) =>
      definition.place === 'start' ? [] : (definition.ruleNames ?? []),
    ),
  };
}

/**
 * An instruction that can be added to a set. It always belongs to a stage: FROM and ARG define the structure of a file
 * and cannot be replaced.
 */
export interface AddedDefinition extends CommandDefinition<InstructionBase> {
  readonly place: 'stage';
}

/** A set with further instructions. Throws if one of their keywords exists already. */
export function extendInstructionSet(
  { definitions }: InstructionSet,
  added: readonly AddedDefinition[],
): InstructionSet {
  return createInstructionSet([...definitions.values(), ...added]);
}

/** The definition of an instruction that was parsed with this set. */
export function definitionOf(
  { definitions }: InstructionSet,
  { keyword }: InstructionBase,
): AnyDefinition<InstructionBase> {
  const definition = definitions.get(keyword);
  invariant(definition !== undefined, 'the instruction is of another set');
  return definition;
}

/** {@link definitionOf} for an instruction inside a stage. It cannot be FROM, whose definition has another type. */
export function commandDefinitionOf(
  set: InstructionSet,
  command: InstructionBase,
): CommandDefinition<InstructionBase> {
  return definitionOf(set, command) as CommandDefinition<InstructionBase>;
}

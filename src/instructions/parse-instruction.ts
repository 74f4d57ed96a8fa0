import { CompileError, withLocation } from '../diagnostics/compile-error.ts';
import type { FactContent, FactSink } from '../diagnostics/fact.ts';
import { swapsFirst } from '../diagnostics/suggest.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { toLower, toUpper, trimSpace } from '../go/strings.ts';
import type { InstructionNode } from '../syntax/node.ts';
import type { AnyDefinition, InstructionBase } from './instruction-definition.ts';
import { definitionOf, type InstructionSet } from './instruction-set.ts';
import type { Command, Instruction } from './registry.ts';
import { FlagSet } from './shared/flag-set.ts';

/**
 * Parses a node to an instruction, with variables not yet replaced. Facts are reported in the order in which the
 * reference warns (moby/buildkit v0.32.2 frontend/dockerfile/instructions/parse.go). Throws a CompileError with the
 * node's lines as location.
 *
 * The types of added instructions are not known here. They are returned with the type of the language's own instructions,
 * but with a keyword that none of those has.
 */
export function parseInstruction(
  node: InstructionNode,
  instructionSet: InstructionSet,
  report: FactSink = ignoreFact,
): Instruction {
  try {
    return parseWith(definitionFor(node.keyword, instructionSet), node, report) as Instruction;
  } catch (error) {
    throw withLocation(error, node.lines);
  }
}

function ignoreFact(): void {}

/** {@link parseInstruction} for the trigger of an ONBUILD: no FROM, and nothing is reported. */
export function parseTrigger(node: InstructionNode, instructionSet: InstructionSet): Command {
  const instruction = parseInstruction(node, instructionSet);
  const definition = definitionOf(instructionSet, instruction);
  if (definition.place === 'start')
    throw withLocation(new CompileError('*instructions.Stage is not a command type'), node.lines);
  if (definition.replace !== undefined)
    throw withLocation(new CompileError(`${toUpper(node.keyword)} cannot be an ONBUILD trigger`), node.lines);
  return instruction as Command;
}

function definitionFor(
  written: string,
  { definitions, keywords }: InstructionSet,
): AnyDefinition<InstructionBase> {
  const definition = definitions.get(toLower(written));
  if (definition !== undefined) return definition;
  const error = new CompileError(`unknown instruction: ${written}`, { code: 'unknown-instruction' });
  throw withSuggestion(error, written, {
    options: swapsFirst(written, keywords.map(toUpper)),
    caseSensitive: false,
  });
}

function parseWith(
  definition: AnyDefinition<InstructionBase>,
  node: InstructionNode,
  report: FactSink,
): InstructionBase {
  const { lines, comments } = node;
  const tell = (fact: FactContent): void => report({ lines, comments, ...fact });
  tell({ kind: 'instruction', keyword: definition.keyword, written: node.keyword });
  return definition.parse({
    base: baseOf(node, definition.keyword),
    args: node.args,
    json: node.json,
    heredocs: node.heredocs,
    flags: new FlagSet(node.flags),
    original: node.original,
    report: tell,
  });
}

function baseOf(node: InstructionNode, keyword: string): InstructionBase {
  return {
    keyword,
    written: node.keyword,
    code: trimSpace(node.original),
    lines: node.lines,
    comments: node.comments,
  };
}

import { CompileError, withLocation } from '../diagnostics/compile-error.ts';
import type { FactContent, FactSink } from '../diagnostics/fact.ts';
import { swapsFirst } from '../diagnostics/suggest.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { toLower, toUpper, trimSpace } from '../go/strings.ts';
import type { InstructionNode } from '../syntax/node.ts';
import type { InstructionBase, Keyword } from './instruction-definition.ts';
import { type Command, type Instruction, instructionDefinitions, isKeyword, keywords } from './registry.ts';
import { FlagSet } from './shared/flag-set.ts';

/**
 * The instruction that a node means, variables not yet replaced. Facts are reported in the order in which the
 * reference warns (moby/buildkit v0.32.2 frontend/dockerfile/instructions/parse.go). Throws a CompileError with the
 * node's lines as location.
 */
export function parseInstruction(node: InstructionNode, report: FactSink): Instruction {
  try {
    return parseKnown(node, knownKeyword(node.keyword), report);
  } catch (error) {
    throw withLocation(error, node.lines);
  }
}

/** {@link parseInstruction} for the trigger of an ONBUILD: no FROM, and nothing is reported. */
export function parseTrigger(node: InstructionNode): Command {
  const instruction = parseInstruction(node, () => {});
  if (instruction.keyword !== 'from') return instruction;
  throw withLocation(new CompileError('*instructions.Stage is not a command type'), node.lines);
}

function knownKeyword(written: string): Keyword {
  const keyword = toLower(written);
  if (isKeyword(keyword)) return keyword;
  const error = new CompileError(`unknown instruction: ${written}`, { code: 'unknown-instruction' });
  throw withSuggestion(error, written, swapsFirst(written, keywords.map(toUpper)), false);
}

function parseKnown(node: InstructionNode, keyword: Keyword, report: FactSink): Instruction {
  const { lines, comments } = node;
  const tell = (fact: FactContent): void => report({ lines, comments, ...fact });
  tell({ kind: 'instruction', keyword, written: node.keyword });
  if (keyword === 'from') tell({ kind: 'from', args: node.args, fromKeyword: node.keyword });
  const instruction = instructionDefinitions[keyword].parse({
    base: baseOf(node, keyword),
    args: node.args,
    json: node.json,
    heredocs: node.heredocs,
    flags: new FlagSet(node.flags),
    original: node.original,
  });
  tellDefinition(instruction, tell);
  return instruction;
}

function baseOf(node: InstructionNode, keyword: Keyword): InstructionBase {
  return {
    keyword,
    written: node.keyword,
    code: trimSpace(node.original),
    lines: node.lines,
    comments: node.comments,
  };
}

function tellDefinition(instruction: Instruction, tell: (fact: FactContent) => void): void {
  if (instruction.keyword === 'arg') {
    tell({ kind: 'definition', instruction: 'ARG', names: instruction.args.map(({ key }) => key) });
  } else if (instruction.keyword === 'from' && instruction.stageName !== '') {
    tell({ kind: 'definition', instruction: 'FROM', names: [instruction.stageName] });
  }
}

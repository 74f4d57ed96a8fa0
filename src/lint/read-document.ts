import { firstOf } from '../base/list.ts';
import type { ParsedDockerfile } from '../compile/compile.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { definitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import { parseInstruction } from '../instructions/parse-instruction.ts';
import { brokenStageName, startsStage } from '../instructions/recovered-stage.ts';
import { dockerfileInstructions, type Instruction } from '../instructions/registry.ts';
import { none } from '../instructions/shared/references.ts';
import type { SourceFile } from '../source/source-file.ts';
import { locateLine } from '../syntax/locate-line.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { Grammar, InstructionNode, SyntaxTree } from '../syntax/node.ts';
import { parseSyntax } from '../syntax/parse.ts';
import type {
  CheckedDocument,
  CheckedInstruction,
  CheckedStage,
  GivenToDocument,
} from './checked-document.ts';
import { readScripts } from './read-scripts.ts';
import type { RunScript } from './run-script.ts';
import { shellsOf } from './stage-links.ts';

/** The facts of a document without a compile: options of the build, and none about its images. */
export function givenByOptions({
  instructionSet = dockerfileInstructions,
  buildArgs = new Map(),
  target = '',
}: Partial<GivenToDocument> = {}): GivenToDocument {
  return { instructionSet, buildArgs, target, baseTriggers: [], imageVariables: undefined };
}

/** The document of a file that parses; `unreadable` has the first lines of the instructions that do not. */
export function documentOf(
  file: SourceFile,
  parsed: ParsedDockerfile,
  given: GivenToDocument & { readonly unreadable: ReadonlySet<number> },
): CheckedDocument {
  const { tree, stages, metaArgs } = parsed;
  const all = [...metaArgs, ...stages.flatMap((stage) => [stage.from, ...stage.instructions])];
  const meanings = new Map(all.map((instruction) => [instruction.lines.start, instruction]));
  const instructions = tree.instructions.map((node) => {
    const { start } = node.lines;
    const instruction = given.unreadable.has(start) ? undefined : meanings.get(start);
    return checkedInstruction(node, instruction, given.instructionSet);
  });
  return createDocument(file, { tree, instructions }, given);
}

/**
 * The document of a file that does not parse: each instruction separately, including meaningless ones. Undefined if
 * the file cannot be split into instructions.
 */
export function brokenDocumentOf(file: SourceFile, given: GivenToDocument): CheckedDocument | undefined {
  const { instructionSet } = given;
  const tree =
    attempt(() => parseSyntax(file, instructionSet.grammar)) ??
    attempt(() => parseSyntax(file, looseGrammar(instructionSet)));
  if (tree === undefined) return undefined;
  const instructions = tree.instructions.map((node) => {
    const instruction = attempt(() => parseInstruction(node, instructionSet));
    return checkedInstruction(node, instruction, instructionSet);
  });
  return createDocument(file, { tree, instructions }, given);
}

function checkedInstruction(
  node: InstructionNode,
  instruction: Instruction | undefined,
  instructionSet: InstructionSet,
): CheckedInstruction {
  if (instruction === undefined) return { node, instruction, declares: none(), sources: none() };
  const definition = definitionOf(instructionSet, instruction);
  const sources = definition.place === 'start' ? none() : definition.sources(instruction);
  return { node, instruction, declares: definition.declares(instruction), sources };
}

/** Takes any text for arguments, so that only heredocs and directives can be malformed. */
function looseGrammar({ grammar }: InstructionSet): Grammar {
  return new Map(
    [...grammar].map(([keyword, { heredocs }]) => [keyword, { arguments: 'single-string', heredocs }]),
  );
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

/** A syntax tree and the meaning of each of its instructions. */
interface CheckedTree {
  readonly tree: SyntaxTree;
  readonly instructions: readonly CheckedInstruction[];
}

function createDocument(
  file: SourceFile,
  { tree, instructions }: CheckedTree,
  given: GivenToDocument,
): CheckedDocument {
  const lines = new Map<InstructionNode, LogicalLine>();
  const scripts = new Map<CheckedInstruction, readonly RunScript[]>();
  let shells: ReadonlyMap<CheckedInstruction, readonly string[] | undefined> | undefined;
  const starts = instructions.flatMap(({ node }, index) =>
    startsStage(node, given.instructionSet) ? [index] : [],
  );
  const document: CheckedDocument = {
    file,
    instructionSet: given.instructionSet,
    tree,
    instructions,
    lineOf: (node) => remembered(lines, node, () => locateLine(file.text, tree, node)),
    scriptsOf(checked) {
      shells ??= shellsOf(document);
      const known = shells;
      if (!known.has(checked)) return [];
      return remembered(scripts, checked, () => readScripts(document, checked, known.get(checked)));
    },
    globals: instructions.slice(0, starts[0] ?? instructions.length),
    stages: starts.map((start, index) => stageOf(instructions.slice(start, starts[index + 1]), index)),
    understood: instructions.every(({ instruction }) => instruction !== undefined),
    buildArgs: given.buildArgs,
    target: given.target,
    baseTriggers: given.baseTriggers,
    imageVariables: given.imageVariables,
  };
  return document;
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function stageOf(instructions: readonly CheckedInstruction[], index: number): CheckedStage {
  const from = firstOf(instructions);
  const { node } = from;
  const instruction = from.instruction?.keyword === 'from' ? from.instruction : undefined;
  const name = instruction?.stageName ?? brokenStageName(node);
  return { index, name, from: { ...from, instruction }, body: instructions.slice(1) };
}

import { CompileError, type LineRange, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { type ErrorSink, recoverFrom } from '../diagnostics/error-sink.ts';
import type { FactSink } from '../diagnostics/fact.ts';
import { lineName, type SourceMap } from '../llb/source-map.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';
import type { ArgInstruction } from './arg.ts';
import type { FromInstruction } from './from.ts';
import { definitionOf, type InstructionSet } from './instruction-set.ts';
import { parseInstruction } from './parse-instruction.ts';
import { brokenStage, startsStage } from './recovered-stage.ts';
import type { Command, Instruction } from './registry.ts';

/** A FROM and the instructions after it. */
export interface Stage {
  /** In lower case; '' if the stage has no name. */
  readonly name: string;
  readonly baseName: string;
  /** `--platform` of the FROM, '' when absent. */
  readonly platform: string;
  readonly docComment: string;
  readonly from: FromInstruction;
  readonly instructions: readonly Command[];
  /** Of the FROM alone. */
  readonly lines: LineRange;
  readonly comments: readonly string[];
  readonly code: string;
}

/** The stages of a Dockerfile, and the instructions before them. */
export interface StageList {
  readonly stages: readonly Stage[];
  /** The ARGs before the first FROM. */
  readonly metaArgs: readonly ArgInstruction[];
}

/** What a Dockerfile is parsed with. */
export interface ParseContext {
  readonly instructionSet: InstructionSet;
  /** Receives facts about the file. */
  readonly report?: FactSink;
  /** Receives errors of single instructions, which are left out, instead of the first one being thrown. */
  readonly sink?: ErrorSink;
  /** Maps lines to their files for messages, if the text was composed from several files. */
  readonly sourceMap?: SourceMap;
}

/**
 * The stages of a Dockerfile. Throws a CompileError for the first invalid instruction, as
 * `dockerfile parse error on line N: …`, and for an instruction other than ARG before the first FROM. A file without a
 * FROM has no stages; the caller decides whether that is an error. With `sink`, an invalid FROM still starts a stage.
 */
export function parseStages(tree: SyntaxTree, context: ParseContext): StageList {
  return new StageReader(tree, context).read();
}

/** Reads the instructions of one file in one pass. */
class StageReader {
  readonly #tree: SyntaxTree;
  readonly #context: ParseContext;
  readonly #stages: Stage[] = [];
  readonly #metaArgs: ArgInstruction[] = [];
  #current: Command[] | undefined;

  constructor(tree: SyntaxTree, context: ParseContext) {
    this.#tree = tree;
    this.#context = context;
  }

  read(): StageList {
    for (const node of this.#tree.instructions) {
      try {
        this.#add(node);
      } catch (error) {
        recoverFrom(error, this.#context.sink, node.lines);
        if (startsStage(node, this.#context.instructionSet)) this.#startStage(brokenStage(node));
      }
    }
    return { stages: this.#stages, metaArgs: this.#metaArgs };
  }

  #add(node: InstructionNode): void {
    if (this.#tree.malformed?.has(node)) {
      if (startsStage(node, this.#context.instructionSet)) this.#startStage(brokenStage(node));
      return;
    }
    const instruction = parseOnLine(node, this.#context);
    const { place } = definitionOf(this.#context.instructionSet, instruction);
    // FROM is the only definition with its place, and so is ARG (`AddedDefinition`).
    if (place === 'start') this.#startStage(instruction as FromInstruction);
    else if (this.#current !== undefined) this.#current.push(instruction as Command);
    else if (place === 'anywhere') this.#metaArgs.push(instruction as ArgInstruction);
    else throw withLocation(new CompileError('no build stage in current context', noStage), node.lines);
  }

  #startStage(from: FromInstruction): void {
    this.#current = [];
    this.#stages.push(stageOf(from, this.#current));
  }
}

const noStage = { code: 'no-stage' };

function parseOnLine(
  node: InstructionNode,
  { instructionSet, report, sourceMap }: ParseContext,
): Instruction {
  try {
    return parseInstruction(node, instructionSet, report);
  } catch (error) {
    throw wrapError(error, `dockerfile parse error on line ${lineName(sourceMap, node.lines.start)}`);
  }
}

function stageOf(from: FromInstruction, instructions: readonly Command[]): Stage {
  return {
    name: from.stageName,
    baseName: from.baseName,
    platform: from.platform,
    docComment: from.docComment,
    from,
    instructions,
    lines: from.lines,
    comments: from.comments,
    code: from.code,
  };
}

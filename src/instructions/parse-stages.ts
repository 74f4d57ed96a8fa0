import { CompileError, type LineRange, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { type ErrorSink, recoverFrom } from '../diagnostics/error-sink.ts';
import type { FactSink } from '../diagnostics/fact.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';
import type { ArgInstruction } from './arg.ts';
import type { FromInstruction } from './from.ts';
import { parseInstruction } from './parse-instruction.ts';
import { brokenStage, startsStage } from './recovered-stage.ts';
import type { Command, Instruction } from './registry.ts';

/** A FROM and the instructions after it. */
export interface Stage {
  /** In lower case; '' when it has none. */
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

/**
 * The stages of a Dockerfile. Throws a CompileError for the first instruction that is wrong, as
 * `dockerfile parse error on line N: …`, and for one that stands before the first FROM and is no ARG.
 * A file without a FROM gives no stages; whether that is an error, the caller decides. With `sink`, errors go there, and
 * wrong instructions are left out; a FROM that is wrong still starts a stage.
 */
export function parseStages(tree: SyntaxTree, report: FactSink, sink?: ErrorSink): StageList {
  return new StageReader(tree, report, sink).read();
}

/** Goes once through the instructions of one file. */
class StageReader {
  readonly #tree: SyntaxTree;
  readonly #report: FactSink;
  readonly #sink: ErrorSink | undefined;
  readonly #stages: Stage[] = [];
  readonly #metaArgs: ArgInstruction[] = [];
  #current: Command[] | undefined;

  constructor(tree: SyntaxTree, report: FactSink, sink: ErrorSink | undefined) {
    this.#tree = tree;
    this.#report = report;
    this.#sink = sink;
  }

  read(): StageList {
    for (const node of this.#tree.instructions) {
      try {
        this.#add(node);
      } catch (error) {
        recoverFrom(error, this.#sink, node.lines);
        if (startsStage(node)) this.#startStage(brokenStage(node));
      }
    }
    return { stages: this.#stages, metaArgs: this.#metaArgs };
  }

  #add(node: InstructionNode): void {
    if (this.#tree.malformed?.has(node)) {
      if (startsStage(node)) this.#startStage(brokenStage(node));
      return;
    }
    const instruction = parseOnLine(node, this.#report);
    if (instruction.keyword === 'from') this.#startStage(instruction);
    else if (this.#current !== undefined) this.#current.push(instruction);
    else if (instruction.keyword === 'arg') this.#metaArgs.push(instruction);
    else throw withLocation(new CompileError('no build stage in current context', noStage), node.lines);
  }

  #startStage(from: FromInstruction): void {
    this.#current = [];
    this.#stages.push(stageOf(from, this.#current));
  }
}

const noStage = { code: 'no-stage' };

function parseOnLine(node: InstructionNode, report: FactSink): Instruction {
  try {
    return parseInstruction(node, report);
  } catch (error) {
    throw wrapError(error, `dockerfile parse error on line ${node.lines.start}`);
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

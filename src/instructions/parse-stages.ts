import { CompileError, type LineRange, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import type { FactSink } from '../diagnostics/fact.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';
import type { ArgInstruction } from './arg.ts';
import type { FromInstruction } from './from.ts';
import { parseInstruction } from './parse-instruction.ts';
import type { Command, Instruction } from './registry.ts';

/** A FROM and what stands below it. */
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

export interface StageList {
  readonly stages: readonly Stage[];
  /** The ARGs before the first FROM. */
  readonly metaArgs: readonly ArgInstruction[];
}

/**
 * The stages of a Dockerfile. Throws a CompileError for the first instruction that is wrong, as
 * `dockerfile parse error on line N: …`, and for one that stands before the first FROM and is no ARG.
 * A file without a FROM gives no stages; whether that is an error, the caller decides.
 */
export function parseStages(tree: SyntaxTree, report: FactSink): StageList {
  const stages: Stage[] = [];
  const metaArgs: ArgInstruction[] = [];
  let current: Command[] | undefined;
  for (const node of tree.instructions) {
    const instruction = parseOnLine(node, report);
    if (instruction.keyword === 'from') {
      current = [];
      stages.push(stageOf(instruction, current));
    } else if (current !== undefined) {
      current.push(instruction);
    } else if (instruction.keyword === 'arg') {
      metaArgs.push(instruction);
    } else {
      throw withLocation(new CompileError('no build stage in current context'), node.lines);
    }
  }
  return { stages, metaArgs };
}

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

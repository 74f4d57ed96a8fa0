import type { FromInstruction } from '../instructions/from.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { Instruction } from '../instructions/registry.ts';
import type { Declaration, FileSource } from '../instructions/shared/references.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { LogicalLine } from '../syntax/logical-line.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';
import type { RunScript } from './run-script.ts';

/** An instruction as written and what it means; undefined when it means nothing. */
export interface CheckedInstruction {
  readonly node: InstructionNode;
  readonly instruction: Instruction | undefined;
  /** The names that it introduces; none when it means nothing. */
  readonly declares: readonly Declaration[];
  /** The stages and images that it takes files from. */
  readonly sources: readonly FileSource[];
}

/** A FROM and the instructions after it. */
export interface CheckedStage {
  readonly index: number;
  /** In lower case; '' if it has none. */
  readonly name: string;
  readonly from: CheckedInstruction & { readonly instruction: FromInstruction | undefined };
  readonly body: readonly CheckedInstruction[];
}

/** What our own rules look at: one Dockerfile as far as it can be understood, and what the build is given. */
export interface CheckedDocument {
  readonly file: SourceFile;
  readonly instructionSet: InstructionSet;
  readonly tree: SyntaxTree;
  readonly instructions: readonly CheckedInstruction[];
  /** The instructions before the first FROM. */
  readonly globals: readonly CheckedInstruction[];
  readonly stages: readonly CheckedStage[];
  /** Whether all of it means something, so that what is not there is not there. */
  readonly understood: boolean;
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Name of the stage to build; '' is the last one. */
  readonly target: string;
  /** The ONBUILD instructions of the base images, as far as their configs are known. */
  readonly baseTriggers: readonly string[];
  /** Names of the variables that the base images set; undefined if their configs are not known. */
  readonly imageVariables: ReadonlySet<string> | undefined;
  /** The logical line of an instruction, with its places in the file. */
  lineOf(node: InstructionNode): LogicalLine;
  /** The scripts that a RUN runs in a POSIX shell. */
  scriptsOf(checked: CheckedInstruction): readonly RunScript[];
}

/** The parts of a document that do not come from its file. */
export type GivenToDocument = Pick<
  CheckedDocument,
  'instructionSet' | 'buildArgs' | 'target' | 'baseTriggers' | 'imageVariables'
>;

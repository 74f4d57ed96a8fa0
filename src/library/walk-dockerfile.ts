import type { ParsedDockerfile } from '../compile/compile.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import type { Instruction } from '../instructions/registry.ts';
import type { InstructionNode } from '../syntax/node.ts';

/** An instruction with its place in the text. */
export interface WalkedInstruction {
  readonly instruction: Instruction;
  /** The instruction as it is written, with offsets of its parts. */
  readonly node: InstructionNode;
  /** The stage that it belongs to, which a FROM starts; undefined for an ARG before the first FROM. */
  readonly stage: Stage | undefined;
}

/**
 * The instructions of a parsed Dockerfile in the order of the text, FROM included.
 *
 * @example
 * for (const { instruction, node, stage } of walkDockerfile(parseDockerfile('FROM alpine AS a\nRUN make')))
 *   console.log(stage?.name, instruction.keyword, node.span);
 */
export function* walkDockerfile({
  tree,
  metaArgs,
  stages,
}: ParsedDockerfile): IterableIterator<WalkedInstruction> {
  const nodes = tree.instructions.values();
  function* placed(instructions: readonly Instruction[], stage?: Stage): IterableIterator<WalkedInstruction> {
    for (const instruction of instructions) {
      const { value: node } = nodes.next();
      if (node !== undefined) yield { instruction, node, stage };
    }
  }
  yield* placed(metaArgs);
  for (const stage of stages) yield* placed([stage.from, ...stage.instructions], stage);
}

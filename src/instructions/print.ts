import { definitionOf } from './instruction-set.ts';
import { dockerfileInstructions, type Instruction } from './registry.ts';

/**
 * An instruction as a Dockerfile line in one canonical form: keyword in upper case, continuations joined, arrays as
 * JSON. Parsing the line returns the same meaning as long as variables are not yet replaced. ONBUILD, and instructions
 * that may have heredocs, are printed as written.
 *
 * @example
 * const { stages } = parseDockerfile('FROM alpine\nCMD ["/app"]');
 * console.log(stages[0]?.instructions.map(printInstruction)); // [ 'CMD ["/app"]' ]
 */
export function printInstruction(instruction: Instruction): string {
  return definitionOf(dockerfileInstructions, instruction).print(instruction);
}

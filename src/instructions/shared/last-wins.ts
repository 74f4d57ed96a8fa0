import type { InstructionBase } from '../instruction-definition.ts';
import type { StageContext } from './stage-context.ts';

/**
 * Notes an instruction of which only the last one in a stage has an effect. If there was an earlier one, reports a fact at
 * the lines of the earlier one, since that is ignored.
 */
export function noteLastWins(stage: StageContext, instruction: InstructionBase): void {
  const earlier = stage.seen.get(instruction.keyword);
  if (earlier !== undefined) {
    stage.report({ kind: 'repeated-instruction', instruction: instruction.written }, earlier);
  }
  stage.seen.set(instruction.keyword, instruction.lines);
}

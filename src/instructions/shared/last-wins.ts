import type { InstructionBase } from '../instruction-definition.ts';
import type { StageContext } from './stage-context.ts';

/**
 * Notes an instruction of which only the last one of a stage counts. When there was one before, reports it at the
 * place of that earlier one, since it is what is ignored.
 */
export function noteLastWins(stage: StageContext, instruction: InstructionBase): void {
  const earlier = stage.seen.get(instruction.keyword);
  if (earlier !== undefined) {
    stage.report({ kind: 'repeated-instruction', instruction: instruction.written }, earlier);
  }
  stage.seen.set(instruction.keyword, instruction.lines);
}

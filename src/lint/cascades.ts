import type { InstructionNode } from '../syntax/node.ts';
import type { FoundError } from './compile-once.ts';

/**
 * Drops errors that only repeat another one: lines of a shell script after a forgotten continuation, each of them an
 * unknown instruction, and instructions without a stage because the FROM above them is wrong or missing.
 */
export function withoutCascades(
  errors: readonly FoundError[],
  instructions: readonly InstructionNode[],
): readonly FoundError[] {
  const unknown = new Set(
    errors.filter(({ error }) => error.code === 'unknown-instruction').map(({ lines }) => lines.start),
  );
  const repeats = (found: FoundError, index: number): boolean => {
    if (found.error.code === 'no-stage' || found.error.code === 'no-stages') return index > 0;
    if (found.error.code !== 'unknown-instruction') return false;
    const at = instructions.findIndex(({ lines }) => lines.start === found.lines.start);
    const before = instructions[at - 1];
    const own = instructions[at];
    if (before === undefined || own === undefined) return false;
    return unknown.has(before.lines.start) && !isMeantAsKeyword(found, own);
  };
  return errors.filter((found, index) => !repeats(found, index));
}

function isMeantAsKeyword({ error }: FoundError, { keyword }: InstructionNode): boolean {
  return /^[A-Z]+$/.test(keyword) || error.message.includes('(did you mean ');
}

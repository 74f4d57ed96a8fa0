import { lastEnd, type ProgressModel, type ProgressStep } from './progress-model.ts';

/**
 * Sorts steps by their end. The daemon reports a chain of cached steps at one moment, so steps that ended together
 * come after their inputs.
 */
export function inOrderOfEnd(
  steps: readonly ProgressStep[],
  stepOf: ProgressModel['stepOf'],
): readonly ProgressStep[] {
  const waiting = new Set([...steps].sort((a, b) => lastEnd(a) - lastEnd(b)));
  const ordered = new Set<ProgressStep>();
  for (const step of [...waiting]) addInputsFirst(step, { waiting, ordered, stepOf });
  return [...ordered];
}

interface Ordering {
  /** Steps that have not been visited, in the order of their ends. */
  readonly waiting: Set<ProgressStep>;
  readonly ordered: Set<ProgressStep>;
  readonly stepOf: ProgressModel['stepOf'];
}

/** Uses an explicit stack, because a chain of steps can be longer than the call stack allows. */
function addInputsFirst(step: ProgressStep, { waiting, ordered, stepOf }: Ordering): void {
  const stack = [step];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const end = lastEnd(top);
    // Visited once, because groups of vertices can depend on each other.
    const inputs = waiting.delete(top) ? [...top.inputs].map(stepOf) : [];
    const before = inputs.filter(
      (input): input is ProgressStep => input !== undefined && waiting.has(input) && lastEnd(input) === end,
    );
    for (const input of before.reverse()) stack.push(input);
    if (before.length > 0) continue;
    stack.pop();
    ordered.add(top);
  }
}

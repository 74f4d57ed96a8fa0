import { lastEnd, type ProgressModel, type ProgressStep } from './progress-model.ts';

/**
 * Steps in the order in which they ended. The daemon finds a chain of cached steps at one moment: of steps that ended
 * together, each comes after the ones that it needs.
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
  /** Steps that have not been looked at, in the order of their ends. */
  readonly waiting: Set<ProgressStep>;
  readonly ordered: Set<ProgressStep>;
  readonly stepOf: ProgressModel['stepOf'];
}

/** With a stack of its own: a chain of steps may be longer than the call stack is deep. */
function addInputsFirst(step: ProgressStep, { waiting, ordered, stepOf }: Ordering): void {
  const stack = [step];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const end = lastEnd(top);
    // Looked at once: groups of vertices may need each other.
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

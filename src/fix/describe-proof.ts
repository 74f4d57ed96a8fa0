import { printable, printableName } from '../diagnostics/printable.ts';
import type { ConfigDifference, GraphComparison, StepDifference } from './compare-graphs.ts';
import type { Proof } from './prove-change.ts';

/**
 * Formats a proof as lines of text.
 *
 * @example
 * const proof = await proveChange('FROM alpine\nRUN make', 'FROM alpine\nRUN make all');
 * console.log(describeProof(proof).join('\n'));
 */
export function describeProof(proof: Proof): readonly string[] {
  switch (proof.kind) {
    case 'identical':
      return ['identical: no step and no image config changes, whatever the base images contain'];
    case 'changes':
      return ['changes what is built:', ...describeComparison(proof.comparison)];
    case 'depends':
      return [`changes what is built when ${proof.when}:`, ...describeComparison(proof.comparison)];
    case 'fixes':
      return [
        `did not compile before: ${printable(proof.error)}`,
        ...(proof.remaining === undefined ? [] : [`still does not compile: ${printable(proof.remaining)}`]),
      ];
    case 'unproven':
      return [`cannot tell what it changes: ${printable(proof.error)}`];
    case 'breaks':
      return [`would no longer compile: ${printable(proof.error)}`];
  }
}

function describeComparison({ steps, configs }: GraphComparison): readonly string[] {
  return [...steps.flatMap(describeStep), ...configs.map(describeField)].map((line) => `  ${line}`);
}

function describeStep(step: StepDifference): readonly string[] {
  if (step.kind !== 'changed') return [`${verbs[step.kind]} ${printableName(step.name)}`];
  const [before, after] = [printableName(step.before), printableName(step.after)];
  return before === after ? [`changed ${after}`] : [`changed ${before}`, `     to ${after}`];
}

const verbs = { rerun: '  again', added: '  added', removed: 'removed' } as const;

/** The changes to the history follow from the steps, so they are not listed. */
function describeField({ target, field, before, after }: ConfigDifference): string {
  const where = target === '' ? '' : ` of ${target}`;
  if (field === 'history') return ` config history${where}`;
  const value = (json: string | undefined) => (json === undefined ? 'nothing' : printable(json));
  return ` config ${field.replace(/^config\./, '')}${where}: ${value(before)} to ${value(after)}`;
}

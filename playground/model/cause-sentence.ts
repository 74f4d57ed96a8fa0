import type { Cause } from '../../src/insight/reasons/cause.ts';
import { causeText, refText } from '../../src/views/insight/cause-text.ts';

/** Describes a cause in a sentence, for people who see a simulation instead of a daemon. */
export function causeSentence(cause: Cause): string {
  switch (cause.kind) {
    case 'first':
      return 'No earlier build had this step.';
    case 'gone':
      return 'The cache is empty.';
    case 'follows':
      return `It depends on ${refText(cause.of)}, which runs or differs.`;
    case 'result':
      return `It takes ${cause.paths.join(', ')} from ${refText(cause.of)}, which runs. If the result has the same content, this step is cached.`;
    default:
      return `${causeText(cause).replace(/^./, (first) => (cause.kind === 'own' || cause.kind === 'files' ? first : first.toUpperCase()))}.`;
  }
}

/** Says which files are missing, for a step that fails because of them. */
export function missingText(paths: readonly string[]): string {
  return `The build context has no ${paths.map((path) => path.replace(/^\//, '')).join(' and no ')}.`;
}

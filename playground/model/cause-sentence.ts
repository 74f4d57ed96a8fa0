import type { Cause } from '../../src/insight/reasons/cause.ts';
import { causeText, refText } from '../../src/views/insight/cause-text.ts';

/** A cause as a sentence for people who see a simulation, not a daemon. */
export function causeSentence(cause: Cause): string {
  switch (cause.kind) {
    case 'first':
      return 'No build before had it.';
    case 'gone':
      return 'The cache is empty.';
    case 'follows':
      return `It stands on ${refText(cause.of)}, which runs or differs.`;
    case 'result':
      return `It takes ${cause.paths.join(', ')} from ${refText(cause.of)}, which runs. If the result has the same content, this step is cached.`;
    default:
      return `${causeText(cause).replace(/^./, (first) => (cause.kind === 'own' || cause.kind === 'files' ? first : first.toUpperCase()))}.`;
  }
}

/** Why a step fails that takes files which are not there. */
export function missingText(paths: readonly string[]): string {
  return `The build context has no ${paths.map((path) => path.replace(/^\//, '')).join(' and no ')}.`;
}

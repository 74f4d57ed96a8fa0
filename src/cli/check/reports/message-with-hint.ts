import type { Finding } from '../../../lint/finding.ts';

/** The message and, if there is one, the hint, as sentences. For formats that have one text per finding. */
export function messageWithHint({ message, hint }: Finding): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}

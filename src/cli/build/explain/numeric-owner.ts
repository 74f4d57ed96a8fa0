import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';

/** A name in `--chown`, where the files to look it up in are not there. */
export function numericOwner({ message, instruction }: FailureFacts): FailureFinding | undefined {
  if (!/invalid user index:? -1/.test(message)) return undefined;
  const isCopy = instruction?.keyword === 'copy' || instruction?.keyword === 'add';
  return { code: 'numeric-owner', data: { owner: isCopy ? instruction.chown : '' } };
}

import type { FlagSpec } from '../flag-table.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that put something else in the place of our Dockerfile frontend. */
export interface SourceFlags {
  readonly frontend?: string;
  readonly llb?: string;
}

export const sourceFlags: readonly FlagSpec[] = [
  {
    flags: '--frontend <image>',
    text: 'frontend that builds instead of ours: an image, or dockerfile.v0 for the one of the daemon',
  },
  { flags: '--llb <path>', text: 'build this LLB (protobuf, - is standard input) instead of a Dockerfile' },
];

/** Throws a {@link UsageError} when both are given. */
export function checkSourceFlags({ frontend, llb }: SourceFlags, isCall: boolean): void {
  if (llb === undefined) return;
  const other = frontend !== undefined ? '--frontend' : isCall ? '--call' : undefined;
  if (other !== undefined)
    throw new UsageError(`--llb and ${other} cannot be used together`, 'LLB is built without a frontend.');
}

import type { BuildLock } from './build-lock.ts';

/** The version of the format. A change that older programs cannot read raises it. */
export const lockVersion = 1;

/**
 * The content of a lock's file: JSON with the entries in the order of their sources, a member on each line, so that
 * version control shows what changed.
 *
 * @example
 * const dockerfile = dockerfileIdentity('FROM scratch');
 * console.log(printLock({ dockerfile, platforms: ['linux/amd64'], sources: [] }));
 */
export function printLock({ dockerfile, platforms, sources }: BuildLock): string {
  const entries = sources.map(({ source, digest }) => ({ source, digest }));
  return `${JSON.stringify({ lockVersion, dockerfile, platforms, sources: entries }, undefined, 2)}\n`;
}

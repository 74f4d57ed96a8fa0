import type { EndedBuild } from '../../insight/reasons/explain-build.ts';

/** A build that a command line names, and how the one before it is found; that may ask a daemon. */
export interface FoundBuild {
  readonly build: EndedBuild;
  readonly before: () => Promise<EndedBuild | undefined>;
}

/** A build of a list with the oldest first. */
export function foundIn(builds: readonly EndedBuild[], build: EndedBuild): FoundBuild {
  return { build, before: async () => previousBuild(builds, build) };
}

/** The build before it, rather one of the same file and target. */
function previousBuild(builds: readonly EndedBuild[], build: EndedBuild): EndedBuild | undefined {
  const earlier = builds.filter(({ ref, started }) => ref !== build.ref && started <= build.started);
  return earlier.findLast(({ title }) => title === build.title) ?? earlier.at(-1);
}

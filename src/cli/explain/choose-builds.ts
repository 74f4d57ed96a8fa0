import type { EndedBuild } from '../../insight/reasons/explain-build.ts';
import { UsageError } from '../usage-error.ts';

/** Builds as a command line names them: by ID, by the beginning of one, or by `^N`. */
export interface NamedBuilds {
  readonly build: string | undefined;
  readonly other: string | undefined;
  /** The context that they are builds of. */
  readonly context: string;
}

/**
 * The build to explain and the one to compare with, from a list with the oldest first. Of two that are named, the later one
 * is explained. Throws a {@link UsageError} for a name that fits none, or several.
 */
export function chooseBuilds(
  builds: readonly EndedBuild[],
  { build, other, context }: NamedBuilds,
): { readonly build: EndedBuild; readonly before: EndedBuild | undefined } {
  const chosen = findBuild(builds, build ?? '^0', context);
  if (other === undefined) return { build: chosen, before: previousBuild(builds, chosen) };
  const second = findBuild(builds, other, context);
  return chosen.started >= second.started
    ? { build: chosen, before: second }
    : { build: second, before: chosen };
}

function findBuild(builds: readonly EndedBuild[], name: string, context: string): EndedBuild {
  if (builds.length === 0)
    throw new UsageError(
      `no build of ${context} is recorded`,
      'Run `dockerfile-llb build` first, or name its context with --context. DOCKERFILE_LLB_LEDGER=0 turns the records off.',
    );
  const offset = /^\^(\d+)$/.exec(name)?.[1];
  const found =
    offset === undefined
      ? builds.filter(({ ref }) => name !== '' && ref.startsWith(name))
      : builds.slice(-1 - Number(offset)).slice(0, Number(offset) < builds.length ? 1 : 0);
  const exact = found.find(({ ref }) => ref === name) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  const why = found.length > 1 ? `matches ${found.length} builds` : `is not a recorded build of ${context}`;
  const known = builds.slice(-shownRefs).map(({ ref }) => ref.slice(0, 12));
  throw new UsageError(
    `${name || "''"} ${why}`,
    `Its last builds are ${known.reverse().join(', ')}. Builds of other clients are not recorded here: \`dockerfile-llb report\` shows what the daemon knows of them.`,
  );
}

/** The build before it, rather one of the same file and target. */
export function previousBuild(builds: readonly EndedBuild[], build: EndedBuild): EndedBuild | undefined {
  const earlier = builds.filter(({ ref, started }) => ref !== build.ref && started <= build.started);
  return earlier.findLast(({ title }) => title === build.title) ?? earlier.at(-1);
}

const shownRefs = 5;

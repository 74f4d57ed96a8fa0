import { allCapIds } from './cap-ids.ts';

/** The capabilities of a peer; an id that is missing is not supported. */
export interface CapSet {
  supports(id: string): boolean;
  /** The reference's error text for a missing capability, or undefined when it is supported. */
  whyUnsupported(id: string): string | undefined;
}

/** A capability as the peer reports it. */
export interface CapState {
  readonly id: string;
  readonly enabled: boolean;
  readonly disabledReason?: string;
}

/** What is known about a kind of capability: its readable name, its stability, and the version that added it. */
export interface CapDescription {
  readonly name?: string;
  readonly stability?: 'experimental' | 'prerelease';
  /** Version by product (`docker`, `buildkit`). */
  readonly addedIn?: Readonly<Record<string, string>>;
}

/**
 * Creates the set that a peer reported. `describe` knows all existing ids; other ids are never supported. `product`
 * is named in the advice to update (moby/buildkit v0.32.2 util/apicaps/caps.go).
 *
 * @example
 * const caps = createCapSet([{ id: 'exec.mount.bind', enabled: true }]);
 * caps.supports('exec.mount.bind'); // true
 */
export function createCapSet(
  states: Iterable<CapState>,
  describe: (id: string) => CapDescription | undefined = describeLlbCap,
  product = '',
): CapSet {
  const known = new Map<string, CapState>();
  for (const state of states) if (state.id !== '') known.set(state.id, state);
  const whyUnsupported = (id: string): string | undefined => {
    const description = describe(id);
    if (description === undefined) return `unknown API capability ${id}`;
    const state = known.get(id);
    if (state?.enabled) return undefined;
    return explain({ id, ...description }, state, product);
  };
  return { supports: (id) => whyUnsupported(id) === undefined, whyUnsupported };
}

/**
 * All capabilities of buildkitd v0.32.2, for a compile without a daemon.
 *
 * @example
 * marshal(image('busybox'), { caps: allCaps() });
 */
export function allCaps(): CapSet {
  return createCapSet(allCapIds.map((id) => ({ id, enabled: true })));
}

/** What is known about an LLB capability. */
export function describeLlbCap(id: string): CapDescription | undefined {
  if (id === 'file.base') {
    return { stability: 'prerelease', addedIn: { docker: 'Docker v19.03', buildkit: 'BuildKit v0.5.0' } };
  }
  if (id === 'exporter.sourcedateepoch') return { name: 'source date epoch', stability: 'experimental' };
  return knownIds.has(id) ? { stability: 'experimental' } : undefined;
}

const knownIds = new Set(allCapIds);

function explain(
  description: CapDescription & { readonly id: string },
  state: CapState | undefined,
  product: string,
): string {
  const stability = description.stability === undefined ? '' : `${description.stability} `;
  const name = description.name === undefined ? '' : `(${description.name})`;
  const feature = `requested ${stability}feature ${description.id} ${name}`;
  if (state === undefined) {
    const version = description.addedIn?.[product];
    const added = version === undefined ? '' : ` (added in ${version})`;
    return `${feature} is not supported by build server${added}, please update ${product}`;
  }
  return `${feature} has been disabled on the build server${state.disabledReason ? `: ${state.disabledReason}` : ''}`;
}

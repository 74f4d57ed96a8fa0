import { normalizePlatform, type Platform } from '../image/platform.ts';
import type { CapSet } from './caps.ts';
import type { LinuxResources, OpMetadata, ProgressGroup } from './definition.ts';
import type { SourceLocation } from './source-map.ts';

/** Settings of any op in addition to its operation. Except for `platform` and `filter`, they are metadata. */
export interface Constraints {
  readonly platform?: Platform;
  /** Worker filter (`pb.WorkerConstraints`). */
  readonly filter?: readonly string[];
  readonly description?: Readonly<Record<string, string>>;
  /** Shorthand for `description['llb.customname']`. */
  readonly customName?: string;
  readonly ignoreCache?: boolean;
  readonly exportCache?: boolean;
  readonly progressGroup?: ProgressGroup;
  readonly linuxResources?: LinuxResources;
  readonly locations?: readonly SourceLocation[];
}

/** Defaults of one marshal: the platform for ops without one, and the capabilities of the daemon. */
export interface MarshalDefaults {
  readonly platform?: Platform;
  readonly caps?: CapSet;
  /** Value of `local.unique` for local sources without a session. By default, it is random in each marshal. */
  readonly localUniqueId?: string;
  /**
   * The capabilities that each vertex has needed in earlier marshals with this map, which `marshal` updates. A vertex
   * keeps its capabilities, even in a marshal that knows no daemon.
   */
  readonly neededCaps?: Map<object, readonly string[]>;
  /** Replaces a source before it is encoded; an error that it throws gets the lines of the step that uses the source. */
  readonly pinSource?: (source: SourceSpec) => SourceSpec;
}

/** What a source op is encoded from. */
export interface SourceSpec {
  /** `docker-image://…`, `git://…`, `https://…`, `local://…`, … */
  readonly identifier: string;
  readonly attrs: ReadonlyMap<string, string>;
  /** The capabilities that it needs of the daemon. */
  readonly caps: readonly string[];
}

/** The metadata for constraints and capabilities. */
export function metadataOf(constraints: Constraints, caps: ReadonlyMap<string, boolean>): OpMetadata {
  const description = new Map<string, string>();
  for (const key in constraints.description) description.set(key, constraints.description[key] ?? '');
  if (constraints.customName !== undefined) description.set('llb.customname', constraints.customName);
  return {
    ignoreCache: constraints.ignoreCache || undefined,
    description: description.size > 0 ? description : undefined,
    exportCache: constraints.exportCache,
    caps,
    progressGroup: constraints.progressGroup,
    linuxResources: constraints.linuxResources,
  };
}

/**
 * Merges metadata; the second one wins where they differ (two vertices can have the same digest). A capability that
 * is listed is needed, whatever its value is (moby/buildkit v0.32.2 client/llb/state.go mergeMetadata).
 */
export function mergeMetadata(first: OpMetadata | undefined, second: OpMetadata): OpMetadata {
  const caps = second.caps && allNeeded(second.caps);
  if (first === undefined) return caps === second.caps ? second : { ...second, caps };
  return {
    ignoreCache: first.ignoreCache || second.ignoreCache || undefined,
    description: mergeMaps(first.description, second.description),
    exportCache: second.exportCache ?? first.exportCache,
    caps: mergeMaps(first.caps, caps),
    progressGroup: second.progressGroup ?? first.progressGroup,
    linuxResources: second.linuxResources ?? first.linuxResources,
  };
}

function allNeeded(caps: ReadonlyMap<string, boolean>): ReadonlyMap<string, boolean> {
  for (const needed of caps.values()) if (!needed) return new Map([...caps.keys()].map((id) => [id, true]));
  return caps;
}

/** The constraints with the platform that the op is marshalled with. */
export function effectivePlatform(
  own: Platform | undefined,
  defaults: MarshalDefaults,
  host: () => Platform,
): Platform {
  return own ?? defaults.platform ?? normalizePlatform(host());
}

function mergeMaps<V>(
  first: ReadonlyMap<string, V> | undefined,
  second: ReadonlyMap<string, V> | undefined,
): ReadonlyMap<string, V> | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return new Map([...first, ...second]);
}

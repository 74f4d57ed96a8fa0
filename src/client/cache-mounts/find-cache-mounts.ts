import { sha256 } from '../../base/digest.ts';
import type { Definition } from '../../llb/definition.ts';
import { endingAt } from '../../llb/ending-at.ts';
import { fromDefinition } from '../../llb/ops/definition-op.ts';
import { decodeOp, type InputRef, inputsOf } from '../../llb/read-op.ts';
import { scratch } from '../../llb/state.ts';
import { fromLongNumber } from '../../proto/codec.ts';
import { CacheSharingOpt, MountType, type pb } from '../../proto/llb-codec.ts';
import { type CacheMount, mountKey, type SkippedMount } from './cache-mount.ts';

/** The cache mounts of graphs. */
export interface FoundMounts {
  /** Each once, in the order of the graphs. */
  readonly mounts: readonly CacheMount[];
  readonly skipped: readonly SkippedMount[];
}

/** Finds all cache mounts of the steps of graphs. */
export function findCacheMounts(definitions: readonly Definition[]): FoundMounts {
  const mounts = new Map<string, CacheMount>();
  const skipped = new Map<string, SkippedMount>();
  for (const definition of definitions) {
    const graph: Graph = { definition, ops: new Map() };
    for (const bytes of definition.def) graph.ops.set(sha256(bytes), decodeOp(bytes));
    for (const use of usesIn(graph)) {
      const reason = reasonToSkip(graph, use);
      const id = use.mount.cacheOpt?.ID ?? '';
      if (reason === undefined) addMount(mounts, mountOf(graph, use));
      else skipped.set(`${id} ${reason}`, { id, reason });
    }
  }
  return { mounts: [...mounts.values()], skipped: [...skipped.values()] };
}

interface Graph {
  readonly definition: Definition;
  readonly ops: Map<string, pb.Op.$Properties>;
}

interface MountUse {
  readonly mount: pb.Mount.$Properties;
  readonly base: InputRef | undefined;
  readonly ignoresCache: boolean;
}

function* usesIn({ ops, definition }: Graph): Generator<MountUse> {
  for (const [digest, op] of ops) {
    const ignoresCache = definition.metadata.get(digest)?.ignoreCache === true;
    for (const mount of op.exec?.mounts ?? []) {
      if (mount.mountType !== MountType.CACHE) continue;
      const input = fromLongNumber(mount.input);
      yield { mount, base: input < 0 ? undefined : inputsOf(op)[input], ignoresCache };
    }
  }
}

/** A step that locks a mount makes all uses of it lock it. */
function addMount(mounts: Map<string, CacheMount>, mount: CacheMount): void {
  const key = mountKey(mount);
  const known = mounts.get(key);
  if (known === undefined) mounts.set(key, mount);
  else {
    const sharing = mount.sharing === 'locked' ? 'locked' : known.sharing;
    mounts.set(key, { ...known, sharing, isEmptied: known.isEmptied || mount.isEmptied });
  }
}

/** Before a step that ignores the cache, the daemon empties its mounts (moby/buildkit v0.32.2 solver/llbsolver/bridge.go). */
function mountOf({ definition }: Graph, { mount, base, ignoresCache }: MountUse): CacheMount {
  return {
    id: mount.cacheOpt?.ID ?? '',
    baseName: base ? `${base.digest}@${base.index}` : '',
    selector: mount.selector ?? '',
    target: mount.dest ?? '',
    sharing: mount.cacheOpt?.sharing === CacheSharingOpt.LOCKED ? 'locked' : 'shared',
    // The op keeps its digest, so the daemon identifies the mount by the same result.
    base: base ? fromDefinition(endingAt(definition, base)) : scratch(),
    isEmptied: ignoresCache,
  };
}

function reasonToSkip(graph: Graph, { mount, base }: MountUse): string | undefined {
  if (mount.cacheOpt?.sharing === CacheSharingOpt.PRIVATE)
    return 'sharing=private may give each step a directory of its own';
  if (base && !isPlain(graph, base))
    return 'it starts with files of a stage, which would have to be built first';
  return undefined;
}

/** Whether a base consists of empty directories and images only, so that it needs neither a step nor the context. */
function isPlain({ ops }: Graph, base: InputRef): boolean {
  const seen = new Set<string>();
  const open = [base.digest];
  for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
    if (seen.has(digest)) continue;
    seen.add(digest);
    const op = ops.get(digest);
    const isImage = op?.source?.identifier?.startsWith('docker-image://') === true;
    if (!op?.file && !isImage) return false;
    open.push(...inputsOf(op).map((input) => input.digest));
  }
  return true;
}

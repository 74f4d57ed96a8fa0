import { firstOf, groupBy, lastOf } from '../../base/list.ts';
import { goJson } from '../../go/json.ts';
import { joinPath } from '../../go/path.ts';
import { fromLong, fromLongNumber } from '../../proto/codec.ts';
import { MountContentCache, MountType, type pb } from '../../proto/llb-codec.ts';
import type { ContentSelector } from '../content/content-selector.ts';
import { listDigest, textDigest } from './cache-key.ts';
import { dropNestedPaths } from './drop-nested-paths.ts';
import { goMessage } from './go-message.ts';
import type { InputKey, OwnKey } from './key-parts.ts';

/** (moby/buildkit v0.32.2 solver/llbsolver/ops/exec.go `CacheMap`) */
export function execKey(op: pb.Op.$Properties): OwnKey {
  const { exec, platform } = op;
  const digest = textDigest(
    goJson({
      Type: 'buildkit.exec.v0',
      Exec: execJson(exec ?? {}),
      OS: platform?.OS ?? '',
      Arch: platform?.Architecture ?? '',
      ...goMessage({
        Variant: platform?.Variant,
        OSVersion: platform?.OSVersion,
        OSFeatures: platform?.OSFeatures,
      }),
    }),
  );
  return { digest, inputs: inputKeys(exec?.mounts ?? [], op.inputs?.length ?? 0) };
}

function execJson(exec: pb.ExecOp.$Properties) {
  const mounts = exec.mounts ?? [];
  return goMessage({
    meta: metaJson(exec.meta ?? {}),
    // Old daemons had no mounts in the key of a RUN without mounts, and the key must stay the same.
    mounts: mounts.length === 1 && isPlainRoot(firstOf(mounts)) ? [] : mounts.map(mountJson),
    network: exec.network,
    security: exec.security,
    secretenv: exec.secretenv?.map(({ ID, name, optional }) => goMessage({ ID, name, optional })),
    cdiDevices: exec.cdiDevices?.map(({ name, optional }) => goMessage({ name, optional })),
  });
}

/** Leaves out proxies and the addresses of extra hosts, which are not part of the key. */
function metaJson(meta: pb.Meta.$Properties) {
  const { args, env, cwd, user, extraHosts, hostname, ulimit, cgroupParent } = meta;
  return goMessage({
    args,
    env,
    cwd,
    user,
    extraHosts: extraHosts?.map(({ Host }) => goMessage({ Host })),
    hostname,
    ulimit: ulimit?.map(({ Name, Soft, Hard }) =>
      goMessage({ Name, Soft: fromLong(Soft), Hard: fromLong(Hard) }),
    ),
    cgroupParent,
    removeMountStubsRecursive: meta.removeMountStubsRecursive,
    validExitCodes: meta.validExitCodes,
  });
}

function mountJson(mount: pb.Mount.$Properties) {
  const { TmpfsOpt, cacheOpt } = mount;
  return goMessage({
    input: fromLong(mount.input),
    dest: mount.dest,
    output: fromLong(mount.output),
    readonly: mount.readonly,
    mountType: mount.mountType,
    TmpfsOpt: TmpfsOpt && goMessage({ size: fromLong(TmpfsOpt.size) }),
    cacheOpt: cacheOpt && cacheJson(cacheOpt, mount.dest ?? ''),
    secretOpt: mount.secretOpt && secretJson(mount.secretOpt),
    SSHOpt: mount.SSHOpt && secretJson(mount.SSHOpt),
    resultID: mount.resultID,
    contentCache: mount.contentCache,
  });
}

/** The ID of a mount's cache is only part of the key if it equals the default ID of a Dockerfile. */
function cacheJson({ ID, sharing }: pb.CacheOpt.$Properties, dest: string) {
  const id = ID ?? '';
  const isDefault = !sharing && (id === dest || (id.includes('/') && id.slice(id.indexOf('/') + 1) === dest));
  return isDefault ? goMessage({ ID: id }) : {};
}

function secretJson({ ID, uid, gid, mode, optional }: pb.SecretOpt.$Properties) {
  return goMessage({ ID, uid, gid, mode, optional });
}

function isPlainRoot(mount: pb.Mount.$Properties): boolean {
  const { dest, readonly, mountType, cacheOpt, SSHOpt, secretOpt, resultID } = mount;
  return dest === '/' && !readonly && !mountType && !cacheOpt && !SSHOpt && !secretOpt && !resultID;
}

function inputKeys(mounts: readonly pb.Mount.$Properties[], count: number): readonly InputKey[] {
  const used = mounts.filter(({ mountType }) => !inputless.has(mountType ?? 0));
  const byInput = groupBy(used, (mount) => fromLongNumber(mount.input));
  return Array.from({ length: count }, (_, input) => {
    const own = byInput.get(input) ?? [];
    const paths = own.map(({ selector }) => joinPath('/', selector ?? ''));
    const last = own.at(-1);
    return {
      selector: paths.length > 0 ? listDigest(paths) : '',
      ...(last && countsContent(last, lastOf(paths)) && { content: mountSelectors(paths) }),
    };
  });
}

/** Whether the content of a mount can be used as a key of its input. (the same file, `getMountDeps`) */
function countsContent(
  { output, readonly, dest, contentCache }: pb.Mount.$Properties,
  path: string,
): boolean {
  if (contentCache === MountContentCache.OFF) return false;
  if (!contentCache && dest === '/') return false;
  return fromLongNumber(output) === skipOutput || readonly === true || path === '/';
}

function mountSelectors(paths: readonly string[]): readonly ContentSelector[] {
  const kept = dropNestedPaths(paths);
  return kept.includes('/') ? [] : kept.map((path) => ({ path, followLinks: true }));
}

const inputless: ReadonlySet<number> = new Set([MountType.SECRET, MountType.SSH, MountType.TMPFS]);
const skipOutput = -1;

import { CompileError } from '../../diagnostics/compile-error.ts';
import { defaultPlatform } from '../../image/platform.ts';
import { defaultPathEnv } from '../../image/system-path.ts';
import { toLong } from '../../proto/codec.ts';
import {
  CacheSharingOpt,
  MountContentCache,
  MountType,
  NetMode,
  type pb,
  SecurityMode,
} from '../../proto/llb-codec.ts';
import { Cap } from '../cap-ids.ts';
import type { EnvList } from '../env-list.ts';
import { emptyInput, skipOutput } from '../op-encoding.ts';
import type { State } from '../state.ts';
import type { OpEncoding, OpInputs } from '../vertex.ts';
import type { ExecSecret, ExecSpec, ExecSsh, PlacedMount, ProxyEnv } from './exec-spec.ts';

const cacheSharing = {
  shared: CacheSharingOpt.SHARED,
  private: CacheSharingOpt.PRIVATE,
  locked: CacheSharingOpt.LOCKED,
} as const;
const contentCache = {
  default: MountContentCache.DEFAULT,
  on: MountContentCache.ON,
  off: MountContentCache.OFF,
} as const;
const networkMode = { sandbox: NetMode.UNSET, host: NetMode.HOST, none: NetMode.NONE } as const;
const securityMode = { sandbox: SecurityMode.SANDBOX, insecure: SecurityMode.INSECURE } as const;

/** A process on a state, with its mounts in the order of the wire. */
export interface PlacedExec {
  readonly state: State;
  readonly spec: ExecSpec;
  readonly mounts: readonly PlacedMount[];
}

/** Encodes an exec op (moby/buildkit v0.32.2 client/llb/exec.go Marshal). */
export function encodeExec({ state, spec, mounts }: PlacedExec, inputs: OpInputs): OpEncoding {
  if (spec.args.length === 0) throw new CompileError('arguments are required');
  const caps = [Cap.execMetaBase as string];
  const ssh = (spec.ssh ?? []).map((socket, index) => ({
    ...socket,
    target: socket.target || `/run/buildkit/ssh_agent.${index}`,
  }));
  const env = environment(state.env, ssh, inputs);
  const network = spec.network ?? state.network;
  const security = spec.security ?? state.security;
  if (setsDefaultPath(inputs)) caps.push(Cap.execSetsDefaultPath);
  pushCaps(caps, spec, mounts);
  if (network !== 'sandbox') caps.push(Cap.execNetwork);
  if (security === 'insecure') caps.push(Cap.execSecurity);
  const encodedMounts = mounts.map((mount) => encodeMount(mount, inputs));
  const operation = {
    exec: {
      meta: encodeMeta(state, spec, env),
      mounts: [...encodedMounts, ...secretMounts(spec.secrets ?? []), ...ssh.map(sshMount)],
      network: networkMode[network],
      security: securityMode[security],
      secretenv: secretVariables(spec.secrets ?? []),
      cdiDevices: (spec.devices ?? []).map(({ name, optional }) => ({ name, optional })),
    },
  };
  return { operation, caps, platform: spec.constraints?.platform ?? state.platform };
}

/** Whether the daemon sets PATH if the image does not. */
function setsDefaultPath({ defaults }: OpInputs): boolean {
  return defaults.caps?.supports(Cap.execSetsDefaultPath) ?? false;
}

function environment(env: EnvList, ssh: readonly ExecSsh[], inputs: OpInputs): EnvList {
  const { defaults } = inputs;
  const [agent] = ssh;
  const all =
    agent !== undefined && !env.has('SSH_AUTH_SOCK') ? env.set('SSH_AUTH_SOCK', agent.target!) : env;
  if (defaults.caps === undefined || setsDefaultPath(inputs)) return all;
  // The platform of the build, not of the step.
  const system = (defaults.platform ?? defaultPlatform()).os;
  return system === 'windows' || all.has('PATH') ? all : all.set('PATH', defaultPathEnv(system));
}

function encodeMeta(state: State, spec: ExecSpec, env: EnvList): pb.Meta.$Properties {
  return {
    args: spec.args as string[],
    env: env.toArray() as string[],
    cwd: state.dir,
    user: state.user,
    proxy_env: spec.proxyEnv && encodeProxy(spec.proxyEnv),
    extraHosts: (spec.extraHosts ?? []).map(({ host, ip }) => ({ Host: host, IP: ip })),
    hostname: state.hostname,
    ulimit: (spec.ulimits ?? []).map(({ name, soft, hard }) => ({
      Name: name,
      Soft: toLong(soft),
      Hard: toLong(hard),
    })),
    cgroupParent: spec.cgroupParent ?? '',
    removeMountStubsRecursive: true,
    validExitCodes: [...(spec.validExitCodes ?? [])],
  };
}

function encodeProxy(proxy: ProxyEnv): pb.ProxyEnv.$Properties {
  return {
    http_proxy: proxy.httpProxy,
    https_proxy: proxy.httpsProxy,
    ftp_proxy: proxy.ftpProxy,
    no_proxy: proxy.noProxy,
    all_proxy: proxy.allProxy,
  };
}

function pushCaps(caps: string[], spec: ExecSpec, mounts: readonly PlacedMount[]): void {
  for (const mount of mounts) pushMountCaps(caps, mount);
  if (spec.validExitCodes) caps.push(Cap.execValidExitCode);
  if (spec.ulimits?.length) caps.push(Cap.execUlimit);
  if (spec.constraints?.linuxResources) caps.push(Cap.execLinuxResources);
  if (spec.proxyEnv) caps.push(Cap.execProxyEnv);
  if (spec.secrets?.length) caps.push(Cap.execMountSecret);
  if (spec.secrets?.some((secret) => secret.env !== undefined)) caps.push(Cap.execSecretEnv);
  if (spec.ssh?.length) caps.push(Cap.execMountSsh);
  if (spec.devices?.length) caps.push(Cap.execCdi);
}

function pushMountCaps(caps: string[], mount: PlacedMount): void {
  if (mount.sourcePath) caps.push(Cap.execMountSelector);
  if (mount.cache !== undefined) caps.push(Cap.execMountCache, Cap.execMountCacheSharing);
  else if (mount.tmpfs !== undefined) {
    caps.push(Cap.execMountTmpfs);
    if (mount.tmpfs.size > 0n) caps.push(Cap.execMountTmpfsSize);
  } else if (mount.source !== undefined) caps.push(Cap.execMountBind);
  if ((mount.contentCache ?? 'default') !== 'default') caps.push(Cap.execMountContentCache);
}

function encodeMount(mount: PlacedMount, inputs: OpInputs): pb.Mount.$Properties {
  if (mount.tmpfs !== undefined && mount.source !== undefined)
    throw new CompileError('tmpfs mounts must use scratch');
  return {
    input: toLong(inputs.add(mount.source)),
    selector: mount.sourcePath ?? '',
    dest: mount.target,
    output: toLong(mount.outputIndex ?? skipOutput),
    readonly: mount.readonly ?? false,
    mountType:
      mount.tmpfs !== undefined
        ? MountType.TMPFS
        : mount.cache !== undefined
          ? MountType.CACHE
          : MountType.BIND,
    TmpfsOpt: mount.tmpfs && { size: toLong(mount.tmpfs.size) },
    cacheOpt: mount.cache && { ID: mount.cache.id, sharing: cacheSharing[mount.cache.sharing] },
    contentCache: contentCache[mount.contentCache ?? 'default'],
  };
}

function secretVariables(secrets: readonly ExecSecret[]): pb.SecretEnv.$Properties[] {
  return secrets.flatMap(({ id, env, optional }) =>
    env === undefined ? [] : [{ ID: id, name: env, optional }],
  );
}

function secretMounts(secrets: readonly ExecSecret[]): pb.Mount.$Properties[] {
  return secrets.flatMap(({ id, target, uid, gid, mode, optional }) =>
    target === undefined
      ? []
      : [
          {
            input: toLong(emptyInput),
            dest: target,
            mountType: MountType.SECRET,
            secretOpt: { ID: id, uid, gid, mode, optional },
          },
        ],
  );
}

function sshMount({ id, target, uid, gid, mode, optional }: ExecSsh): pb.Mount.$Properties {
  return {
    input: toLong(emptyInput),
    dest: target ?? '',
    mountType: MountType.SSH,
    SSHOpt: { ID: id, uid, gid, mode, optional },
  };
}

import type { Platform } from '../../image/platform.ts';
import { CacheSharingOpt, MountType, NetMode, type pb, SecurityMode } from '../../proto/llb-codec.ts';
import type {
  ContainerMount,
  ContainerRequest,
  ProcessRequest,
  SessionMount,
} from '../container/container-request.ts';

/** A container like that of a step, and how processes run in it. */
export interface StepContainer {
  readonly container: ContainerRequest;
  readonly process: Omit<ProcessRequest, 'args'>;
}

/**
 * The container of a RUN step, with a ref for each of its mounts: everything that the gateway can pass on. Resource limits,
 * devices and the size of a tmpfs are not (moby/buildkit v0.32.2 frontend/gateway/gateway.go NewContainer).
 */
export function execContainer(op: pb.Op.$Properties, refs: readonly string[]): StepContainer {
  const { meta, mounts, network, security, secretenv } = op.exec ?? {};
  return {
    container: {
      mounts: (mounts ?? []).map((mount, i) => mountOf(mount, refs[i] ?? '')),
      network: network === NetMode.HOST ? 'host' : network === NetMode.NONE ? 'none' : 'sandbox',
      hostname: meta?.hostname ?? '',
      extraHosts: (meta?.extraHosts ?? []).map(({ Host, IP }) => ({ host: Host ?? '', ip: IP ?? '' })),
      ...platformOf(op),
    },
    process: {
      env: environmentOf(meta ?? {}),
      secretEnv: (secretenv ?? []).map(({ ID, name, optional }) => ({
        id: ID ?? '',
        name: name ?? '',
        optional: optional ?? false,
      })),
      cwd: meta?.cwd || '/',
      user: meta?.user ?? '',
      security: security === SecurityMode.INSECURE ? 'insecure' : 'sandbox',
    },
  };
}

/** A container on one filesystem, as for a step that runs no command. */
export function plainContainer(op: pb.Op.$Properties, ref: string): StepContainer {
  return {
    container: { mounts: [{ kind: 'bind', dest: '/', ref }], ...platformOf(op) },
    process: { env: {}, cwd: '/' },
  };
}

function platformOf({ platform }: pb.Op.$Properties): { readonly platform?: Platform } {
  if (!platform?.OS || !platform.Architecture) return {};
  const { OS: os, Architecture: architecture, Variant: variant } = platform;
  return { platform: { os, architecture, ...(variant && { variant }) } };
}

function mountOf(mount: pb.Mount.$Properties, ref: string): ContainerMount {
  const dest = mount.dest ?? '';
  const selector = mount.selector ?? '';
  switch (mount.mountType ?? MountType.BIND) {
    case MountType.CACHE:
      return { kind: 'cache', dest, id: mount.cacheOpt?.ID ?? '', sharing: sharingOf(mount), ref, selector };
    case MountType.TMPFS:
      return { kind: 'tmpfs', dest };
    case MountType.SECRET:
      return { kind: 'secret', dest, ...sessionMount(mount.secretOpt) };
    case MountType.SSH:
      return { kind: 'ssh', dest, ...sessionMount(mount.SSHOpt) };
    default:
      return { kind: 'bind', dest, ref, selector, readonly: mount.readonly ?? false };
  }
}

function sharingOf({ cacheOpt }: pb.Mount.$Properties): 'shared' | 'private' | 'locked' {
  if (cacheOpt?.sharing === CacheSharingOpt.PRIVATE) return 'private';
  return cacheOpt?.sharing === CacheSharingOpt.LOCKED ? 'locked' : 'shared';
}

function sessionMount(options: pb.SecretOpt.$Properties | null | undefined): SessionMount {
  const { ID, uid, gid, mode, optional } = options ?? {};
  return {
    id: ID ?? '',
    uid: uid ?? 0,
    gid: gid ?? 0,
    ...(mode != null && { mode }),
    optional: optional ?? false,
  };
}

/** The daemon adds the proxies of a step in this way, too (moby/buildkit v0.32.2 solver/llbsolver/ops/exec.go). */
function environmentOf({ env, proxy_env: proxy }: pb.Meta.$Properties): Readonly<Record<string, string>> {
  const given = (env ?? []).map((text): [string, string] => {
    const end = text.indexOf('=');
    return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
  });
  const added = proxyNames.flatMap((name): [string, string][] => {
    const value = proxy?.[name];
    return value
      ? [
          [name.toUpperCase(), value],
          [name, value],
        ]
      : [];
  });
  return Object.fromEntries([...given, ...added]);
}

const proxyNames = ['http_proxy', 'https_proxy', 'ftp_proxy', 'no_proxy', 'all_proxy'] as const;

/** The shell that runs the command of a step, without its arguments; `/bin/sh` for a step in exec form or without a command. */
export function shellOf({ exec }: pb.Op.$Properties): readonly string[] {
  const [program = '', ...rest] = exec?.meta?.args ?? [];
  const isShell = rest.includes('-c') && /(?:^|\/)[a-z]*sh$/.test(program);
  return [isShell ? program : '/bin/sh'];
}

import { platformToProto } from '../../llb/encode-op.ts';
import { hostCodec, metaCodec, type moby, mountCodec, secretEnvCodec } from '../../proto/container-codec.ts';
import {
  CacheSharingOpt,
  MountType,
  NetMode,
  type pb,
  platformCodec,
  SecurityMode,
} from '../../proto/llb-codec.ts';
import type { ContainerMount, ContainerRequest, ProcessRequest, SessionMount } from './container-request.ts';

type Messages = typeof moby.buildkit.v1.frontend;
type NewContainer = Parameters<Messages['NewContainerRequest']['encode']>[0];
type Init = Parameters<Messages['InitMessage']['encode']>[0];

/** The request that creates a container. */
export function containerMessage(id: string, request: ContainerRequest): NewContainer {
  const { mounts, network = 'sandbox', hostname = '', extraHosts = [], platform } = request;
  return {
    ContainerID: id,
    Mounts: mounts.map((mount) => mountCodec.encode(mountToProto(mount))),
    Network: networks[network],
    platform: platform && platformCodec.encode(platformToProto(platform)),
    extraHosts: extraHosts.map(({ host, ip }) => hostCodec.encode({ Host: host, IP: ip })),
    hostname,
  };
}

const networks = { sandbox: NetMode.UNSET, host: NetMode.HOST, none: NetMode.NONE };

const sharings = {
  shared: CacheSharingOpt.SHARED,
  private: CacheSharingOpt.PRIVATE,
  locked: CacheSharingOpt.LOCKED,
};

function mountToProto(mount: ContainerMount): pb.Mount.$Properties {
  const { dest } = mount;
  switch (mount.kind) {
    case 'bind':
      return {
        dest,
        mountType: MountType.BIND,
        resultID: mount.ref,
        selector: mount.selector ?? '',
        readonly: mount.readonly ?? false,
      };
    case 'cache': {
      const cacheOpt = { ID: mount.id, sharing: sharings[mount.sharing ?? 'shared'] };
      const { ref: resultID = '', selector = '' } = mount;
      return { dest, mountType: MountType.CACHE, resultID, selector, cacheOpt };
    }
    case 'tmpfs':
      return { dest, mountType: MountType.TMPFS };
    case 'secret':
      return { dest, mountType: MountType.SECRET, secretOpt: sessionMount(mount, 0o400) };
    case 'ssh':
      return { dest, mountType: MountType.SSH, SSHOpt: sessionMount(mount, 0o600) };
  }
}

function sessionMount({ id, uid = 0, gid = 0, mode, optional = false }: SessionMount, usualMode: number) {
  return { ID: id, uid, gid, mode: mode ?? usualMode, optional };
}

/** The message that starts a process. Standard input is open only if there is any. */
export function initMessage(containerId: string, request: ProcessRequest): Init {
  const { args, env = {}, secretEnv = [], cwd = '/', user = '', tty = false, security, stdin } = request;
  const meta = { args: [...args], env: Object.entries(env).map((entry) => entry.join('=')), cwd, user };
  return {
    ContainerID: containerId,
    Meta: metaCodec.encode(meta),
    Fds: stdin === undefined ? [1, 2] : [0, 1, 2],
    Tty: tty,
    Security: security === 'insecure' ? SecurityMode.INSECURE : SecurityMode.SANDBOX,
    secretenv: secretEnv.map(({ name, id, optional }) =>
      secretEnvCodec.encode({ ID: id, name, optional: optional ?? false }),
    ),
  };
}

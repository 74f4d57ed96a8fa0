import { sha256 } from '../../base/digest.ts';
import { fromLong } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';

/**
 * The parts of an instruction by name, such as `env.PATH`, `args` or `copy.dest`. It contains only parts of the own key.
 */
export type OwnFields = ReadonlyMap<string, string>;

/** Returns the parts of an op that belong to its own key, written as in a Dockerfile. */
export function ownFields(op: pb.Op.$Properties): OwnFields {
  const fields = new Map<string, string>();
  const put = (name: string, value: string | number | boolean | bigint | null | undefined) => {
    if (value) fields.set(name, String(value));
  };
  if (op.exec) putExec(op.exec, put);
  else if (op.file) putFile(op.file, put);
  if (op.exec && op.platform) put('platform', platformText(op.platform));
  return fields;
}

type Put = (name: string, value: string | number | boolean | bigint | null | undefined) => void;

function putExec(
  { meta, mounts, network, security, secretenv, cdiDevices }: pb.ExecOp.$Properties,
  put: Put,
) {
  const { args, shell } = commandOf(meta?.args ?? []);
  put('args', args);
  put('shell', shell);
  for (const entry of meta?.env ?? []) {
    const at = entry.indexOf('=');
    // A variable that is set to nothing differs from one that is not set.
    put(`env.${at === -1 ? entry : entry.slice(0, at)}`, at === -1 ? '' : entry.slice(at + 1) || emptyValue);
  }
  put('workdir', meta?.cwd);
  put('user', meta?.user);
  put('hostname', meta?.hostname);
  put('cgroup-parent', meta?.cgroupParent);
  for (const { Host } of meta?.extraHosts ?? []) put(`add-host.${Host}`, 'set');
  for (const { Name, Soft, Hard } of meta?.ulimit ?? [])
    put(`ulimit.${Name}`, `${fromLong(Soft)}:${fromLong(Hard)}`);
  put('network', networkNames[network ?? 0]);
  put('security', security ? 'insecure' : undefined);
  for (const { ID, name, optional } of secretenv ?? [])
    put(`secret.${name}`, `${ID}${optional ? '' : ', required'}`);
  for (const { name } of cdiDevices ?? []) put(`device.${name}`, 'set');
  for (const mount of mounts ?? []) if (mount.dest !== '/') putMount(mount, put);
}

/** The command as it is written in the Dockerfile, and its shell if that is not the usual one. */
function commandOf(args: readonly string[]): { readonly args: string; readonly shell?: string | undefined } {
  const script = args.at(-1);
  if (script === undefined || args.length < 3 || !scriptFlags.test(args.at(-2) ?? ''))
    return { args: args.map((arg) => JSON.stringify(arg)).join(' ') };
  const shell = args.slice(0, -1).join(' ').replace(/ -c$/, '');
  return { args: script, shell: shell === usualShell ? undefined : shell };
}

function putMount(mount: pb.Mount.$Properties, put: Put): void {
  const { dest, readonly, mountType, TmpfsOpt, cacheOpt, secretOpt, SSHOpt } = mount;
  const parts = [
    mountTypes[mountType ?? 0] ?? 'mount',
    readonly ? 'ro' : 'rw',
    ...(mountType ? [] : [`from input ${fromLong(mount.input)}`]),
    ...(TmpfsOpt?.size ? [`size=${fromLong(TmpfsOpt.size)}`] : []),
    ...(cacheOpt && cacheOpt.ID === dest && !cacheOpt.sharing ? ['default id'] : []),
    ...secretParts(secretOpt ?? SSHOpt),
  ];
  put(`mount.${dest}`, parts.join(','));
}

function secretParts(secret: pb.SecretOpt.$Properties | null | undefined): readonly string[] {
  if (!secret) return [];
  const { ID, uid, gid, mode, optional } = secret;
  return [
    `id=${ID}`,
    `uid=${uid ?? 0}`,
    `gid=${gid ?? 0}`,
    `mode=${(mode ?? 0).toString(8)}`,
    ...(optional ? [] : ['required']),
  ];
}

function putFile({ actions }: pb.FileOp.$Properties, put: Put): void {
  (actions ?? []).forEach(({ copy, mkdir, mkfile, symlink, rm }, i) => {
    const at = (actions?.length ?? 0) > 1 ? `${i + 1}.` : '';
    if (copy) putCopy(copy, at, put);
    if (mkdir) putMade(mkdir, `${at}mkdir`, put);
    if (mkfile) {
      putMade(mkfile, `${at}mkfile`, put);
      put(`${at}mkfile.text`, dataText(mkfile.data ?? new Uint8Array()));
    }
    if (symlink) put(`${at}symlink`, `${symlink.newpath} -> ${symlink.oldpath}`);
    if (rm) put(`${at}rm`, rm.path);
  });
}

function putCopy(copy: pb.FileActionCopy.$Properties, at: string, put: Put): void {
  put(`${at}copy.src`, copy.src);
  put(`${at}copy.dest`, copy.dest);
  put(`${at}chown`, ownerText(copy.owner));
  put(`${at}chmod`, modeText(copy));
  for (const pattern of copy.include_patterns ?? []) put(`${at}include.${pattern}`, 'set');
  for (const pattern of copy.exclude_patterns ?? []) put(`${at}exclude.${pattern}`, 'set');
  put(`${at}unpack`, copy.attemptUnpackDockerCompatibility);
  put(`${at}copy.contents`, copy.dirCopyContents);
  put(`${at}copy.replaces`, copy.alwaysReplaceExistingDestPaths);
  put(`${at}timestamp`, timeText(copy.timestamp));
}

function putMade(
  made: pb.FileActionMkDir.$Properties | pb.FileActionMkFile.$Properties,
  what: string,
  put: Put,
): void {
  put(`${what}.path`, made.path);
  put(`${what}.mode`, (made.mode ?? 0).toString(8));
  put(`${what}.owner`, ownerText(made.owner));
  put(`${what}.timestamp`, timeText(made.timestamp));
}

function modeText({ mode, modeStr }: pb.FileActionCopy.$Properties): string {
  if (modeStr) return modeStr;
  return mode === undefined || mode === null || mode < 0 ? '' : (mode & 0o7777).toString(8).padStart(3, '0');
}

function ownerText(owner: pb.ChownOpt.$Properties | null | undefined): string {
  if (!owner) return '';
  const name = (user: pb.UserOpt.$Properties | null | undefined) =>
    user ? (user.byName?.name ?? String(user.byID ?? 0)) : '';
  return [name(owner.user), name(owner.group)].filter(Boolean).join(':');
}

/** In seconds since 1970, as in `SOURCE_DATE_EPOCH`. */
function timeText(timestamp: pb.FileActionCopy.$Properties['timestamp']): string {
  const value = fromLong(timestamp);
  return value === -1n ? '' : String(value / 1_000_000_000n);
}

/** Describes the data without its text, which may be long and may contain secrets. */
function dataText(data: Uint8Array): string {
  return `${data.length} bytes, ${sha256(data).slice(0, 19)}`;
}

function platformText({ OS, Architecture, Variant }: pb.Platform.$Properties): string {
  return [OS, Architecture, Variant].filter(Boolean).join('/');
}

const usualShell = '/bin/sh';
/** The flag of a shell before its script: `-c`, `-ec`, `/c`, `-Command`. */
const scriptFlags = /^(?:-[a-z]*c|\/c|-command)$/i;
/** How an empty value of a variable is shown. */
const emptyValue = '""';
const networkNames: Readonly<Record<number, string>> = { 1: 'host', 2: 'none' };
const mountTypes: Readonly<Record<number, string>> = {
  0: 'bind',
  1: 'secret',
  2: 'ssh',
  3: 'cache',
  4: 'tmpfs',
};

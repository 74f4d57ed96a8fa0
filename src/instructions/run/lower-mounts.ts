import { invariant } from '../../base/invariant.ts';
import { CompileError, type LineRange } from '../../diagnostics/compile-error.ts';
import { cleanPath, isAbsPath, joinPath } from '../../go/path.ts';
import { quote } from '../../go/quote.ts';
import { Cap } from '../../llb/cap-ids.ts';
import type { ExecMount, ExecSecret, ExecSsh } from '../../llb/ops/exec-spec.ts';
import { mkdir } from '../../llb/ops/file/actions.ts';
import { file } from '../../llb/ops/file/file.ts';
import { type State, scratch } from '../../llb/state.ts';
import type { ReadySource, StageContext } from '../shared/stage-context.ts';
import type { Mount } from './mount.ts';
import { secretOf } from './secret.ts';
import { sshOf } from './ssh.ts';

/** What `--mount` flags add to a process. */
export interface RunMounts {
  readonly mounts: readonly ExecMount[];
  readonly secrets: readonly ExecSecret[];
  readonly ssh: readonly ExecSsh[];
}

/**
 * Lowers the mounts of a RUN (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert_runmount.go). Notes
 * the paths, secrets and agents that are used. Throws a CompileError.
 */
export function lowerMounts(stage: StageContext, mounts: readonly Mount[], lines: LineRange): RunMounts {
  const out = { mounts: [] as ExecMount[], secrets: [] as ExecSecret[], ssh: [] as ExecSsh[] };
  mounts.forEach((mount, index) => {
    const origin = originOf(stage, mount, index);
    if (mount.type === 'secret') {
      const secret = secretOf(mount);
      stage.noteSecret({ name: secret.id, required: mount.required, lines });
      out.secrets.push(secret);
    } else if (mount.type === 'ssh') {
      const agent = sshOf(mount);
      stage.noteSsh({ name: agent.id || 'default', required: mount.required, lines });
      out.ssh.push(agent);
    } else {
      out.mounts.push(lowerMount(stage, mount, origin?.state ?? stage.buildContext));
      notePath(stage, mount, origin);
    }
  });
  return out;
}

/** The stage or image that a mount uses; undefined for the build context. A cache without a source starts empty. */
function originOf(stage: StageContext, mount: Mount, index: number): ReadySource | undefined {
  if (mount.from === '' && mount.type !== 'cache') return undefined;
  const source = stage.source(index);
  invariant(source !== undefined, `mount ${index} has no source`);
  if (source.ready) return source;
  throw new CompileError(
    `cannot mount from stage ${quote(mount.from || 'scratch')} to ${quote(mount.target)}, stage needs to be defined before current command`,
    { code: 'stage-not-ready' },
  );
}

function lowerMount(stage: StageContext, mount: Mount, origin: State): ExecMount {
  const { caps } = stage.options;
  const keepsNothing = mount.type === 'bind' && caps?.supports(Cap.execMountBindReadWriteNoOutput);
  const target = mountTarget(stage, mount.target);
  const cache = mount.type === 'cache' ? cacheOf(stage, mount) : undefined;
  const source = mount.type === 'tmpfs' ? scratch() : origin;
  return {
    target,
    ...sourceAt(mount, source),
    readonly: mount.readonly,
    noOutput: !mount.readonly && keepsNothing === true,
    cache,
    tmpfs: mount.type === 'tmpfs' ? { size: mount.size } : undefined,
  };
}

function cacheOf(stage: StageContext, mount: Mount): NonNullable<ExecMount['cache']> {
  const id = mount.id || cleanPath(mount.target);
  return { id: `${stage.options.cacheIdNamespace}/${id}`, sharing: mount.sharing || 'shared' };
}

/** The target of a mount: relative to the working directory, or unchanged if it is absolute. */
function mountTarget(stage: StageContext, written: string): string {
  const target = isAbsPath(written) ? written : joinPath('/', stage.state.dir, written);
  if (target !== '/') return target;
  throw new CompileError(`invalid mount target ${quote(target)}`, {
    code: 'invalid-mount',
    hint: 'Give the mount a target below the root.',
  });
}

/** The source of a mount. If an owner or a mode is set for a whole source, the mount uses a new directory with them. */
function sourceAt(mount: Mount, source: State): Pick<ExecMount, 'source' | 'sourcePath'> {
  const sourcePath = joinPath('/', mount.source);
  if (sourcePath !== '/') return { source, sourcePath };
  const { uid, gid, mode } = mount;
  if (uid === undefined && gid === undefined && mode === undefined) return { source };
  const owner = { user: { id: uid ?? 0 }, group: { id: gid ?? 0 } };
  const owned = file(source, [mkdir('/cache', mode ?? 0o755, { owner })], {
    customName: '[internal] setting cache mount permissions',
  });
  return { source: owned, sourcePath: '/cache' };
}

function notePath(stage: StageContext, mount: Mount, origin: ReadySource | undefined): void {
  if (origin === undefined) stage.useContextPath(mount.source);
  else origin.usePath(mount.source);
}

import { CompileError } from '../../diagnostics/compile-error.ts';
import type { ExecSsh } from '../../llb/ops/exec-spec.ts';
import type { Mount } from './mount.ts';

/** The agent's socket (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert_ssh.go). */
export function sshOf(mount: Mount): ExecSsh {
  if (mount.source !== '') throw new CompileError('ssh does not support source', { code: 'invalid-mount' });
  return {
    id: mount.id,
    target: mount.target || undefined,
    uid: mount.uid ?? 0,
    gid: mount.gid ?? 0,
    mode: mount.mode ?? 0o600,
    optional: !mount.required,
  };
}

import { basePath } from '../../go/path.ts';
import type { ExecSecret } from '../../llb/ops/exec-spec.ts';
import type { EnvGetter } from '../../shell/env.ts';
import type { Mount } from './mount.ts';

/**
 * How the process receives a secret: as a file, a variable, or both
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert_secrets.go).
 */
export function secretOf(mount: Mount): ExecSecret {
  const id = mount.source || mount.id || basePath(mount.target);
  const fallback = mount.env === undefined ? `/run/secrets/${basePath(id)}` : undefined;
  return {
    id,
    target: mount.target || fallback,
    env: mount.env,
    uid: mount.uid ?? 0,
    gid: mount.gid ?? 0,
    mode: mount.mode ?? 0o400,
    optional: !mount.required,
  };
}

/**
 * The variables, with those that receive a secret masked as `****`, so that a step's name shows where a secret is used.
 */
export function withSecretsMasked(env: EnvGetter, mounts: readonly Mount[]): EnvGetter {
  const secret = new Set<string>();
  for (const mount of mounts) if (mount.type === 'secret' && mount.env !== undefined) secret.add(mount.env);
  if (secret.size === 0) return env;
  return {
    get: (key) => (secret.has(key) ? '****' : env.get(key)),
    keys: () => [...env.keys().filter((key) => !secret.has(key)), ...secret],
  };
}

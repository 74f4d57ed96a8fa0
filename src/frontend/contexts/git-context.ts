import { type GitRef, parseGitRef } from '../../instructions/shared/git-ref.ts';
import { git } from '../../llb/ops/git.ts';
import type { State } from '../../llb/state.ts';

/** Settings of a git context that are not part of its URL. */
export interface GitContextOptions {
  readonly keepGitDir?: boolean;
  /** Files get the time of the commit instead of the time of the checkout. */
  readonly commitTimes?: boolean;
}

/**
 * The repository that a context's URL names; undefined when it names none. Throws a CompileError for a git URL with
 * a query that is wrong (moby/buildkit v0.32.2 frontend/dockerui/context.go DetectGitContext).
 */
export function gitContext(url: string, options: GitContextOptions = {}): State | undefined {
  const ref = parseGitRef(url);
  if (ref === undefined) return undefined;
  return git(ref.remote, {
    ref: ref.ref,
    keepGitDir: ref.keepGitDir === true || options.keepGitDir === true,
    subDir: ref.subDir,
    checksum: ref.checksum,
    skipSubmodules: ref.submodules === false,
    mtime: mtimeOf(ref, options),
    fetchByCommit: ref.fetchByCommit,
    customName: `[internal] load git source ${url}`,
  });
}

function mtimeOf(ref: GitRef, options: GitContextOptions): 'checkout' | 'commit' | undefined {
  return ref.mtime ?? (options.commitTimes === true ? 'commit' : undefined);
}

/**
 * The part of a file tree whose content decides whether a step is cached: what a COPY copies, or what a mount contains.
 * Its members are those of the reference's `opsutils.Selector` (solver/llbsolver/ops/opsutils/contenthash.go).
 */
export interface ContentSelector {
  /** Relative to the root of the tree; empty for the whole tree. */
  readonly path: string;
  /** The path is a pattern. */
  readonly wildcard?: boolean;
  /** A symlink at the end of the path is replaced by its target. */
  readonly followLinks?: boolean;
  readonly includePatterns?: readonly string[];
  readonly excludePatterns?: readonly string[];
  /** At least one file must be selected below each of these paths; otherwise the selection has no digest. */
  readonly requiredPaths?: readonly string[];
}

/** Whether single files are selected, not a whole tree. */
export function isFiltered(selector: ContentSelector): boolean {
  const { wildcard, includePatterns, excludePatterns } = selector;
  return wildcard === true || (includePatterns?.length ?? 0) > 0 || (excludePatterns?.length ?? 0) > 0;
}

/** Whether the path is a pattern. (moby/buildkit v0.32.2 solver/llbsolver/ops/file.go `containsWildcards`) */
export function hasWildcards(path: string): boolean {
  for (let i = 0; i < path.length; i++) {
    if (path[i] === '\\') i++;
    else if ('*?['.includes(path.charAt(i))) return true;
  }
  return false;
}

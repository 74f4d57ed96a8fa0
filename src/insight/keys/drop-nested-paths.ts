import { compareBytes } from '../../go/strings.ts';

/**
 * Sorts the paths and drops repetitions and paths below another one. A single path is returned unchanged.
 * (moby/buildkit v0.32.2 solver/llbsolver/ops/exec.go `dedupePaths`)
 */
export function dropNestedPaths(paths: readonly string[]): readonly string[] {
  if (paths.length <= 1) return paths;
  const all = new Set(paths);
  return [...all].filter((path) => !hasParentIn(all, path)).sort(compareBytes);
}

function hasParentIn(paths: ReadonlySet<string>, path: string): boolean {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    // A parent may end with a slash or not.
    const isItself = end === path.length - 1;
    if (!isItself && paths.has(path.slice(0, end + 1))) return true;
    if (paths.has(path.slice(0, end))) return true;
  }
  return false;
}

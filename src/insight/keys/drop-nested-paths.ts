import { compareBytes } from '../../go/strings.ts';

/**
 * The paths, sorted, without those below another one and without repetitions; a single path stays as it is.
 * (moby/buildkit v0.32.2 solver/llbsolver/ops/exec.go `dedupePaths`)
 */
export function dropNestedPaths(paths: readonly string[]): readonly string[] {
  if (paths.length <= 1) return paths;
  const all = new Set(paths);
  return [...all].filter((path) => !hasParentIn(all, path)).sort(compareBytes);
}

function hasParentIn(paths: ReadonlySet<string>, path: string): boolean {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    // A parent is written with its slash or without.
    const isItself = end === path.length - 1;
    if (!isItself && paths.has(path.slice(0, end + 1))) return true;
    if (paths.has(path.slice(0, end))) return true;
  }
  return false;
}

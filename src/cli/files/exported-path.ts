import type { SolveResult } from '../../frontend/gateway.ts';
import { goFileType } from '../../go/file-mode.ts';
import { rootedPath } from '../../go/path.ts';
import { marshal } from '../../llb/marshal.ts';
import { fromDefinition } from '../../llb/ops/definition-op.ts';
import { copy } from '../../llb/ops/file/copy.ts';
import { file } from '../../llb/ops/file/file.ts';
import { scratch } from '../../llb/state.ts';
import { type SolvedState, statPath } from './solved-state.ts';

/** A result for exporters: the contents of a directory, or a file. Rejects as {@link statPath} does. */
export async function exportedPath(step: SolvedState, given: string): Promise<SolveResult> {
  const { gateway, solved, signal } = step;
  const path = rootedPath(given);
  const found = await statPath(step, path);
  const metadata = new Map<string, Uint8Array>();
  if (found === undefined || path === '/') return { ref: solved.ref, metadata };
  const dirContentsOnly = goFileType(found.mode) === 'dir';
  const copied = copy(fromDefinition(solved.definition), path, '/', {
    dirContentsOnly,
    followSymlinks: true,
  });
  const platform = gateway.build.workers[0]?.platforms[0];
  const definition = marshal(file(scratch(), [copied]), { ...(platform && { platform }) });
  return gateway.solve({ definition }, signal);
}

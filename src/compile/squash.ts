import { CompileError } from '../diagnostics/compile-error.ts';
import type { HistoryEntry } from '../image/oci-image.ts';
import { Cap } from '../llb/cap-ids.ts';
import type { CapSet } from '../llb/caps.ts';
import { diff } from '../llb/ops/diff.ts';
import { copy } from '../llb/ops/file/copy.ts';
import { file } from '../llb/ops/file/file.ts';
import { merge } from '../llb/ops/merge.ts';
import { type State, scratch } from '../llb/state.ts';
import { flattenHistory } from './history-chain.ts';
import type { LoweredStage } from './lowered-stage.ts';

/** What an image is made of: its files, and how they came about. */
export interface SquashedStage {
  readonly state: State;
  readonly history: HistoryEntry[];
}

/**
 * The files of a stage as one layer above those of its base image, or as the only layer without one. The history
 * keeps all entries; those of the Dockerfile have no layers, and a last one has the layer. A daemon answers a diff
 * against an ancestor with the layers between the two, so the files are copied first; the diff then compares the
 * copy with the base. Throws a CompileError if the daemon cannot merge.
 */
export function squashStage(
  { state, bottom, history }: LoweredStage,
  { caps, created }: { readonly caps: CapSet | undefined; readonly created: string | undefined },
): SquashedStage {
  const entries = flattenHistory(history);
  // There are no layers above the base.
  if (state.output === bottom.state.output) return { state, history: entries };
  requireMerge(caps);
  const all = copy(state, '/', '/', { dirContentsOnly: true });
  const files = file(scratch(), [all], { customName: '[squash] copy all files' });
  const changes = diff(bottom.state, files, { customName: '[squash] compare with the base image' });
  const merged = merge([bottom.state, changes], { customName: '[squash] one layer above the base image' });
  const own = entries.slice(bottom.entries).map((entry) => ({ ...entry, emptyLayer: true }));
  const layer = { created, createdBy: 'squash', comment: 'buildkit.dockerfile.v0', emptyLayer: false };
  return { state: merged, history: [...entries.slice(0, bottom.entries), ...own, layer] };
}

function requireMerge(caps: CapSet | undefined): void {
  const reason = caps?.whyUnsupported(Cap.mergeOp) ?? caps?.whyUnsupported(Cap.diffOp);
  if (reason === undefined) return;
  throw new CompileError(`the daemon cannot squash the layers of the image: ${reason}`, {
    code: 'squash-unsupported',
    hint: 'Build without squashing, or use BuildKit 0.10 or later; Docker Engine needs the containerd image store.',
  });
}

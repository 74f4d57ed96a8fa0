import type { ContentSelector } from '../../insight/content/content-selector.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import type { ContentKeys } from '../../insight/simulate/cache-view.ts';
import type { SourceFiles } from '../../insight/simulate/known-trees.ts';
import { sourceFiles } from './disk-contents.ts';
import { downloadedFiles } from './downloads.ts';
import type { RecordedBuild } from './recorded-build.ts';
import type { ScannedContext } from './settle-files.ts';

/** The files of the sources of a graph that are known: local ones by their scans, and downloads. By digests of steps. */
export function knownFiles(
  graph: StepGraph,
  scans: ReadonlyMap<string, ScannedContext>,
): ReadonlyMap<string, SourceFiles> {
  return new Map([...sourceFiles(scans), ...downloadedFiles(graph)]);
}

/** The keys of what the steps of a graph select from their inputs, as they are recorded. */
export function selectedContents(
  { steps }: StepGraph,
  keysOf: (step: BuildStep, input: number, selectors: readonly ContentSelector[]) => ContentKeys | undefined,
): RecordedBuild['contents'] {
  const all = new Map<string, readonly (ContentKeys | undefined)[]>();
  for (const step of steps) {
    const keys = step.own?.inputs.map(({ content }, i) => content && keysOf(step, i, content)) ?? [];
    if (keys.some(Boolean)) all.set(step.digest, keys);
  }
  return all;
}

import type { ContentForm } from '../content/content-hash.ts';
import type { ContentSelector } from '../content/content-selector.ts';
import type { KeyGraph } from '../graph/key-graph.ts';
import type { BuildStep } from '../graph/step-graph.ts';
import type { SourceKeys } from '../keys/source-keys.ts';

/** The keys of selected contents in both forms; equal unless the selection is filtered. */
export type ContentKeys = Readonly<Record<ContentForm, string>>;

/** What is known of a cache, and of what a build brings along, when a build is foretold. */
export interface CacheView {
  readonly keys: KeyGraph;
  /** The form of the daemon's content keys; undefined when nobody knows, `any` when the keys of the graph are its own. */
  readonly form?: ContentForm | 'any';
  /** Keys of a source. */
  readonly sources: (step: BuildStep) => SourceKeys;
  /** Keys of what a step takes from the files of one of its inputs, when they are known before the build. */
  readonly contents: (
    step: BuildStep,
    input: number,
    selectors: readonly ContentSelector[],
  ) => ContentKeys | undefined;
}

import type { ContentForm } from '../content/content-hash.ts';
import type { ContentSelector } from '../content/content-selector.ts';
import type { KeyGraph } from '../graph/key-graph.ts';
import type { BuildStep } from '../graph/step-graph.ts';
import type { SourceKeys } from '../keys/source-keys.ts';

/**
 * The keys of selected contents in both forms (see {@link ContentForm}); they are equal unless the selection is
 * filtered.
 */
export type ContentKeys = Readonly<Record<ContentForm, string>>;

/** What a simulation knows about a cache, and about the sources of the build. */
export interface CacheView {
  readonly keys: KeyGraph;
  /** The form of the daemon's content keys: undefined if it is not known, `any` to accept either form. */
  readonly form?: ContentForm | 'any';
  /** Keys of a source. */
  readonly sources: (step: BuildStep) => SourceKeys;
  /** Keys of the files that a step takes from one of its inputs, if they are known before the build. */
  readonly contents: (
    step: BuildStep,
    input: number,
    selectors: readonly ContentSelector[],
  ) => ContentKeys | undefined;
}

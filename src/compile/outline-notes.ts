import type { LineRange } from '../diagnostics/compile-error.ts';

/** An ARG as the outline shows it. */
export interface ArgInfo {
  readonly key: string;
  readonly docComment: string;
  readonly lines: LineRange;
  /** '' when it has none. */
  readonly value: string;
  /** ARGs before the first FROM that its default refers to. */
  readonly uses: ReadonlySet<string>;
}

/** A secret or SSH mount as the outline shows it. */
export interface MountInfo {
  readonly required: boolean;
  readonly lines: LineRange;
}

/** What lowering records about one stage for the outline. */
export interface OutlineNotes {
  /** ARGs that its ARG instructions name. */
  readonly usedArgs: Set<string>;
  /** ARGs that it declares itself. Those before the first FROM are stored once for all stages. */
  readonly declaredArgs: Map<string, ArgInfo>;
  readonly secrets: Map<string, MountInfo>;
  readonly ssh: Map<string, MountInfo>;
}

export function startOutlineNotes(): OutlineNotes {
  return {
    usedArgs: new Set(),
    declaredArgs: new Map(),
    secrets: new Map(),
    ssh: new Map(),
  };
}

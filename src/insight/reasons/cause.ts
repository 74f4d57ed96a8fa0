import type { FileChange } from '../content/context-files.ts';
import type { SourcePlace } from '../graph/step-graph.ts';
import type { FieldOrigin } from './settings.ts';

/** A step of a build as reports name it. */
export interface StepRef {
  /** As progress shows it: `[build 2/3] RUN make`. */
  readonly name: string;
  readonly digest: string;
  readonly place?: SourcePlace;
}

/** A part of an instruction that differs. Without `before` it was added, without `after` it was removed. */
export interface FieldChange {
  /** `args`, `env.VERSION`, `workdir`, `mount./cache`, `copy.dest`, … */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
  /** Of a text with several lines, such as a heredoc, the line of the Dockerfile where the difference begins. */
  readonly line?: number;
  /** The instruction that sets it, if that is another one. */
  readonly origin?: FieldOrigin;
}

/**
 * Why a step is not cached. `own`: its instruction changed. `files`: files that it takes from a local context changed.
 * `base`: the image or the commit of a repository that it uses changed. `order`: it comes after another step than before,
 * or takes files from another one. `result`: it uses files from a step that runs, and is cached if that step produces
 * the same files as in an earlier build; with `isEarlier`, the earlier build took the files from that step, and it is
 * cached if they are the same. `follows`: a step that it depends on runs or changed, an equal step may run in its place,
 * or another step decides whether the build needs it. `no-cache`: the build asked to run it. `gone`: the daemon no
 * longer has its result. `cleaned`: the daemon has cleaned up and may have lost more than its list of records shows.
 * `failed`: the earlier build failed, in this step (`itself`) or before it was done. `first`: no earlier build had this
 * step. `unknown`: the information that would answer the question was not recorded.
 */
export type Cause =
  | { readonly kind: 'own'; readonly fields: readonly FieldChange[] }
  | {
      readonly kind: 'files';
      readonly context: string;
      readonly changes: readonly FileChange[];
      /** How many further changes are not listed. */
      readonly more: number;
    }
  | {
      readonly kind: 'base';
      readonly before?: string;
      readonly after: string;
      /** Whether the layers are the same. */
      readonly layers: 'same' | 'other' | 'unknown';
      /** The line of the FROM instruction. */
      readonly line?: number;
      /** Whether the step takes files from the image and is not based on it. */
      readonly onlyFiles?: true;
    }
  | {
      readonly kind: 'order';
      readonly before: StepRef;
      readonly after: StepRef;
      /** Whether the build no longer has the step that came before. */
      readonly isRemoved?: true;
      /** Whether the step takes files from the other step and does not come after it. */
      readonly onlyFiles?: true;
      /** The line of the FROM instruction, for the first step of a stage that is based on another stage than before. */
      readonly line?: number;
    }
  | {
      readonly kind: 'result';
      readonly of: StepRef;
      readonly paths: readonly string[];
      readonly isEarlier?: true;
    }
  | { readonly kind: 'follows'; readonly of: StepRef }
  | { readonly kind: 'no-cache' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'cleaned' }
  | { readonly kind: 'failed'; readonly itself: boolean }
  | { readonly kind: 'first' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Whether the cause is in the step itself or in its external inputs; otherwise it is in another step. */
export function isRootCause({ kind }: Cause): boolean {
  return kind !== 'follows' && kind !== 'result';
}

/** Drops repeated causes: a mount and the root may come from the same step. */
export function withoutRepetitions(causes: readonly Cause[]): readonly Cause[] {
  const seen = new Set<string>();
  return causes.filter((cause) => {
    const text = JSON.stringify(cause);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

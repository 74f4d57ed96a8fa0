import type { FileChange } from '../content/context-files.ts';
import type { SourcePlace } from '../graph/step-graph.ts';
import type { FieldOrigin } from './settings.ts';

/** A step of a build, as people know it. */
export interface StepRef {
  /** As progress shows it: `[build 2/3] RUN make`. */
  readonly name: string;
  readonly digest: string;
  readonly place?: SourcePlace;
}

/** A part of an instruction that differs. Without `before` it is new, without `after` it is gone. */
export interface FieldChange {
  /** `args`, `env.VERSION`, `workdir`, `mount./cache`, `copy.dest`, … */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
  /** The instruction that sets it, if it is another one. For a field that is gone, it is one of the file before. */
  readonly origin?: FieldOrigin;
}

/**
 * Why a step is not cached. `own`: its instruction is another one. `files`: what it takes from a local context changed.
 * `base`: it stands on another image. `order`: it stands on another step than before. `result`: it takes something from a
 * step that runs, and is cached if that comes out as an earlier one. `follows`: a step below it runs, or is another one.
 * `no-cache`: the build asks for it. `gone`: the daemon had its result and has it no more. `cleaned`: the daemon has
 * cleaned up, and may have lost more than it lists. `failed`: the build before failed, in this step (`itself`) or before it
 * was done. `first`: no earlier build had it. `unknown`: what is to be known is not here.
 */
export type Cause =
  | { readonly kind: 'own'; readonly fields: readonly FieldChange[] }
  | {
      readonly kind: 'files';
      readonly context: string;
      readonly changes: readonly FileChange[];
      /** Changes that are not listed. */
      readonly more: number;
    }
  | {
      readonly kind: 'base';
      readonly before?: string;
      readonly after: string;
      /** Whether the layers are the same ones. */
      readonly layers: 'same' | 'other' | 'unknown';
      /** Line of the FROM. */
      readonly line?: number;
    }
  | { readonly kind: 'order'; readonly before: StepRef; readonly after: StepRef }
  | { readonly kind: 'result'; readonly of: StepRef; readonly paths: readonly string[] }
  | { readonly kind: 'follows'; readonly of: StepRef }
  | { readonly kind: 'no-cache' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'cleaned' }
  | { readonly kind: 'failed'; readonly itself: boolean }
  | { readonly kind: 'first' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Whether the cause lies in the step itself, or in what it takes from outside; otherwise, it lies in another step. */
export function isRootCause({ kind }: Cause): boolean {
  return kind !== 'follows' && kind !== 'result';
}

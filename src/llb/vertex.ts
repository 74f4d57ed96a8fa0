import type { Constraints } from './constraints.ts';
import type { Platform } from '../image/platform.ts';
import type { SourceOp } from './ops/source.ts';
import type { ExecOp } from './ops/exec.ts';
import type { FileOp } from './ops/file/file-op.ts';
import type { MergeOp } from './ops/merge.ts';
import type { DiffOp } from './ops/diff.ts';
import type { BuildOp } from './ops/build.ts';
import type { DefinitionOp } from './ops/definition-op.ts';

/** A node of the graph: an operation and what is said of it. Immutable; identity is the object. */
export type Vertex = SourceOp | ExecOp | FileOp | MergeOp | DiffOp | BuildOp | DefinitionOp;

export interface VertexBase {
  readonly constraints: Constraints;
}

/**
 * One output of a vertex: an edge of the graph. `DeferredOutput` is bound late: it is asked once, at marshal
 * time, when all that decides about it (the paths that a build context must include) is known.
 */
export type Output = VertexOutput | DeferredOutput;

export interface VertexOutput {
  readonly kind: 'output';
  readonly vertex: Vertex;
  readonly index: number;
  readonly platform?: Platform;
}

export interface DeferredOutput {
  readonly kind: 'deferred';
  /** Undefined for scratch. Called once per marshal and more; must give the same answer each time. */
  readonly resolve: () => VertexOutput | undefined;
}

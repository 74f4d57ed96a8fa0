import type { Platform } from '../image/platform.ts';
import type { pb } from '../proto/llb-codec.ts';
import type { Constraints, MarshalDefaults } from './constraints.ts';
import type { OpMetadata } from './definition.ts';
import type { SourceLocation } from './source-map.ts';

/**
 * A node of the graph: an operation and what is said of it. Immutable; identity is the object. Each kind of op makes its
 * own (`ops/`), so that marshalling knows none of them.
 */
export type Vertex = OpVertex | EncodedVertex;

/** A vertex that `marshal` writes: an operation of this builder. */
export interface OpVertex {
  readonly kind: 'op';
  readonly constraints: Constraints;
  /** Edges in the order in which the graph is walked, which is not always the order of the op's inputs. */
  readonly inputs: readonly Output[];
  /**
   * The operation on the wire. Called once its inputs are marshalled.
   * @internal
   */
  readonly encode: (inputs: OpInputs) => OpEncoding;
}

/** A vertex that came marshalled from elsewhere and passes through byte for byte. */
export interface EncodedVertex {
  readonly kind: 'encoded';
  readonly digest: string;
  readonly inputs: readonly Output[];
  readonly marshalled: MarshalledVertex;
}

/** A vertex as it stands in a definition. */
export interface MarshalledVertex {
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly metadata: OpMetadata | undefined;
  readonly locations: readonly SourceLocation[];
}

/**
 * One output of a vertex: an edge of the graph. `DeferredOutput` is bound late: it is asked once, at marshal
 * time, when all that decides about it (the paths that a build context must include) is known.
 */
export type Output = VertexOutput | DeferredOutput;

/** An output of a vertex, by its index. */
export interface VertexOutput {
  readonly kind: 'output';
  readonly vertex: Vertex;
  readonly index: number;
  readonly platform?: Platform;
}

/** An edge that is chosen when the graph is marshalled. */
export interface DeferredOutput {
  readonly kind: 'deferred';
  /** Undefined for scratch. Asked once in each marshal. */
  readonly resolve: () => VertexOutput | undefined;
}

/** What an op is marshalled from: its operation, the capabilities it needs, and its platform. */
export interface OpEncoding {
  /** The operation alone (`{ exec: … }`, `{ file: … }`): inputs, platform and constraints are added. */
  readonly operation: pb.Op.$Properties;
  readonly caps: readonly string[];
  /**
   * `none` for ops that are the same on every platform; undefined takes the constraints' platform, else the one of the
   * defaults.
   */
  readonly platform?: Platform | 'none';
}

/** The inputs of the op that is being encoded. */
export interface OpInputs {
  readonly defaults: MarshalDefaults & { readonly localUniqueId: string };
  /**
   * Index of the input for this output, added when it is new (an equal one is used again unless `always`);
   * -1 for scratch.
   */
  add(output: Output | undefined, options?: { readonly always?: boolean }): number;
  /** How many there are so far. */
  count(): number;
}

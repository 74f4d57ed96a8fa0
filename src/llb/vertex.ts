import type { Platform } from '../image/platform.ts';
import type { pb } from '../proto/llb-codec.ts';
import type { Constraints, MarshalDefaults } from './constraints.ts';
import type { OpMetadata } from './definition.ts';
import type { SourceLocation } from './source-map.ts';

/**
 * A node of the graph: an operation and its metadata. Vertices are immutable, and identity is the object. Each kind
 * of op creates its own (`ops/`), so that marshalling knows none of them.
 */
export type Vertex = OpVertex | EncodedVertex;

/** A vertex for an operation of this builder, which `marshal` encodes. */
export interface OpVertex {
  readonly kind: 'op';
  readonly constraints: Constraints;
  /** Edges in the order in which the graph is walked, which can differ from the order of the op's inputs. */
  readonly inputs: readonly Output[];
  /**
   * Encodes the operation. Called after its inputs are marshalled.
   * @internal
   */
  readonly encode: (inputs: OpInputs) => OpEncoding;
}

/** A vertex that was marshalled elsewhere and stays byte for byte the same. */
export interface EncodedVertex {
  readonly kind: 'encoded';
  readonly digest: string;
  readonly inputs: readonly Output[];
  readonly marshalled: MarshalledVertex;
}

/** A vertex as part of a definition. */
export interface MarshalledVertex {
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly metadata: OpMetadata | undefined;
  readonly locations: readonly SourceLocation[];
}

/**
 * One output of a vertex: an edge of the graph. A `DeferredOutput` is bound late: it is resolved once, at marshal
 * time, when everything that decides about it (the paths that a build context must include) is known.
 */
export type Output = VertexOutput | DeferredOutput;

/** An output of a vertex, by its index. */
export interface VertexOutput {
  readonly kind: 'output';
  readonly vertex: Vertex;
  readonly index: number;
  readonly platform?: Platform;
}

/** An edge that is selected when the graph is marshalled. */
export interface DeferredOutput {
  readonly kind: 'deferred';
  /** Undefined for scratch. Called once in each marshal. */
  readonly resolve: () => VertexOutput | undefined;
}

/** The parts of an op that it is marshalled from: its operation, the capabilities it needs, and its platform. */
export interface OpEncoding {
  /** Only the operation (`{ exec: … }`, `{ file: … }`); inputs, platform and constraints are added. */
  readonly operation: pb.Op.$Properties;
  readonly caps: readonly string[];
  /**
   * `none` for ops that are the same on every platform. If undefined, the platform comes from the constraints, or
   * else from the defaults.
   */
  readonly platform?: Platform | 'none';
}

/** The inputs of the op that is being encoded. */
export interface OpInputs {
  readonly defaults: MarshalDefaults & { readonly localUniqueId: string };
  /**
   * The input index of this output; -1 for scratch. A new input is added, and an existing one is used again unless
   * `always` is set.
   */
  add(output: Output | undefined, options?: { readonly always?: boolean }): number;
  /** The number of inputs so far. */
  count(): number;
}

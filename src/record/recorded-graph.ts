import type { pb } from '../proto/llb-codec.ts';

/** An op as the provenance of a build has it. */
export interface RecordedOp {
  /** Digest of the vertex. */
  readonly digest: string;
  readonly op: pb.Op.$Properties;
  readonly inputs: readonly { readonly digest: string; readonly index: number }[];
  readonly place?: { readonly file: string; readonly start: number; readonly end: number };
  /** Bytes of the layer that it made, if its result was exported. */
  readonly layerBytes?: number;
}

/** The graph of a build, as the daemon has recorded it. */
export interface RecordedGraph {
  readonly ops: readonly RecordedOp[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

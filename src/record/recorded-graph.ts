import type { pb } from '../proto/llb-codec.ts';

/** An op as the provenance of a build has it. */
export interface RecordedOp {
  /** Digest of the vertex. */
  readonly digest: string;
  readonly op: pb.Op.$Properties;
  /** Whether all of the op was recorded: only then, two equal ops are the same instruction. */
  readonly isWhole: boolean;
  readonly inputs: readonly { readonly digest: string; readonly index: number }[];
  readonly place?: { readonly file: string; readonly start: number; readonly end: number };
  /** Bytes of the layer that it made, if its result was exported. */
  readonly layerBytes?: number;
}

/** The graph of a build, as the daemon has recorded it. */
export interface RecordedGraph {
  readonly ops: readonly RecordedOp[];
  /** Digests of the vertices whose results are the build's. */
  readonly heads: readonly string[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The options that the frontend was given, where the provenance has them; `build-arg:NAME` is among them. */
  readonly options: Readonly<Record<string, string>>;
  /** The frontend that the daemon ran, such as `dockerfile.v0`; undefined if the client made the graph itself. */
  readonly frontend?: string;
  /** Name of the build in the daemon's history, and milliseconds since 1970, where the provenance has them. */
  readonly ref?: string;
  readonly started?: number;
  readonly ended?: number;
}

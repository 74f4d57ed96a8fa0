/** Milliseconds since 1970, with a fraction. */
export type Timestamp = number;

/** What became known of a build since the update before. Vertices are named by their digests. */
export interface StatusUpdate {
  readonly vertexes: readonly VertexUpdate[];
  readonly statuses: readonly VertexStatus[];
  readonly logs: readonly VertexLog[];
  readonly warnings: readonly VertexWarning[];
}

/** A step, or what has changed of it. Times are milliseconds since 1970. */
export interface VertexUpdate {
  readonly digest: string;
  readonly inputs: readonly string[];
  readonly name: string;
  readonly cached: boolean;
  readonly started?: Timestamp;
  readonly completed?: Timestamp;
  /** '' when it did not fail. */
  readonly error: string;
  /** Vertices of one group are shown as one. */
  readonly group?: { readonly id: string; readonly name: string; readonly weak: boolean };
}

/** A part of a vertex's work: a layer that is pulled, a transfer. */
export interface VertexStatus {
  readonly id: string;
  readonly vertex: string;
  readonly name: string;
  readonly current: number;
  /** 0 when it is not known. */
  readonly total: number;
  readonly timestamp: Timestamp;
  readonly started?: Timestamp;
  readonly completed?: Timestamp;
}

/** Output of a step. */
export interface VertexLog {
  readonly vertex: string;
  readonly timestamp: Timestamp;
  readonly stream: 'stdout' | 'stderr';
  readonly data: Uint8Array;
}

/** A warning that belongs to a step. */
export interface VertexWarning {
  readonly vertex: string;
  readonly level: number;
  readonly short: string;
  readonly detail: readonly string[];
  readonly url: string;
  readonly source?: { readonly filename: string; readonly data: Uint8Array };
  /** 1-based lines, inclusive. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

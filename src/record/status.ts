/** Milliseconds since 1970, with a fraction. */
export type Timestamp = number;

/** What has changed in a build since the previous update. Vertices are identified by digest. */
export interface StatusUpdate {
  readonly vertexes: readonly VertexUpdate[];
  readonly statuses: readonly VertexStatus[];
  readonly logs: readonly VertexLog[];
  readonly warnings: readonly VertexWarning[];
}

/** A new or changed vertex. Times are milliseconds since 1970. */
export interface VertexUpdate {
  readonly digest: string;
  readonly inputs: readonly string[];
  readonly name: string;
  readonly cached: boolean;
  readonly started?: Timestamp;
  readonly completed?: Timestamp;
  /** Empty if the vertex has not failed. */
  readonly error: string;
  /** Vertices of one group are shown as one. */
  readonly group?: { readonly id: string; readonly name: string; readonly weak: boolean };
}

/** A part of the work of a vertex, such as pulling a layer or a transfer. */
export interface VertexStatus {
  readonly id: string;
  readonly vertex: string;
  readonly name: string;
  readonly current: number;
  /** 0 if it is not known. */
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

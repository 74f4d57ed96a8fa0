import type { StatusUpdate, VertexLog, VertexStatus, VertexUpdate } from '../../../src/record/status.ts';

/** Updates as a daemon sends them, for tests of progress. */
export function update(parts: Partial<StatusUpdate>): StatusUpdate {
  return { vertexes: [], statuses: [], logs: [], warnings: [], ...parts };
}

export function vertex(digest: string, parts: Partial<VertexUpdate> = {}): VertexUpdate {
  return { digest, inputs: [], name: `step ${digest}`, cached: false, error: '', ...parts };
}

export function log(vertexDigest: string, timestamp: number, text: string): VertexLog {
  return { vertex: vertexDigest, timestamp, stream: 'stdout', data: Buffer.from(text) };
}

export function transfer(vertexDigest: string, id: string, parts: Partial<VertexStatus> = {}): VertexStatus {
  return { vertex: vertexDigest, id, name: '', current: 0, total: 0, timestamp: 0, ...parts };
}

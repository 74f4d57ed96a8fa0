import type { Timestamp } from './status.ts';

/** What the daemon remembers of a build. */
export interface BuildRecord {
  readonly ref: string;
  readonly state: 'running' | 'completed' | 'failed' | 'cancelled';
  readonly frontend: string;
  /** Without the credentials of caches. */
  readonly frontendAttrs: Readonly<Record<string, string>>;
  readonly exporters: readonly { readonly type: string; readonly attrs: Readonly<Record<string, string>> }[];
  readonly exporterResponse: Readonly<Record<string, string>>;
  readonly createdAt: Timestamp;
  readonly completedAt?: Timestamp;
  /** With the details that name the Dockerfile's lines only when `buildError` (client) has loaded them. */
  readonly error?: RecordedError;
  readonly steps: { readonly total: number; readonly completed: number; readonly cached: number };
  readonly warnings: number;
  /** Kept when the daemon makes room. */
  readonly pinned: boolean;
  /** Blob in the daemon's content store with the whole error. */
  readonly externalError?: string;
  /** Blob with the OpenTelemetry trace; the daemon writes it some seconds after the end, or when `finalizeHistory` (client) asks. */
  readonly trace?: string;
}

/** The gRPC error with which a recorded build ended. `details` are `google.protobuf.Any` values. */
export interface RecordedError {
  readonly message: string;
  /** A gRPC status code. */
  readonly code: number;
  readonly details: readonly { readonly typeUrl: string; readonly value: Uint8Array }[];
}

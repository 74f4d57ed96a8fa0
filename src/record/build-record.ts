import type { Timestamp } from './status.ts';

/** What the daemon has recorded of a build. */
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
  /** Contains the details with the lines of the Dockerfile only after `buildError` (client) has loaded them. */
  readonly error?: RecordedError;
  readonly steps: { readonly total: number; readonly completed: number; readonly cached: number };
  readonly warnings: number;
  /** A pinned record is kept when the daemon removes old records. */
  readonly pinned: boolean;
  /** Digest of a blob in the daemon's content store with the complete error. */
  readonly externalError?: string;
  /**
   * Digest of a blob with the OpenTelemetry trace. The daemon writes it some seconds after the end of the build, or
   * when `finalizeHistory` (client) asks for it.
   */
  readonly trace?: string;
}

/** The gRPC error that ended a recorded build. `details` are `google.protobuf.Any` values. */
export interface RecordedError {
  readonly message: string;
  /** A gRPC status code. */
  readonly code: number;
  readonly details: readonly { readonly typeUrl: string; readonly value: Uint8Array }[];
}

/** What went wrong between us and the daemon, apart from what the daemon itself says. */
export type DaemonErrorCode =
  | 'invalid-address'
  | 'unsupported-address'
  | 'no-daemon'
  | 'connection-failed'
  /** The socket may not be used by this user. */
  | 'permission-denied'
  /** A certificate was refused, by us or by the daemon, or only one of the two wants TLS. */
  | 'tls-failed'
  /** Something else listens there. */
  | 'not-buildkit'
  | 'connection-lost';

/** The daemon could not be reached or went away. `message` says what was tried, `hint` what to do next. */
export class DaemonError extends Error {
  override readonly name = 'DaemonError';
  readonly code: DaemonErrorCode;
  readonly hint: string | undefined;

  constructor(message: string, code: DaemonErrorCode, hint?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}

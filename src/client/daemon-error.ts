/** What went wrong between us and the daemon, apart from what the daemon itself says. */
export type DaemonErrorCode =
  | 'invalid-address'
  | 'unsupported-address'
  | 'no-daemon'
  | 'connection-failed'
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

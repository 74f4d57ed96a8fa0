import { LibraryError } from '../../base/library-error.ts';

/** What went wrong between us and the daemon, apart from what the daemon itself says. */
export type DaemonErrorCode =
  | 'invalid-address'
  | 'unsupported-address'
  | 'no-daemon'
  | 'connection-failed'
  /** This user may not use the socket. */
  | 'permission-denied'
  /** Something else listens there. */
  | 'not-buildkit'
  /** A program that is not Docker Engine answers where one was expected. */
  | 'not-engine'
  | 'connection-lost'
  /** The daemon lacks something that newer ones have; the message says what, and which have it. */
  | 'daemon-too-old'
  /** The daemon is configured to keep no history of builds. */
  | 'history-off'
  | TlsErrorCode;

/** Why TLS failed. */
export type TlsErrorCode =
  /** A certificate or a key cannot be read; `data.file` names it. */
  | 'tls-file'
  /** No authority that is trusted here has signed the daemon's certificate. */
  | 'tls-authority'
  | 'tls-expired'
  /** The daemon's certificate is for another name. */
  | 'tls-name'
  /** The daemon asks for a certificate of ours, or does not accept the one that it got. */
  | 'tls-client'
  /** There is a client certificate without a key, or a key without a certificate. */
  | 'tls-incomplete'
  /** The client's key has a passphrase; `data.file` names it. */
  | 'tls-key-encrypted'
  /** The client's certificate and key do not belong together. */
  | 'tls-key-pair'
  /** The daemon uses TLS, and the connection did not. */
  | 'tls-missing'
  /** The daemon does not use TLS, and the connection did. */
  | 'tls-unexpected';

/**
 * The daemon could not be reached or went away. `message` says what was tried.
 *
 * @example
 * await BuildkitClient.connect('tcp://127.0.0.1:1').catch((error) => {
 *   if (error instanceof DaemonError) console.error(error.code, error.message, error.hint);
 * });
 */
export class DaemonError extends LibraryError<DaemonErrorCode> {
  override readonly name = 'DaemonError';
}

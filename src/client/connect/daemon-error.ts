import { LibraryError } from '../../base/library-error.ts';

/** What went wrong between us and the daemon, apart from errors of the daemon itself. */
export type DaemonErrorCode =
  | 'invalid-address'
  | 'unsupported-address'
  | 'no-daemon'
  | 'connection-failed'
  /** This user has no access to the socket. */
  | 'permission-denied'
  /** Something else is listening there. */
  | 'not-buildkit'
  /** A program that is not Docker Engine responds instead of it. */
  | 'not-engine'
  | 'connection-lost'
  /** The daemon lacks a feature; the message names it and the versions that have it. */
  | 'daemon-too-old'
  /** The daemon is configured to keep no history of builds. */
  | 'history-off'
  | TlsErrorCode;

/** Why TLS failed. */
export type TlsErrorCode =
  /** A certificate or a key cannot be read; `data.file` names it. */
  | 'tls-file'
  /** The daemon's certificate is not signed by a trusted authority. */
  | 'tls-authority'
  | 'tls-expired'
  /** The daemon's certificate is for another name. */
  | 'tls-name'
  /** The daemon requires a client certificate, or rejected the one it got. */
  | 'tls-client'
  /** There is a client certificate without a key, or a key without a certificate. */
  | 'tls-incomplete'
  /** The client's key has a passphrase; `data.file` names it. */
  | 'tls-key-encrypted'
  /** The client's certificate and key do not match. */
  | 'tls-key-pair'
  /** The daemon uses TLS, but the connection does not. */
  | 'tls-missing'
  /** The daemon does not use TLS, but the connection does. */
  | 'tls-unexpected';

/**
 * The daemon could not be reached or went away. `message` says what was tried and why it failed.
 *
 * @example
 * await BuildkitClient.connect('tcp://127.0.0.1:1').catch((error) => {
 *   if (error instanceof DaemonError) console.error(error.code, error.message, error.hint);
 * });
 */
export class DaemonError extends LibraryError<DaemonErrorCode> {
  override readonly name = 'DaemonError';
}

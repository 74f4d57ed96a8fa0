import { LibraryError } from '../../base/library-error.ts';

/** Why an SSH agent cannot be used. `data.file` is the key or socket that the error is about. */
export type SshAgentErrorCode =
  | 'ssh-duplicate-id'
  /** `SSH_AUTH_SOCK` is not set, and no key was given. */
  | 'ssh-no-agent'
  /** One id has a socket together with other sockets or key files. */
  | 'ssh-several-sockets'
  | 'ssh-unreadable'
  | 'ssh-key-encrypted'
  | 'ssh-key-too-open'
  | 'ssh-not-a-key'
  /** `ssh-agent` or `ssh-add` is not installed. */
  | 'ssh-not-installed'
  | 'ssh-agent-failed';

/** A key or an agent for a build cannot be used. */
export class SshAgentError extends LibraryError<SshAgentErrorCode> {
  override readonly name = 'SshAgentError';
}

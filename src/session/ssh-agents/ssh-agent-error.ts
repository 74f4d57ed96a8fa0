/** What `--ssh` names cannot be used. `hint` says what to do. */
export class SshAgentError extends Error {
  override readonly name = 'SshAgentError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** What an error is about, such as the file, the address or the option, by name. */
export type ErrorData = Readonly<Record<string, string>>;

/** The optional parts of a {@link LibraryError}. */
export interface LibraryErrorOptions {
  /** What to do next. The text applies to every program that uses the library, so it mentions no flag. */
  readonly hint?: string;
  readonly data?: ErrorData;
  readonly cause?: unknown;
}

/**
 * Base class of errors that users cause or can fix. `message` says what is wrong, and `code` is stable and in kebab
 * case. A program with its own advice (such as the command, which knows its flags) looks it up by `code` and fills in
 * `data`. For other codes it shows `hint`.
 *
 * @example
 * await compile({ dockerfile: 'RUN' }).catch(({ cause }) => {
 *   if (cause instanceof LibraryError) console.error(cause.code, cause.hint);
 * });
 */
export class LibraryError<Code extends string = string> extends Error {
  override readonly name: string = 'LibraryError';
  readonly code: Code;
  readonly hint: string | undefined;
  readonly data: ErrorData;

  constructor(message: string, code: Code, { hint, data = {}, cause }: LibraryErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
    this.data = data;
  }
}

/** What an error is about, by name: the file, the address, the option. */
export type ErrorData = Readonly<Record<string, string>>;

/** The parts of a {@link LibraryError} that most errors do without. */
export interface LibraryErrorOptions {
  /** What to do next, in words that hold for every program that uses the library: no flag of a command. */
  readonly hint?: string;
  readonly data?: ErrorData;
  readonly cause?: unknown;
}

/**
 * Base of the errors that users cause or can fix. `message` says what is wrong, `code` is stable and in kebab case. A
 * program that has its own words for what to do next (the command, which has flags) looks them up by `code` and fills in
 * `data`; for all other codes there is `hint`.
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

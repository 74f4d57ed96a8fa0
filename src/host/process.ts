import type { ByteStream } from './byte-stream.ts';

/** The process, as its host provides it. The module `#host/process` has these functions. */
export interface HostProcess {
  /** Environment variables by name. */
  environment(): Readonly<Record<string, string | undefined>>;
  /** Standard input and output as a connection. Throws when they are not pipes or sockets, as at a terminal. */
  openStdio(): ByteStream;
  /** Writes to standard error. */
  writeError(text: string): void;
  /** Runs the main function of a program, once, while the program is loaded. */
  startProgram(main: () => void): void;
  /** Ends the process after the current work. */
  exit(code: number): void;
  /**
   * Calls `report` for an error or a rejection that nobody handles, instead of ending the process. Returns a function
   * that undoes this.
   */
  onUnhandled(report: (error: unknown) => void): () => void;
  /** Calls `run` after all pending promise jobs. Earlier calls belong to the same turn. */
  afterTurn(run: () => void): void;
  /** Tells the host that many listeners on this signal are not a leak. */
  expectManyListeners(signal: AbortSignal): void;
}

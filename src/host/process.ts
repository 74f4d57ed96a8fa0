import type { ByteStream } from './byte-stream.ts';

/** A process as its host has it. The module `#host/process` has these functions. */
export interface HostProcess {
  /** Environment variables by name. */
  environment(): Readonly<Record<string, string | undefined>>;
  /** Standard input and output as a connection. Throws when they are not pipes or sockets, as at a terminal. */
  openStdio(): ByteStream;
  /** Writes to standard error. */
  writeError(text: string): void;
  /** Ends the process when all that runs now is done. */
  exit(code: number): void;
  /** Calls `run` after all jobs of promises that are due. Calls made until then belong to the same turn. */
  afterTurn(run: () => void): void;
  /** Tells the host that many listeners at once are no leak. */
  expectManyListeners(signal: AbortSignal): void;
}

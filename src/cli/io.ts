import type { EarlyWalk } from '../client/ledger/early-walk.ts';
import type { CommandLine } from '../client/ledger/walk-hint.ts';
import type { ProcessOutput, TextOutput } from './output/text-output.ts';

/** What a command may touch of the process it runs in. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Aborted by the first Ctrl-C or SIGTERM, and when standard output is closed; the reason is an error to show. */
  readonly signal: AbortSignal;
  /** The command line as it was given, and a walk that it led to the last time, if one was started. */
  readonly early?: { readonly line: CommandLine; readonly walk: EarlyWalk | undefined } | undefined;
}

/** {@link CliIo} with the streams of the process, to which a command has no access. */
export interface ProcessIo extends Omit<CliIo, 'stdout' | 'stderr'> {
  readonly stdout: ProcessOutput;
  readonly stderr: ProcessOutput;
}

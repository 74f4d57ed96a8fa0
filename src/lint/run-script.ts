import type { Span } from '../source/span.ts';
import type { ShellCommand } from './shell/shell-command.ts';

/** A text inside an instruction, and the source position of each part. */
export interface LocatedText {
  readonly text: string;
  span(start: number, end: number): Span;
}

/** A script for a POSIX shell that a RUN runs. */
export interface RunScript extends LocatedText {
  readonly commands: readonly ShellCommand[];
  /** Name of the shell without its directory, such as `bash`; `sh` where only the base image says it. */
  readonly shell: string;
  /** Whether it is the body of a heredoc; else it is the line of the instruction. */
  readonly isHeredoc: boolean;
  /** Whether the shell is started so that it ends at the first command that fails. */
  readonly stopsAtFailure: boolean;
}

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
  /** Whether it is the body of a heredoc; else it is the line of the instruction. */
  readonly isHeredoc: boolean;
  /** Whether the shell is started so that it ends at the first command that fails. */
  readonly stopsAtFailure: boolean;
}

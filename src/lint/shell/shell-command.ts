/** A word of a shell script: its text as written, and its value as far as it does not depend on variables. */
export interface ShellWord {
  readonly text: string;
  /** Without quotes and escapes; substitutions stay as written. */
  readonly value: string;
  /** Whether any of it stands in quotes. */
  readonly quoted: boolean;
  /** Offsets in the script. */
  readonly start: number;
  readonly end: number;
}

/** What stands between two commands. */
export type Separator = '&&' | '||' | '|' | '&' | ';' | '\n' | '(' | ')' | '';

/** A simple command: no control words (`if`, `then`, `!`, …), no assignments before it, no redirections. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** `NAME=value` in front of the command; all there is when nothing is run. */
  readonly assignments: readonly ShellWord[];
  /** Targets of `>`, `<`, …, and the words of heredocs. */
  readonly redirects: readonly ShellWord[];
  readonly before: Separator;
  readonly after: Separator;
  /** How many of `if`, `for`, `while`, `case`, `{` and `(` it stands in. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** The first word's value, without a folder: what is run. '' for assignments alone. */
export function programOf({ words }: ShellCommand): string {
  const value = words[0]?.value ?? '';
  return value.slice(value.lastIndexOf('/') + 1);
}

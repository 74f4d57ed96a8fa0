/** A word of a shell script: its text as written, and its value as far as it does not depend on variables. */
export interface ShellWord {
  readonly text: string;
  /** Without quotes and escapes; substitutions stay as written. */
  readonly value: string;
  /** Whether any part of it is quoted. */
  readonly quoted: boolean;
  /** Offsets in the script. */
  readonly start: number;
  readonly end: number;
}

/** The separator between two commands. */
export type Separator = '&&' | '||' | '|' | '&' | ';' | '\n' | '(' | ')' | '';

/** A simple command: without control words (`if`, `then`, `!`, …), leading assignments and redirections. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** `NAME=value` in front of the command; all there is when nothing is run. */
  readonly assignments: readonly ShellWord[];
  /** Targets of `>`, `<`, …, and the words of heredocs. */
  readonly redirects: readonly ShellWord[];
  readonly before: Separator;
  readonly after: Separator;
  /** The nesting depth in `if`, `for`, `while`, `case`, `{` and `(`. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** The program that is run: the value of the first word, without a directory. '' if there are only assignments. */
export function programOf({ words }: Pick<ShellCommand, 'words'>): string {
  const value = words[0]?.value ?? '';
  return value.slice(value.lastIndexOf('/') + 1);
}

import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';

/** `note` tells something worth knowing; only `error` makes a check fail by itself. */
export type Severity = 'error' | 'warning' | 'note';

/** A way to put right what a finding reports: edits that do not overlap, in the order of the text. */
export interface Fix {
  /** What it does, as a command: `Replace the dash with a hyphen`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a check of a Dockerfile found, by a rule of the reference or by one of our own. */
export interface Finding {
  /** Name of the rule, as in `check=skip=<name>`; `BuildError` for what a build of the file would end with. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong here, one sentence. */
  readonly message: string;
  /** What to do next. */
  readonly hint?: string;
  /** What the rule says in general. */
  readonly description: string;
  /**
   * Page of the reference that explains the rule; '' when it has none. For every rule, ours included, this package has a
   * page, which `dockerfile-llb check --explain RULE` prints.
   */
  readonly url: string;
  /** Of several build errors, the one that a build ends with as long as nothing is changed. */
  readonly isFirst?: boolean;
  /** Of rules of the reference whole lines; empty at 0 for what has no place in the file. */
  readonly span: Span;
  readonly fix?: Fix;
}

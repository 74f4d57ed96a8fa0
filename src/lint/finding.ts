import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';

/** `note` is information; only `error` fails a check by itself. */
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
  /** The general description of the rule. */
  readonly description: string;
  /**
   * Page of the reference or of ShellCheck that explains the rule; '' when it has none. For every rule, ours included,
   * this package has a page, which `dockerfile-llb check --explain RULE` prints.
   */
  readonly url: string;
  /** Set for the build error that a build would end with now. */
  readonly isFirst?: boolean;
  /** Whole lines for rules of the reference; empty at 0 if the finding has no location in the file. */
  readonly span: Span;
  readonly fix?: Fix;
}

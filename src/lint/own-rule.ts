import type { Span } from '../source/span.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Fix, Severity } from './finding.ts';
import type { RuleSettings } from './rule-settings.ts';

/** What a rule found; `severity` where it is not the rule's own. */
export interface RuleReport {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
}

/**
 * A rule that the reference does not have. It runs only in `check` and never changes what a build reports. It
 * examines a whole document, which may contain wrong instructions, and reports only what it is sure of.
 */
export interface OwnRule {
  /** As in `check=skip=<name>`. */
  readonly name: string;
  readonly description: string;
  /** `off` unless a configuration turns it on. */
  readonly severity: Severity | 'off';
  check(document: CheckedDocument, settings: RuleSettings): Iterable<RuleReport>;
}

import type { RuleSettings } from '../../src/lint/rule-settings.ts';

/** A Dockerfile, and `line:column` of what the rule reports of it; `fixed` is the text with the first fix applied. */
export interface OwnRuleCase {
  readonly text: string;
  readonly found: readonly string[];
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly settings?: Partial<RuleSettings>;
  readonly fixed?: string;
  /** Whether no fix is offered. */
  readonly unfixed?: boolean;
}

export const bad = (text: string, ...found: string[]): OwnRuleCase => ({ text, found });
export const fixable = (text: string, found: string, fixed: string): OwnRuleCase => ({
  text,
  found: [found],
  fixed,
});
/** Reported, and left to a person. */
export const unfixable = (text: string, ...found: string[]): OwnRuleCase => ({ text, found, unfixed: true });
export const good = (text: string): OwnRuleCase => ({ text, found: [] });

import type { Fact } from '../diagnostics/fact.ts';

export type FactKind = Fact['kind'];

/** The fact of one kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>;

/** What a rule is called and what it says in general. */
export interface RuleInfo {
  /** As in `check=skip=<name>`. */
  readonly name: string;
  readonly description: string;
  /** Page that explains the rule; '' when the reference names none. */
  readonly url: string;
  /** Runs only when asked for by `experimental=`. */
  readonly experimental?: boolean;
  /** Place among the rules for one kind of fact, 0 unless given: the reference's order of warnings. */
  readonly order?: number;
}

/** A rule listens to one kind of fact and says what is wrong with it; undefined when nothing is. */
export interface LintRule extends RuleInfo {
  readonly kind: FactKind;
  check(fact: Fact): string | undefined;
}

/** Ties a rule to its kind of fact, so that `check` gets facts of that kind only. */
export function defineRule<K extends FactKind>(
  kind: K,
  info: RuleInfo,
  check: (fact: FactOf<K>) => string | undefined,
): LintRule {
  return { ...info, kind, check: (fact) => (fact.kind === kind ? check(fact as FactOf<K>) : undefined) };
}

/** Page of a rule in Docker's documentation. */
export function ruleUrl(page: string): string {
  return `https://docs.docker.com/go/dockerfile/rule/${page}/`;
}

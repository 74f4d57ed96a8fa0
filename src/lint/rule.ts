import type { Fact } from '../diagnostics/fact.ts';

export type FactKind = Fact['kind'];

/** The fact of one kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>;

/** The name and the general description of a rule. */
export interface RuleInfo {
  /** As in `check=skip=<name>`. */
  readonly name: string;
  readonly description: string;
  /** Page that explains the rule; '' when the reference names none. */
  readonly url: string;
  /** Runs only if `experimental=` asks for it. */
  readonly experimental?: boolean;
  /** Place among the rules for one kind of fact, 0 unless given: the reference's order of warnings. */
  readonly order?: number;
}

/** A rule handles one kind of fact and returns what is wrong with it, or undefined. */
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

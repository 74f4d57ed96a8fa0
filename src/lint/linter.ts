import { CompileError, type LineRange } from '../diagnostics/compile-error.ts';
import type { Fact, FactSink } from '../diagnostics/fact.ts';
import { compareBytes } from '../go/strings.ts';
import { parseCheckComment } from '../syntax/directives.ts';
import { type CheckOptions, mergeCheckOptions, parseCheckOptions } from './check-options.ts';
import { lintRules } from './registry.ts';
import type { FactKind, LintRule } from './rule.ts';

/** What a rule found, with the texts of the reference. */
export interface LintWarning {
  readonly rule: string;
  readonly description: string;
  readonly url: string;
  readonly message: string;
  readonly lines: LineRange;
  /** What it is about. */
  readonly fact: Fact;
}

/** Turns facts into warnings; lives for one compile. */
export interface Linter {
  readonly report: FactSink;
  /** The error for warnings under `error=true`; undefined if there were none, or if it is not set. */
  checkError(): CompileError | undefined;
}

/**
 * Creates a linter with the options of the file. `check=` in the comments of an instruction applies to the facts of
 * that instruction. Warnings are reported as they are found. Without `warn`, nothing is checked and nothing fails
 * (moby/buildkit v0.32.2 frontend/dockerfile/linter/linter.go).
 */
export function createLinter(
  options: CheckOptions,
  warn: ((warning: LintWarning) => void) | undefined,
): Linter {
  const violated = new Set<string>();
  const report = (fact: Fact): void => {
    for (const rule of rulesFor(fact)) {
      const message = rule.check(fact);
      if (message === undefined || !isEnabled(rule, optionsFor(fact.comments ?? [], options))) continue;
      violated.add(rule.name);
      const { name, description, url } = rule;
      warn?.({ rule: name, description, url, message, lines: fact.lines, fact });
    }
  };
  return {
    report: warn === undefined ? () => {} : report,
    checkError: () => (options.returnAsError && violated.size > 0 ? violationError(violated) : undefined),
  };
}

function rulesFor(fact: Fact): readonly LintRule[] {
  if (fact.kind !== 'instruction-rule') return rulesByKind.get(fact.kind) ?? [];
  return [{ ...fact.rule, kind: fact.kind, check: () => fact.message }];
}

const rulesByKind = groupByKind(lintRules);

function groupByKind(rules: readonly LintRule[]): ReadonlyMap<FactKind, readonly LintRule[]> {
  const groups = new Map<FactKind, LintRule[]>();
  for (const rule of rules) {
    const group = groups.get(rule.kind);
    if (group === undefined) groups.set(rule.kind, [rule]);
    else group.push(rule);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return groups;
}

function isEnabled(rule: LintRule, options: CheckOptions): boolean {
  if (rule.experimental) return options.experimentalAll || options.experimentalRules.includes(rule.name);
  return !options.skipAll && !options.skipRules.includes(rule.name);
}

/** Whether the file's options, or the comments right above an instruction, skip the rule. */
export function skipsRule(name: string, comments: readonly string[], options: CheckOptions): boolean {
  const { skipAll, skipRules } = optionsFor(comments, options);
  return skipAll || skipRules.includes(name);
}

/** The first `check=` comment counts; a malformed one is ignored. */
function optionsFor(comments: readonly string[], options: CheckOptions): CheckOptions {
  for (const comment of comments) {
    const text = parseCheckComment(comment);
    if (text !== undefined) return withComment(options, text);
  }
  return options;
}

function withComment(options: CheckOptions, text: string): CheckOptions {
  try {
    return mergeCheckOptions(options, parseCheckOptions(text));
  } catch (error) {
    if (error instanceof CompileError) return options;
    throw error;
  }
}

function violationError(rules: ReadonlySet<string>): CompileError {
  const names = [...rules].sort(compareBytes).join(', ');
  return new CompileError(`lint violation found for rules: ${names}`, {
    code: 'lint-violation',
    hint: 'Fix the warnings, or skip their rules with a check=skip=… directive.',
  });
}

import { nearestName } from '../../diagnostics/nearest-name.ts';
import { ruleNames } from '../../lint/check-dockerfile.ts';
import type { Severity } from '../../lint/finding.ts';
import { hadolintRules, isForeignRule } from '../../lint/hadolint-rules.ts';
import type { ReportFormat } from './reports/registry.ts';

/** A value of a setting, and where it comes from: a flag, a variable, or a line of a file. */
export interface SourcedValue<T> {
  readonly value: T;
  readonly source: string;
}

/** The severity of each rule that is set, by name. */
export type Severities = ReadonlyMap<string, SourcedValue<Severity | 'off'>>;

/** The settings of one source or of several; what is not set has its default. */
export interface CheckSettings {
  readonly rules: Severities;
  readonly failureThreshold?: SourcedValue<Severity> | undefined;
  readonly noFail?: SourcedValue<boolean> | undefined;
  readonly format?: SourcedValue<ReportFormat> | undefined;
  readonly hadolintComments?: SourcedValue<boolean> | undefined;
  readonly trustedRegistries?: SourcedValue<readonly string[]> | undefined;
  /** Type of each label that must exist, by name. */
  readonly labelSchema?: SourcedValue<ReadonlyMap<string, string>> | undefined;
  readonly strictLabels?: SourcedValue<boolean> | undefined;
}

/** No setting at all. */
export const noSettings: CheckSettings = { rules: new Map() };

/** The first settings with those of the second one, which take precedence. */
export function mergeSettings(first: CheckSettings, second: CheckSettings): CheckSettings {
  const known = Object.fromEntries(Object.entries(second).filter(([, setting]) => setting !== undefined));
  return { ...first, ...known, rules: new Map([...first.rules, ...second.rules]) };
}

/** The part of a request that comes from settings. */
export function requestSettings(settings: CheckSettings) {
  return {
    hadolintComments: settings.hadolintComments?.value ?? true,
    settings: {
      trustedRegistries: settings.trustedRegistries?.value ?? [],
      labelSchema: settings.labelSchema?.value ?? new Map<string, string>(),
      strictLabels: settings.strictLabels?.value ?? false,
    },
  };
}

/**
 * The settings with the severity of the rules that have something to compare with: they run as soon as registries or labels
 * are configured.
 */
export function withImpliedRules(settings: CheckSettings): CheckSettings {
  const { trustedRegistries, labelSchema, strictLabels } = settings;
  const implied = new Map<string, SourcedValue<Severity | 'off'>>();
  const labels = labelSchema ?? (strictLabels?.value ? strictLabels : undefined);
  if (trustedRegistries)
    implied.set('UntrustedRegistry', { value: 'error', source: trustedRegistries.source });
  if (labels) implied.set('LabelSchema', { value: 'warning', source: labels.source });
  return { ...settings, rules: new Map([...implied, ...settings.rules]) };
}

/** The severities alone, as `checkDockerfile` takes them. */
export function severitiesOf({ rules }: CheckSettings): ReadonlyMap<string, Severity | 'off'> {
  return new Map(Array.from(rules, ([name, { value }]) => [name, value]));
}

/**
 * The rules that a name in a setting means: the rule itself, or those that report what a rule of hadolint reports, which may
 * be none. Undefined for a name that no rule has.
 */
export function rulesForSetting(name: string): readonly string[] | undefined {
  if (ruleNames.includes(name)) return [name];
  if (!isForeignRule(name)) return undefined;
  if (name.startsWith('SC')) return [name];
  return (hadolintRules.get(name) ?? []).filter((rule) => ruleNames.includes(rule));
}

/** What is wrong with the name of a rule in a setting; undefined if nothing is. */
export function problemOfName(name: string): string | undefined {
  if (rulesForSetting(name) !== undefined) return undefined;
  const near = nearestName(name, ruleNames);
  return `unknown rule ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}

/** What rules of our own need to know from a configuration. Without it, they have nothing to compare with. */
export interface RuleSettings {
  /** Registries that images may come from, with `*` at one end for any text. */
  readonly trustedRegistries: readonly string[];
  /** Type of each label that must exist (`labelTypes`), by name. */
  readonly labelSchema: ReadonlyMap<string, string>;
  /** Whether labels that are not in the schema are reported. */
  readonly strictLabels: boolean;
}

/** Nothing is configured. */
export const noRuleSettings: RuleSettings = {
  trustedRegistries: [],
  labelSchema: new Map(),
  strictLabels: false,
};

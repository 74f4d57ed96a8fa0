import type { OwnRule } from './own-rule.ts';

/** Every rule that the reference does not have, sorted by name. */
export const ownRules: readonly OwnRule[] = [];

import type { OwnRule } from '../own-rule.ts';
import { declareArg, undeclaredUses } from '../undeclared-args.ts';

/** A script reads an ARG from before the first FROM, which is empty in a stage that does not declare it. */
export const undeclaredArg: OwnRule = {
  name: 'UndeclaredArg',
  description: 'A stage should declare the global ARGs that it uses',
  severity: 'warning',
  *check(document) {
    if (!document.understood) return;
    for (const { name, checked, kind, span } of undeclaredUses(document)) {
      // The reference's rule UndefinedVar reports the others.
      if (kind !== 'script') continue;
      yield {
        span,
        message: `$${name} is empty here: a stage sees a global ARG only after it declares it with ARG ${name}`,
        fix: declareArg(document, checked, name),
      };
    }
  },
};

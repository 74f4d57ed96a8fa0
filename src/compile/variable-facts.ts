import type { FactContent } from '../diagnostics/fact.ts';
import type { ArgList } from '../instructions/shared/arg-list.ts';
import { isScanArg } from '../instructions/shared/scan-args.ts';
import type { EnvGetter } from '../shell/env.ts';

/** The variables of a word that was expanded: those that had a value, and those that did not. */
export interface VariableUse {
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;
}

/** Reports the variables that an instruction refers to and that nothing defines, in the order of their use. */
export function reportUndefinedVariables(
  unmatched: ReadonlySet<string>,
  { buildArgs, env }: { readonly buildArgs: ArgList; readonly env: EnvGetter },
  report: (fact: FactContent) => void,
): void {
  for (const name of unmatched) {
    if (!buildArgs.declared.has(name) && !isScanArg(name))
      report({ kind: 'undefined-variable', name, known: env.keys() });
  }
}

/** Reports the variables of a FROM that no ARG above the first FROM declares. */
export function reportUndefinedFromArgs(
  unmatched: ReadonlySet<string>,
  known: ReadonlySet<string>,
  report: (fact: FactContent) => void,
): void {
  for (const name of unmatched) {
    if (!known.has(name)) report({ kind: 'undefined-arg-in-from', name, known: [...known] });
  }
}

/** A `--platform` of a FROM. */
export interface PlatformChoice {
  readonly stageName: string;
  /** Before its variables were expanded. */
  readonly written: string;
  readonly use: VariableUse & { readonly result: string };
}

/** Reports a `--platform` that is a constant, or that repeats the target platform, which is the default. */
export function reportPlatformChoice(
  { stageName, written, use: { result, matched, unmatched } }: PlatformChoice,
  globalArgs: EnvGetter,
  report: (fact: FactContent) => void,
): void {
  if (matched.size === 0 && unmatched.size === 0) {
    report({ kind: 'constant-platform', platform: result, stageName });
  } else if (matched.size === 1 && unmatched.size === 0 && matched.has('TARGETPLATFORM')) {
    if (result === globalArgs.get('TARGETPLATFORM')) {
      report({ kind: 'redundant-target-platform', variable: written });
    }
  }
}

import type { FrontendFlags } from '../flags/frontend-flags.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that count for both sides, or that are given for each. */
export interface PairedFlags {
  readonly file?: readonly string[];
  readonly target?: readonly string[];
  readonly platform?: readonly string[];
  readonly buildArg?: readonly string[];
  readonly opt?: readonly string[];
}

/** The flags of one side: 0 is A, 1 is B. Throws a {@link UsageError} for a flag that is given more than twice. */
export function sideFlags(
  { file, target, platform, buildArg, opt }: PairedFlags,
  side: 0 | 1,
): Pick<FrontendFlags, 'file' | 'target' | 'platform' | 'buildArg' | 'opt'> {
  const chosen = platform && choose('--platform', platform, side);
  return {
    file: file && choose('--file', file, side),
    target: target && choose('--target', target, side),
    platform: chosen === undefined ? undefined : [chosen],
    buildArg: buildArg && byName('--build-arg', buildArg, side),
    opt: opt && byName('--opt', opt, side),
  };
}

function choose(flag: string, values: readonly string[], side: 0 | 1): string {
  if (values.length > 2)
    throw new UsageError(
      `${flag} is given ${values.length} times`,
      'Give it once for both sides, or twice: for A, then for B.',
    );
  return values[side] ?? values[0] ?? '';
}

function byName(flag: string, values: readonly string[], side: 0 | 1): readonly string[] {
  const names = new Map<string, string[]>();
  for (const value of values) {
    const name = value.replace(/=.*$/s, '');
    const same = names.get(name);
    if (same) same.push(value);
    else names.set(name, [value]);
  }
  return [...names].map(([name, same]) => choose(`${flag} ${name}`, same, side));
}

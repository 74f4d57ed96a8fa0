import type { FlagSpec } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';

/** Flags of `docker build` that mean nothing here. */
export interface UnusedFlags {
  readonly policy?: readonly string[];
  readonly isolation?: string;
  readonly securityOpt?: readonly string[];
}

export const unusedFlags: readonly FlagSpec[] = [
  {
    flags: '--policy <spec>',
    text: 'Rego policy; only disabled=true is supported',
    hidden: true,
    repeat: true,
  },
  { flags: '--isolation <technology>', text: 'no effect', hidden: true },
  { flags: '--security-opt <option>', text: 'no effect', hidden: true, repeat: true },
  { flags: '--compress', text: 'no effect', hidden: true },
  { flags: '--rm', text: 'no effect', hidden: true },
  { flags: '--force-rm', text: 'no effect', hidden: true },
];

/** Warns of those that cannot have their effect. */
export function checkUnusedFlags(flags: UnusedFlags, io: CliIo): void {
  for (const [given, text] of warnings(flags))
    if (given) printReport(io.stderr, `WARNING: ${text}\n`, io.env);
}

function warnings(flags: UnusedFlags): readonly (readonly [boolean, string])[] {
  return [
    [flags.isolation !== undefined, '--isolation has no effect with BuildKit'],
    [flags.securityOpt !== undefined, '--security-opt has no effect: use RUN --security=insecure'],
  ];
}

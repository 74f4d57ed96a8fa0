import type { FlagSpec } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { UsageError } from '../usage-error.ts';

/** Flags of `docker build` that mean nothing here. */
export interface UnusedFlags {
  readonly builder?: string;
  readonly policy?: readonly string[];
  readonly isolation?: string;
  readonly securityOpt?: readonly string[];
}

export const unusedFlags: readonly FlagSpec[] = [
  { flags: '--builder <name>', text: 'not supported: use --addr', hidden: true },
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

/** Refuses those that change what a build may do; warns of those that cannot have their effect. */
export function checkUnusedFlags(flags: UnusedFlags, io: CliIo): void {
  if (flags.builder !== undefined && flags.builder !== 'default') {
    throw new UsageError(
      `--builder ${flags.builder}: docker buildx builders are not supported`,
      'Give the address of its daemon, for example --addr docker-container://buildx_buildkit_mybuilder0.',
    );
  }
  for (const [given, text] of warnings(flags))
    if (given) printReport(io.stderr, `WARNING: ${text}\n`, io.env);
}

function warnings(flags: UnusedFlags): readonly (readonly [boolean, string])[] {
  return [
    [flags.isolation !== undefined, '--isolation has no effect with BuildKit'],
    [flags.securityOpt !== undefined, '--security-opt has no effect: use RUN --security=insecure'],
  ];
}

import type { Command } from 'commander';
import { parseBool } from '../../go/strconv.ts';
import type { FlagSpec } from '../flags/flag-table.ts';
import { csvFields, parseFlag } from '../flags/key-values.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that call another method of the frontend instead of building. */
export interface CallFlags {
  readonly call?: string;
  readonly print?: string;
  readonly check?: boolean | string;
}

export const callFlags: readonly FlagSpec[] = [
  {
    flags: '--call <method>',
    text: 'what to run: build (the default), check, outline or targets; add ,format=json for JSON',
    values: ['build', 'check', 'outline', 'targets'],
  },
  { flags: '--print <method>', text: 'alias of --call', hidden: true },
  { flags: '--check', text: 'same as --call check' },
];

/** A question to the frontend. */
export interface Call {
  /** `lint`, `outline`, `targets`, `subrequests.describe`, or another one that the frontend knows. */
  readonly name: string;
  readonly format: 'text' | 'json';
  /** Whether the answer does not affect the exit code. */
  readonly ignoreStatus: boolean;
}

const example = '--call check,format=json';

/** `--check` and `--print` stand for `--call`; the last one of them counts. */
export function joinCallFlags(command: Command): void {
  command.on('option:check', () => command.setOptionValue('call', 'check'));
  command.on('option:print', (method: string) => command.setOptionValue('call', method));
}

/**
 * The call that the flags ask for; undefined for a build. Throws a {@link UsageError} (docker/buildx v0.36.1
 * util/buildflags/callfunc.go).
 */
export function callOf({ call, print, check }: CallFlags): Call | undefined {
  const text = call || print || (check ? 'check' : 'build');
  let name = '';
  let format: Call['format'] = 'text';
  let ignoreStatus = false;
  for (const field of csvFields(text, '--call', example)) {
    const [, key, value = ''] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
    if (key === undefined && name === '') name = field;
    else if (key === 'format' && (value === 'json' || value === 'text')) format = value;
    else if (key === 'ignorestatus')
      ignoreStatus = parseFlag({ flag: '--call', value: text, example }, () => parseBool(value));
    else throw new UsageError(`--call ${text}: ${field} is not recognized`, `For example: ${example}`);
  }
  if (name === 'build') return undefined;
  if (name === '') throw new UsageError(`--call ${text}: the method is missing`, `For example: ${example}`);
  return { name: name === 'check' ? 'lint' : name, format, ignoreStatus };
}

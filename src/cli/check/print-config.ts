import { compareBytes } from '../../go/strings.ts';
import { ownRules } from '../../lint/own-rules.ts';
import { lintRules } from '../../lint/registry.ts';
import { suppressionRule } from '../../lint/suppressions.ts';
import type { CliIo } from '../io.ts';
import { textTable } from '../output/text-table.ts';
import type { CheckSettings, SourcedValue } from './check-settings.ts';
import { defaultFormat } from './reports/registry.ts';

/**
 * `check --print-config`: prints every setting with its value and its source (`default`, a flag, a variable, or a line of a
 * file), then the severity of every rule.
 */
export function printConfig(settings: CheckSettings, io: CliIo): void {
  const comments = settings.hadolintComments;
  const rows = [
    row('format', settings.format, defaultFormat(io)),
    row('failure-threshold', settings.failureThreshold, 'error'),
    row('no-fail', settings.noFail, 'false'),
    row('disable-ignore-pragma', comments && { ...comments, value: !comments.value }, 'false'),
    row('trustedRegistries', listed(settings.trustedRegistries), 'any'),
    row('label-schema', schemaText(settings.labelSchema), 'none'),
    row('strict-labels', settings.strictLabels, 'false'),
  ];
  io.stdout.write(textTable([...rows, ...rulesRows(settings)]));
}

function row(name: string, setting: SourcedValue<unknown> | undefined, byDefault: string): readonly string[] {
  return [name, String(setting?.value ?? byDefault), setting?.source ?? 'default'];
}

function listed(setting: CheckSettings['trustedRegistries']): SourcedValue<string> | undefined {
  return setting && { ...setting, value: setting.value.join(',') };
}

function schemaText(setting: CheckSettings['labelSchema']): SourcedValue<string> | undefined {
  return setting && { ...setting, value: Array.from(setting.value, (pair) => pair.join(':')).join(',') };
}

/** All rules, and the rules of ShellCheck that are set. */
function rulesRows({ rules }: CheckSettings): readonly (readonly string[])[] {
  const defaults = new Map<string, string>([
    ...lintRules.map(({ name }) => [name, 'warning'] as const),
    ...ownRules.map(({ name, severity }) => [name, severity] as const),
    [suppressionRule, 'warning'],
  ]);
  const names = [...new Set([...defaults.keys(), ...rules.keys()])].sort(compareBytes);
  return names.map((name) => row(name, rules.get(name), defaults.get(name) ?? 'warning'));
}
